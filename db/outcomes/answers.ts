/** What somebody answered at each wave, sealed under their own key; and the rows of those who let one pass. */
import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { InstrumentName } from '#src/outcomes/instruments/instrument.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { outcomeAnswers } from '../schema/outcomes.ts';

export interface AnswerRow {
  readonly wave: number;
  readonly instrument: InstrumentName;
  readonly answeredAt: Date | null;
  readonly answer: Sealed | null;
}

const shape = {
  wave: outcomeAnswers.wave,
  instrument: outcomeAnswers.instrument,
  answeredAt: outcomeAnswers.answeredAt,
  answer: outcomeAnswers.answer,
};

const inGuild = (tx: GuildTx) => eq(outcomeAnswers.guildId, tx.guild);

export async function of(tx: GuildTx, user: string): Promise<AnswerRow[]> {
  return tx.db
    .select(shape)
    .from(outcomeAnswers)
    .where(and(inGuild(tx), eq(outcomeAnswers.userId, user)))
    .orderBy(asc(outcomeAnswers.wave), asc(outcomeAnswers.instrument));
}

/** Answering again while the wave is open replaces what was answered. */
export async function keep(
  tx: GuildTx,
  user: string,
  row: { wave: number; instrument: InstrumentName; answeredAt: Date; answer: Sealed; closesAt: Date },
): Promise<void> {
  const { answeredAt, answer } = row;
  await tx.db
    .insert(outcomeAnswers)
    .values({ guildId: tx.guild, userId: user, ...row })
    .onConflictDoUpdate({
      target: [outcomeAnswers.guildId, outcomeAnswers.userId, outcomeAnswers.wave, outcomeAnswers.instrument],
      set: { answeredAt, answer },
    });
}

/** Notes that a wave passed without an answer, where there is none. */
export async function letPass(
  tx: GuildTx,
  user: string,
  passed: { wave: number; instruments: readonly InstrumentName[]; closesAt: Date },
): Promise<void> {
  if (passed.instruments.length === 0) return;
  const { wave, closesAt } = passed;
  await tx.db
    .insert(outcomeAnswers)
    .values(
      passed.instruments.map((instrument) => ({
        guildId: tx.guild,
        userId: user,
        wave,
        instrument,
        closesAt,
      })),
    )
    .onConflictDoNothing();
}

/** The communities in which something waits to be counted that was over before a moment. */
export async function communitiesToCount(tx: SystemTx, before: Date): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ guild: outcomeAnswers.guildId })
    .from(outcomeAnswers)
    .where(and(eq(outcomeAnswers.counted, false), lt(outcomeAnswers.closesAt, before)));
  return rows.map(({ guild }) => guild);
}

/** What waits to be counted, with whose it is. Locked: counted once. */
export async function toCount(tx: GuildTx, before: Date): Promise<(AnswerRow & { readonly user: string })[]> {
  return tx.db
    .select({ user: outcomeAnswers.userId, ...shape })
    .from(outcomeAnswers)
    .where(and(inGuild(tx), eq(outcomeAnswers.counted, false), lt(outcomeAnswers.closesAt, before)))
    .orderBy(asc(outcomeAnswers.wave), asc(outcomeAnswers.instrument), asc(outcomeAnswers.userId))
    .for('update');
}

/** What some people answered at the first wave. */
export async function first(
  tx: GuildTx,
  users: readonly string[],
): Promise<(AnswerRow & { readonly user: string })[]> {
  if (users.length === 0) return [];
  return tx.db
    .select({ user: outcomeAnswers.userId, ...shape })
    .from(outcomeAnswers)
    .where(and(inGuild(tx), inArray(outcomeAnswers.userId, [...users]), eq(outcomeAnswers.wave, 0)));
}

/** Once they are in a parcel; who let it pass is not remembered any longer. */
export async function markCounted(
  tx: GuildTx,
  { wave, instrument }: { readonly wave: number; readonly instrument: InstrumentName },
  users: readonly string[],
): Promise<void> {
  const these = and(
    inGuild(tx),
    eq(outcomeAnswers.wave, wave),
    eq(outcomeAnswers.instrument, instrument),
    inArray(outcomeAnswers.userId, [...users]),
  );
  await tx.db.delete(outcomeAnswers).where(and(these, isNull(outcomeAnswers.answeredAt)));
  await tx.db.update(outcomeAnswers).set({ counted: true }).where(these);
}
