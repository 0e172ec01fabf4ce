/** Hellos between people who are matched, for the commands that agree on them. */
export { answerHello, askedHello, readHellos, wantHello } from './agreeing.ts';
export { helloAnswered, helloGone, helloNote, helloQuestion, hellosCard } from './messages.ts';
