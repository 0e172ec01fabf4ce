/** What matching has delivered. The kinds stand in files of their own: one asks for the next, and they may not need each other for it. */
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { InboxKind } from '../inbox.ts';
import type { Match } from '../states.ts';

type One = Pick<Match, 'ref'>;

export const kindNames = {
  news: 'match.news',
  thread: 'match.thread',
  starter: 'match.starter',
  ask: 'match.ask',
  close: 'match.close',
  reopen: 'match.reopen',
  remove: 'match.remove',
  out: 'match.out',
  roundNote: 'match.round_note',
  mentorNote: 'match.mentor_note',
  breakNote: 'match.break',
} as const;

const kind = (name: keyof typeof kindNames) => ({ name: kindNames[name] });

/** All that happens in one thread happens one after the other. */
const matchTarget = ({ ref }: One): string => `match:${ref}`;

/** @param about - what the news is, told apart from other news of theirs */
export function newsDelivery(profile: Ref, what: InboxKind, about: Ref, now: Date): Wanted {
  const occasion = `${what}-${about}`;
  const target = `match-news:${profile}`;
  // After that it stands on their card all the same.
  return { kind: kind('news'), subject: profile, target, occasion, notAfter: after(now, days(2)) };
}

/** One after the other, so that whoever came first is first. */
export function threadDelivery({ ref, round }: Pick<Match, 'ref' | 'round'>): Wanted {
  return { kind: kind('thread'), subject: ref, target: 'match-threads', version: round, priority: 3 };
}

export function starterDelivery(match: Pick<Match, 'ref' | 'round'>): Wanted {
  const { ref, round } = match;
  return { kind: kind('starter'), subject: ref, target: matchTarget(match), version: round, priority: 3 };
}

/** @param time - the first, the second */
export function askDelivery(match: One, time: number, now: Date): Wanted {
  const occasion = `time${time}`;
  const target = matchTarget(match);
  return { kind: kind('ask'), subject: match.ref, target, occasion, notAfter: after(now, days(2)) };
}

/** @param at - when it changed: each change is one delivery, and the last one finds what is true then */
export function breakDelivery({ ref, match }: { readonly ref: Ref; readonly match: Ref }, at: Date): Wanted {
  const notAfter = after(at, days(7));
  return {
    kind: kind('breakNote'),
    subject: ref,
    target: matchTarget({ ref: match }),
    occasion: newRef(),
    notAfter,
  };
}

/** @param person - who has left it */
export function outDelivery(match: One, person: Ref): Wanted {
  const target = matchTarget(match);
  return { kind: kind('out'), subject: match.ref, target, occasion: person, priority: 3 };
}

export function closeDelivery(match: One): Wanted {
  return { kind: kind('close'), subject: match.ref, target: matchTarget(match), priority: 3 };
}

/** Several taps in a minute are one. */
export function reopenDelivery(match: One, now: Date): Wanted {
  const occasion = `minute${Math.floor(now.getTime() / minutes(1))}`;
  const notAfter = after(now, minutes(30));
  const target = matchTarget(match);
  return { kind: kind('reopen'), subject: match.ref, target, occasion, notAfter, priority: 1 };
}

export function removeDelivery(match: One): Wanted {
  return { kind: kind('remove'), subject: match.ref, target: matchTarget(match) };
}

/** A lead who looks a few days later finds it on the card of rounds all the same. */
export function roundNoteDelivery(round: Ref, now: Date): Wanted {
  const notAfter = after(now, days(3));
  return { kind: kind('roundNote'), subject: round, target: 'match-rounds', notAfter };
}

/** @param subject - the community's, under which its mentors are spoken of */
export function mentorNoteDelivery(subject: Ref, why: 'asked' | 'check', now: Date): Wanted {
  const occasion = `${why}-${now.toISOString().slice(0, 10)}`;
  const notAfter = after(now, days(7));
  return { kind: kind('mentorNote'), subject, target: 'match-mentors', occasion, notAfter };
}
