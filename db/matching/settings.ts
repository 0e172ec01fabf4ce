/** When a community's rounds are, and the line in which everything waits that changes its matches. */
import { eq, lte } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { RoundMode } from '#src/matching/states.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { matchSettings } from '../schema/matching.ts';

export interface RoundSettings {
  readonly ref: Ref;
  readonly schedule: string;
  readonly mode: RoundMode;
  readonly nextAt: Date;
  readonly mentorsCheckAt: Date;
}

const columns = {
  ref: matchSettings.ref,
  schedule: matchSettings.schedule,
  mode: matchSettings.mode,
  nextAt: matchSettings.nextAt,
  mentorsCheckAt: matchSettings.mentorsCheckAt,
};

export async function find(tx: GuildTx): Promise<RoundSettings | undefined> {
  const [row] = await tx.db.select(columns).from(matchSettings).where(eq(matchSettings.guildId, tx.guild));
  return row;
}

/** Until the transaction ends nothing else changes a match here. Made with `usual` where there is none yet. */
export async function lock(tx: GuildTx, usual: Omit<RoundSettings, 'ref' | 'mode'>): Promise<RoundSettings> {
  const take = () =>
    tx.db.select(columns).from(matchSettings).where(eq(matchSettings.guildId, tx.guild)).for('update');
  const [there] = await take();
  if (there) return there;
  await tx.db
    .insert(matchSettings)
    .values({ guildId: tx.guild, ref: newRef(), ...usual })
    .onConflictDoNothing();
  const [made] = await take();
  if (!made) throw new Error('settings that were just made are not there');
  return made;
}

export async function change(tx: GuildTx, changed: Partial<Omit<RoundSettings, 'ref'>>): Promise<void> {
  await tx.db.update(matchSettings).set(changed).where(eq(matchSettings.guildId, tx.guild));
}

/** Communities whose next round is to be planned. */
export async function due(tx: SystemTx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: matchSettings.guildId })
    .from(matchSettings)
    .where(lte(matchSettings.nextAt, now))
    .orderBy(matchSettings.nextAt)
    .limit(limit);
  return rows.map(({ guild }) => guild);
}

/** Communities whose leads are to look at how mentors are. */
export async function mentorsDue(tx: SystemTx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: matchSettings.guildId })
    .from(matchSettings)
    .where(lte(matchSettings.mentorsCheckAt, now))
    .limit(limit);
  return rows.map(({ guild }) => guild);
}
