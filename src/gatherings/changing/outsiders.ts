/** Who has a place in what is for one group from now on, and is not in it: the place goes to others, and they are told once. */
import { membersOf } from '#db/gatherings/audience.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as seats from '#db/gatherings/seats.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { aboutOf, gatheringOf } from '../gathering.ts';
import { mayLookAt } from '../may-come.ts';
import { recount } from '../seating.ts';
import { moveUp } from '../seats.ts';
import { tell } from '../telling.ts';
import type { Told } from '../telling.ts';
import type { Affected } from './affected.ts';
import type { Change } from './one-date.ts';

/**
 * Before the change is made, so that nobody moves up who is not let in.
 * @param except - who knows already
 * @returns how many are told
 */
export async function letOutsidersGo(
  tx: GuildTx,
  community: Community,
  { parts }: Affected,
  { change: { chosen, telling }, except }: { change: Change; except: string },
): Promise<number> {
  const told = new Map<string, Told>();
  for (const { series, dates } of parts) {
    const { audience, group } = { ...aboutOf(series), ...chosen.about };
    const isSame = audience === series.audience && group === (series.groupRef ?? undefined);
    if (audience !== 'group' || group === undefined || isSame) continue;
    const inside = new Set(await membersOf(tx, group));
    const closed = { ...series, audience, groupRef: group };
    for (const occurrence of dates)
      for (const userId of await letGo(tx, community, { occurrence, series: closed }, { inside, telling })) {
        const known = told.get(userId);
        const first = {
          userId,
          kind: 'closed',
          occurrenceRef: occurrence.ref,
          wasAt: occurrence.startsAt,
        } as const;
        told.set(userId, known ? { ...known, several: true } : first);
      }
  }
  told.delete(except);
  await tell(tx, community, newRef(), [...told.values()]);
  return told.size;
}

/** @returns who had a place in one date */
async function letGo(
  tx: GuildTx,
  community: Community,
  dated: { occurrence: OccurrenceRow; series: SeriesRow },
  { inside, telling }: { inside: ReadonlySet<string>; telling: Ref | undefined },
): Promise<string[]> {
  const { occurrence, series } = dated;
  const gathering = gatheringOf(dated);
  const eyesOf = (user: string) => ({
    user,
    groups: inside.has(user) && series.groupRef !== null ? [series.groupRef] : [],
    invited: [],
  });
  const taken = await seats.of(tx, [occurrence.ref], ['going', 'maybe', 'waiting']);
  const outside = taken.filter(({ userId }) => !mayLookAt(gathering, eyesOf(userId), true));
  if (outside.length === 0) return [];
  await seats.giveUpAll(
    tx,
    outside.map(({ ref }) => ref),
  );
  let counts: Pick<OccurrenceRow, 'going' | 'maybe' | 'waiting'> = occurrence;
  for (const { state } of outside) counts = recount(counts, state, undefined);
  await moveUp(tx, community, { series, occurrence: { ...occurrence, ...counts } }, telling);
  return outside.map(({ userId }) => userId);
}
