/** What Kindred made on a server so that Discord looks for words, and which messages it was told of. */
import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { alertPlaces, noticedMessages } from '../schema/alerts.ts';
import { communities } from '../schema/communities.ts';

export interface AlertPlaces {
  readonly ref: Ref;
  readonly channel: string | undefined;
  readonly rules: { readonly crisis: string | undefined; readonly noticed: string | undefined };
  readonly enabled: boolean | undefined;
  readonly full: boolean;
  readonly seenBy: string | undefined;
  /** What is about the rules is not tried again before. */
  readonly refusedUntil: Date | undefined;
  /** The same of what is about the channel. */
  readonly channelRefusedUntil: Date | undefined;
  /** The channels that the rules were last told to leave alone. */
  readonly exempted: readonly string[] | undefined;
}

export async function find(tx: GuildTx): Promise<AlertPlaces | undefined> {
  const [row] = await tx.db.select().from(alertPlaces).where(eq(alertPlaces.guildId, tx.guild));
  return (
    row && {
      ref: row.ref,
      channel: row.channelId ?? undefined,
      rules: { crisis: row.crisisRuleId ?? undefined, noticed: row.noticedRuleId ?? undefined },
      enabled: row.enabled ?? undefined,
      full: row.full,
      seenBy: row.seenBy ?? undefined,
      refusedUntil: row.refusedUntil ?? undefined,
      channelRefusedUntil: row.channelRefusedUntil ?? undefined,
      exempted: row.exempted?.split(','),
    }
  );
}

/** How words are looked for: not yet, by rules that are on, or by rules that rest until somebody is there to read. */
export type Looking = 'not_yet' | 'now' | 'resting';

export async function looking(tx: GuildTx): Promise<Looking> {
  const { rules, enabled } = (await find(tx)) ?? {};
  if (enabled === undefined || !(rules?.crisis ?? rules?.noticed)) return 'not_yet';
  return enabled ? 'now' : 'resting';
}

export async function ensure(tx: GuildTx, made: Ref): Promise<AlertPlaces> {
  await tx.db.insert(alertPlaces).values({ guildId: tx.guild, ref: made }).onConflictDoNothing();
  const found = await find(tx);
  if (!found) throw new Error('a row that was just kept is not there');
  return found;
}

export interface AlertChange {
  readonly channelId?: string | null;
  readonly crisisRuleId?: string | null;
  readonly noticedRuleId?: string | null;
  readonly enabled?: boolean | null;
  readonly full?: boolean;
  readonly seenBy?: string | null;
  readonly refusedUntil?: Date | null;
  readonly channelRefusedUntil?: Date | null;
  readonly exempted?: readonly string[] | null;
}

export async function change(tx: GuildTx, { exempted, ...changed }: AlertChange): Promise<void> {
  const channels = exempted === undefined ? {} : { exempted: exempted?.join(',') ?? null };
  await tx.db
    .update(alertPlaces)
    .set({ ...changed, ...channels })
    .where(eq(alertPlaces.guildId, tx.guild));
}

/** Communities in which words are looked for, or were. */
export async function inUse(tx: SystemTx): Promise<string[]> {
  const rows = await tx.db
    .select({ guild: communities.guildId })
    .from(communities)
    .leftJoin(alertPlaces, eq(alertPlaces.guildId, communities.guildId))
    .where(or(eq(communities.wordAlerts, true), isNotNull(alertPlaces.guildId)));
  return rows.map(({ guild }) => guild);
}

/** @returns whether it was not noted before */
export async function note(tx: GuildTx, messageHash: string, now: Date): Promise<boolean> {
  const noted = await tx.db
    .insert(noticedMessages)
    .values({ guildId: tx.guild, messageHash, noticedAt: now })
    .onConflictDoNothing()
    .returning({ one: sql`1` });
  return noted.length > 0;
}

const noted = (tx: GuildTx, messageHashes: readonly string[]) =>
  and(eq(noticedMessages.guildId, tx.guild), inArray(noticedMessages.messageHash, [...messageHashes]));

/** Notes to which case a message led. @param messageHashes - what it may be noted by */
export async function noteCase(tx: GuildTx, messageHashes: readonly string[], caseRef: Ref): Promise<void> {
  await tx.db.update(noticedMessages).set({ caseRef }).where(noted(tx, messageHashes));
}

/** The case to which a message led last, whether it runs or not. */
export async function caseOf(tx: GuildTx, messageHashes: readonly string[]): Promise<Ref | undefined> {
  const [row] = await tx.db
    .select({ ref: noticedMessages.caseRef })
    .from(noticedMessages)
    .where(and(noted(tx, messageHashes), isNotNull(noticedMessages.caseRef)))
    .limit(1);
  return row?.ref ?? undefined;
}

export async function forgetBefore(tx: GuildTx, before: Date): Promise<void> {
  await tx.db
    .delete(noticedMessages)
    .where(and(eq(noticedMessages.guildId, tx.guild), lt(noticedMessages.noticedAt, before)));
}
