/** What members agreed to, each purpose by itself. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ConsentPurpose, StandingConsent } from '#src/members/types.ts';
import type { GuildTx, Queries } from './database.ts';
import { consents } from './schema/members.ts';

const { placeholder } = sql;

const giveConsent = (db: Queries, name: string) =>
  db
    .insert(consents)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      purpose: placeholder('purpose'),
      version: placeholder('version'),
      givenAt: placeholder('now'),
    })
    .onConflictDoUpdate({
      target: [consents.guildId, consents.userId, consents.purpose],
      set: { version: sql`excluded.version`, givenAt: sql`excluded.given_at`, withdrawnAt: null },
      setWhere: sql`${consents.version} <> excluded.version or ${consents.withdrawnAt} is not null`,
    })
    .prepare(name);

/** Records an agreement. The date of one that still stands in the same version is kept. */
export async function give(
  tx: GuildTx,
  consent: { user: string; purpose: ConsentPurpose; version: number; now: Date },
): Promise<void> {
  await tx.prepared('consents.give', giveConsent).execute({ guild: tx.guild, ...consent });
}

/** @returns whether it stood until now */
export async function withdraw(
  tx: GuildTx,
  { user, purpose, now }: { user: string; purpose: ConsentPurpose; now: Date },
): Promise<boolean> {
  const withdrawn = await tx.db
    .update(consents)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(consents.guildId, tx.guild),
        eq(consents.userId, user),
        eq(consents.purpose, purpose),
        isNull(consents.withdrawnAt),
      ),
    )
    .returning({ purpose: consents.purpose });
  return withdrawn.length > 0;
}

const consentsOf = (db: Queries, name: string) =>
  db
    .select({
      purpose: consents.purpose,
      version: consents.version,
      givenAt: consents.givenAt,
      withdrawnAt: consents.withdrawnAt,
    })
    .from(consents)
    .where(and(eq(consents.guildId, placeholder('guild')), eq(consents.userId, placeholder('user'))))
    .orderBy(asc(consents.givenAt))
    .prepare(name);

/** Everything that somebody agreed to, also what they took back, oldest first. */
export async function of(tx: GuildTx, user: string): Promise<StandingConsent[]> {
  const rows = await tx.prepared('consents.of', consentsOf).execute({ guild: tx.guild, user });
  return rows.map(({ withdrawnAt, ...consent }) => ({ ...consent, withdrawnAt: withdrawnAt ?? undefined }));
}
