/** Members and what they agreed to. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Sealed } from './encryption/seal.ts';
import type { GuildTx, Queries } from './database.ts';
import { consents, members } from './schema/members.ts';
import type { Ref } from '#src/platform/ref.ts';

const { placeholder } = sql;

const memberOf = (db: Queries, name: string) =>
  db
    .select({ ref: members.ref, locale: members.locale, createdAt: members.createdAt })
    .from(members)
    .where(and(eq(members.guildId, placeholder('guild')), eq(members.userId, placeholder('user'))))
    .prepare(name);

export async function find(
  tx: GuildTx,
  user: string,
): Promise<{ ref: Ref; locale: Sealed; createdAt: Date } | undefined> {
  const [member] = await tx.prepared('members.find', memberOf).execute({ guild: tx.guild, user });
  return member;
}

const addMember = (db: Queries, name: string) =>
  db
    .insert(members)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      ref: placeholder('ref'),
      locale: placeholder('locale'),
      createdAt: placeholder('now'),
    })
    .onConflictDoNothing()
    .prepare(name);

export async function add(
  tx: GuildTx,
  member: { user: string; ref: Ref; locale: Sealed; now: Date },
): Promise<void> {
  await tx.prepared('members.add', addMember).execute({ guild: tx.guild, ...member });
}

const giveConsent = (db: Queries, name: string) =>
  db
    .insert(consents)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      purpose: 'membership',
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
export async function agree(
  tx: GuildTx,
  consent: { user: string; version: number; now: Date },
): Promise<void> {
  await tx.prepared('consents.give', giveConsent).execute({ guild: tx.guild, ...consent });
}

/** What somebody has agreed to and not taken back. */
export async function consentsOf(
  tx: GuildTx,
  user: string,
): Promise<{ purpose: string; version: number; givenAt: Date }[]> {
  return tx.db
    .select({ purpose: consents.purpose, version: consents.version, givenAt: consents.givenAt })
    .from(consents)
    .where(and(eq(consents.guildId, tx.guild), eq(consents.userId, user), isNull(consents.withdrawnAt)));
}
