/** What members of the sample community ask a moderator to look at, and what becomes of it. */
import type { PersonKey } from './people.ts';
import { reported } from './words/lobby-lately.ts';

export interface SampleReport {
  /** The words of the message, which stands in the lobby. */
  readonly message: string;
  readonly by: PersonKey;
  readonly kind: 'selling' | 'harassment' | 'privacy';
  /** What cards say for the kind. */
  readonly reason: string;
  readonly words: string;
  /** The moderator who looks after it, and whether it is over; without one it waits. */
  readonly outcome?: { readonly moderator: 'theo' | 'priya'; readonly does: 'take' | 'resolve' };
}

export const reports: readonly SampleReport[] = [
  {
    message: reported.tea,
    by: 'saoirse',
    kind: 'selling',
    reason: 'Reason: Sells or pushes a cure',
    words: 'Somebody new might believe it.',
    outcome: { moderator: 'priya', does: 'resolve' },
  },
  {
    message: reported.doubt,
    by: 'tomasz',
    kind: 'harassment',
    reason: 'Reason: Unkind or harassing',
    words: 'Bea took it well, but I would not want this to become usual.',
    outcome: { moderator: 'theo', does: 'take' },
  },
  {
    message: reported.screenshot,
    by: 'jonas',
    kind: 'privacy',
    reason: 'Reason: Shares something private',
    words: '',
  },
];
