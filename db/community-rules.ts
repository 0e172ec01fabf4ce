/** The ground rules of a community in all their versions, and who agreed to which. */
import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { GuildTx, Queries } from './database.ts';
import { communityRules, ruleAgreements } from './schema/communities.ts';

const { placeholder } = sql;

export async function add(tx: GuildTx, made: { version: number; rules: string; now: Date }): Promise<void> {
  const { version, rules, now } = made;
  await tx.db.insert(communityRules).values({ guildId: tx.guild, version, rules, madeAt: now });
}

/** The versions from one on, oldest first. */
export async function since(tx: GuildTx, version: number): Promise<{ version: number; rules: string }[]> {
  return tx.db
    .select({ version: communityRules.version, rules: communityRules.rules })
    .from(communityRules)
    .where(and(eq(communityRules.guildId, tx.guild), gte(communityRules.version, version)))
    .orderBy(communityRules.version);
}

const newestRules = (db: Queries, name: string) =>
  db
    .select({ version: communityRules.version, rules: communityRules.rules })
    .from(communityRules)
    .where(eq(communityRules.guildId, placeholder('guild')))
    .orderBy(desc(communityRules.version))
    .limit(1)
    .prepare(name);

/** The version that counts now; undefined before there is any. */
export async function newest(tx: GuildTx): Promise<{ version: number; rules: string } | undefined> {
  const [row] = await tx.prepared('rules.newest', newestRules).execute({ guild: tx.guild });
  return row;
}

const agreementOf = (db: Queries, name: string) =>
  db
    .select({
      version: ruleAgreements.version,
      agreedAt: ruleAgreements.agreedAt,
      askedVersion: ruleAgreements.askedVersion,
    })
    .from(ruleAgreements)
    .where(
      and(eq(ruleAgreements.guildId, placeholder('guild')), eq(ruleAgreements.userId, placeholder('user'))),
    )
    .prepare(name);

/** Undefined where somebody never agreed to any. */
export async function agreed(
  tx: GuildTx,
  user: string,
): Promise<{ version: number; agreedAt: Date; askedVersion: number } | undefined> {
  const [row] = await tx.prepared('rules.agreed', agreementOf).execute({ guild: tx.guild, user });
  return row;
}

const keepAgreement = (db: Queries, name: string) =>
  db
    .insert(ruleAgreements)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      version: placeholder('version'),
      agreedAt: placeholder('now'),
    })
    .onConflictDoUpdate({
      target: [ruleAgreements.guildId, ruleAgreements.userId],
      set: { version: sql`excluded.version`, agreedAt: sql`excluded.agreed_at` },
      setWhere: sql`${ruleAgreements.version} < excluded.version`,
    })
    .prepare(name);

/** Remembers what somebody agreed to. What they agreed to before in a later version stays. */
export async function agree(
  tx: GuildTx,
  agreement: { user: string; version: number; now: Date },
): Promise<void> {
  await tx.prepared('rules.agree', keepAgreement).execute({ guild: tx.guild, ...agreement });
}

/** Remembers that somebody was shown a version and asked whether they agree. */
export async function noteAsked(tx: GuildTx, user: string, askedVersion: number): Promise<void> {
  await tx.db
    .update(ruleAgreements)
    .set({ askedVersion })
    .where(and(eq(ruleAgreements.guildId, tx.guild), eq(ruleAgreements.userId, user)));
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .delete(ruleAgreements)
    .where(and(eq(ruleAgreements.guildId, tx.guild), eq(ruleAgreements.userId, user)));
}
