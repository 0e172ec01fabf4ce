/** What is over, for those who look back: leads find any, hosts their own. */
import * as stored from '#db/gatherings/after.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { shelved } from '#db/gatherings/shelved.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringOf } from '../gathering.ts';
import type { Gathering } from '../gathering.ts';
import { wordsOf } from './recap.ts';
import { atLeast } from './sums.ts';

const lookedBack = days(120);
const looked = 400;
/** As many as Discord shows (docs: application commands). */
const offered = 25;

/** The last first. */
export async function pastLike(community: Community, typed: string): Promise<readonly Gathering[]> {
  const wanted = typed.trim().toLowerCase();
  const now = community.now();
  const found = await community.read((tx) =>
    stored.past(tx, { since: after(now, -lookedBack), now, limit: looked }),
  );
  return found
    .map(gatheringOf)
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .slice(0, offered);
}

export interface Afterwards {
  readonly gathering: Gathering;
  /** Undefined where it would tell of fewer than ten. */
  readonly came: number | undefined;
  readonly hasRecap: boolean;
  /** Its recap stands in the library. */
  readonly inLibrary: boolean;
}

/** What was chosen from the list, or else the last that has exactly that name. */
export async function afterwards(community: Community, typed: string): Promise<Afterwards | undefined> {
  const ref = refPattern.test(typed)
    ? typed
    : (await pastLike(community, typed)).find(
        ({ title }) => title.toLowerCase() === typed.trim().toLowerCase(),
      )?.ref;
  if (ref === undefined) return undefined;
  return community.transaction(async (tx) => {
    const dated = await occurrences.find(tx, ref);
    if (!dated || dated.occurrence.startsAt > community.now()) return undefined;
    const recap = await stored.recapOf(tx, ref);
    return {
      gathering: gatheringOf(dated),
      came: atLeast(dated.occurrence.came),
      inLibrary: recap !== undefined && (await shelved(tx, [recap.ref])).has(recap.ref),
      hasRecap: recap !== undefined && (await wordsOf(tx, community, recap)) !== undefined,
    };
  });
}

/** Whether the recap of a date stands in the library. */
export async function isShelved(community: Community, occurrence: Ref): Promise<boolean> {
  return community.transaction(async (tx) => {
    const recap = await stored.recapOf(tx, occurrence);
    return recap !== undefined && (await shelved(tx, [recap.ref])).has(recap.ref);
  });
}
