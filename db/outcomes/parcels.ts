/** Sums of at least ten people each. */
import { asc, eq } from 'drizzle-orm';
import type { InstrumentName } from '#src/outcomes/instruments/instrument.ts';
import type { Parcel } from '#src/outcomes/statistics/parcels.ts';
import type { GuildTx } from '../database.ts';
import { outcomeParcels } from '../schema/outcomes.ts';

export interface ParcelRow extends Parcel {
  readonly instrument: InstrumentName;
  readonly wave: number;
}

/** @returns whether it was kept: of one questionnaire and wave there is at most one a month */
export async function add(
  tx: GuildTx,
  { instrument, wave, change, lost, parts }: ParcelRow,
  month: string,
): Promise<boolean> {
  const { rowCount } = await tx.db
    .insert(outcomeParcels)
    .values({ guildId: tx.guild, instrument, wave, month, ...change, lost, ...parts })
    .onConflictDoNothing();
  return rowCount === 1;
}

/** In the order in which they closed. */
export async function all(tx: GuildTx): Promise<ParcelRow[]> {
  const rows = await tx.db
    .select()
    .from(outcomeParcels)
    .where(eq(outcomeParcels.guildId, tx.guild))
    .orderBy(asc(outcomeParcels.month));
  return rows.map(({ instrument, wave, people, total, squares, lost, better, same, worse }) => ({
    instrument,
    wave,
    change: { people, total, squares },
    lost,
    parts: better === null || same === null || worse === null ? undefined : { better, same, worse },
  }));
}
