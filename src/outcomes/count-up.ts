/** Makes sums of what is over, where at least ten people answered, and forgets which of them are in it. */
import * as answers from '#db/outcomes/answers.ts';
import type { AnswerRow } from '#db/outcomes/answers.ts';
import * as parcels from '#db/outcomes/parcels.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { instruments } from './instruments/index.ts';
import { openerOf } from './sealed-answers.ts';
import { closeParcel } from './statistics/parcels.ts';
import type { Resolved } from './statistics/parcels.ts';

export interface Month {
  /** Its first day, as `2026-11-01`. */
  readonly name: string;
  readonly from: Date;
}

/** In UTC: it is the same for everybody, and not told to anyone. */
export function monthOf(now: Date): Month {
  const name = `${now.toISOString().slice(0, 7)}-01`;
  return { name, from: new Date(`${name}T00:00:00Z`) };
}

type Row = AnswerRow & { readonly user: string };

export async function countUp(tx: GuildTx, community: Community, month: Month): Promise<void> {
  const waiting = await answers.toCount(tx, month.from);
  const users = [...new Set(waiting.map(({ user }) => user))];
  const firsts = await answers.first(tx, users);
  const scoreOf = await scorer(tx, community, users);
  for (const rows of Map.groupBy(waiting, ({ wave, instrument }) => `${wave} ${instrument}`).values()) {
    const [one] = rows;
    if (!one) continue;
    const { wave, instrument } = one;
    const measure = {
      better: instruments[instrument].better,
      threshold: instruments[instrument].threshold?.by,
    };
    const resolved = rows.flatMap((row): Resolved[] => {
      if (wave === 0) return [{ change: scoreOf(row) }];
      const first = firsts.find((one) => one.user === row.user && one.instrument === instrument);
      const [before, now] = [first && scoreOf(first), scoreOf(row)];
      // Who has no first score can show no change, and has not dropped out either.
      if (before === undefined) return [];
      return [{ change: now === undefined ? undefined : now - before }];
    });
    // At the first wave the score itself is summed up: there is nothing to compare it with.
    const parcel = closeParcel(resolved, wave === 0 ? { ...measure, threshold: undefined } : measure);
    if (parcel && (await parcels.add(tx, { instrument, wave, ...parcel }, month.name)))
      await answers.markCounted(
        tx,
        { wave, instrument },
        rows.map(({ user }) => user),
      );
  }
}

async function scorer(tx: GuildTx, community: Community, users: readonly string[]) {
  const openers = new Map(
    await Promise.all(users.map(async (user) => [user, await openerOf(tx, community, user)] as const)),
  );
  return (row: Row): number | undefined => {
    const given = openers.get(row.user)?.(row);
    return given && instruments[row.instrument].score(given);
  };
}
