/** A workshop gets further sessions: whoever has a place in it, or waits for one, has it there as well. */
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/seats.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { lockAhead } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { originOf } from './gathering.ts';
import { remind } from './seats.ts';
import { seatStates } from './types.ts';

export async function enrolInFurther(
  tx: GuildTx,
  community: Community,
  series: SeriesRow,
  added: readonly Ref[],
): Promise<void> {
  if (!series.enrols || added.length === 0) return;
  const sessions = await lockAhead(tx, originOf(series), community.now());
  const model = sessions.find(({ occurrence }) => !added.includes(occurrence.ref))?.occurrence;
  if (!model) return;
  const seats = await stored.of(tx, [model.ref], seatStates);
  const wishes = await guests.several(
    tx,
    seats.map(({ userId }) => userId),
  );
  const { going, maybe, waiting, inLine } = model;
  for (const { occurrence } of sessions.filter(({ occurrence: { ref } }) => added.includes(ref))) {
    const copies = seats.map(({ guildId: _guild, ...seat }) => ({
      ...seat,
      ref: newRef(),
      occurrenceRef: occurrence.ref,
    }));
    await stored.addAll(tx, copies);
    await occurrences.recount(tx, occurrence.ref, { going, maybe, waiting, inLine });
    await remind(
      tx,
      community,
      occurrence,
      copies.filter(({ state }) => state === 'going'),
      wishes,
    );
  }
}
