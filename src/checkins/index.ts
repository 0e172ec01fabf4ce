export { answersOf, keepAnswer } from './answers.ts';
export { scales } from './types.ts';
export type { AnswerValue, CheckinAnswer, Scale } from './types.ts';
