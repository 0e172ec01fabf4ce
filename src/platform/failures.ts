/**
 * The kinds of failure. Expected ones are a `Refusal` inside a `Result`; what an admin must mend is a thrown
 * `SetupProblem`; everything else is unexpected and simply thrown. One boundary words all three.
 */
import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Translate } from './i18n/index.ts';

/** What can be pressed beneath the words. */
type Ways = (t: Translate) => readonly APIButtonComponentWithCustomId[];

/** Why somebody cannot have what they asked for, ready to be said in their language. */
export interface Refusal {
  say(t: Translate): string;
  readonly ways?: Ways;
}

export function refusal(say: (t: Translate) => string, ways?: Ways): Refusal {
  return { say, ...(ways && { ways }) };
}

/** Something an admin of the community has to set or mend first. Members only learn that it is not ready. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
  readonly mend: (t: Translate) => string;

  /** @param mend says, to an admin, which setting it is and the one step that mends it. */
  constructor(mend: (t: Translate) => string) {
    super('a community is not set up for this');
    this.mend = mend;
  }
}
