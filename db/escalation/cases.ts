/** Cases: their number, how they stand, where their card is, what happened to them and who read them. */
import { and, asc, desc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import { rankOf } from '#src/escalation/types.ts';
import type { Case, CaseKind, CasePath, Severity } from '#src/escalation/types.ts';
import type { GuildTx, Queries, SystemTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { caseNumbers, cases } from '../schema/escalation.ts';

export interface StoredCase extends Case {
  readonly card: { readonly channel: string; readonly message: string } | undefined;
  /** The version that the card shows; 0 before there is one. */
  readonly cardVersion: number;
  /** Since when it has waited for somebody; undefined while somebody looks after it. */
  readonly waitsSince: Date | undefined;
  /** How often attention was brought to it since it waits as it does now. */
  readonly nudges: number;
  readonly about: About;
}

/** Whom and what a case is about, as stored: a hash for comparing, ids under the case's key (db/escalation/case-subjects.ts), and the case that it appeals. */
export interface About {
  readonly memberHash: string | undefined;
  readonly subject: Sealed | undefined;
  /** Who wrote what it is about under another name, or whom else it concerns. */
  readonly author: Sealed | undefined;
  readonly appealOf: Ref | undefined;
  /** The action that it appeals, which is of that case. */
  readonly appealedAction: Ref | undefined;
}

export function toCase(row: InferSelectModel<typeof cases>): StoredCase {
  const { ref, number, kind, path, severity, state, reports, version, openedAt, wantsEyes, cardVersion } =
    row;
  return {
    ref,
    number,
    kind,
    path,
    severity,
    state,
    reports,
    version,
    openedAt,
    wantsEyes,
    lookBackAt: row.lookBackAt ?? undefined,
    owner: row.ownerId ?? undefined,
    resolution: row.resolution ?? undefined,
    card:
      row.cardChannelId && row.cardMessageId
        ? { channel: row.cardChannelId, message: row.cardMessageId }
        : undefined,
    cardVersion,
    waitsSince: row.clockSince ?? undefined,
    nudges: row.nudges,
    about: {
      memberHash: row.memberHash ?? undefined,
      subject: row.subject ?? undefined,
      author: row.author ?? undefined,
      appealOf: row.appealOf ?? undefined,
      appealedAction: row.appealedAction ?? undefined,
    },
  };
}

const thisCase = (tx: GuildTx, ref: Ref) => and(eq(cases.guildId, tx.guild), eq(cases.ref, ref));

const { placeholder } = sql;
const thisOne = and(eq(cases.guildId, placeholder('guild')), eq(cases.ref, placeholder('ref')));

const findOne = (db: Queries, name: string) => db.select().from(cases).where(thisOne).prepare(name);

export async function find(tx: GuildTx, ref: Ref): Promise<StoredCase | undefined> {
  const [row] = await tx.prepared('cases.find', findOne).execute({ guild: tx.guild, ref });
  return row && toCase(row);
}

const lockOne = (db: Queries, name: string) =>
  db.select().from(cases).where(thisOne).for('update').prepare(name);

/** Reads a case that nobody else can change until the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<StoredCase | undefined> {
  const [row] = await tx.prepared('cases.lock', lockOne).execute({ guild: tx.guild, ref });
  return row && toCase(row);
}

/** The case of a message that is not resolved yet, locked. */
export async function lockOpenAbout(
  tx: GuildTx,
  subjectHashes: readonly string[],
): Promise<StoredCase | undefined> {
  const [row] = await tx.db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.guildId, tx.guild),
        inArray(cases.subjectHash, [...subjectHashes]),
        ne(cases.state, 'resolved'),
      ),
    )
    .for('update');
  return row && toCase(row);
}

/** Lets one transaction at a time open cases in a community, so that numbers follow each other without a gap. */
export async function lockNumbers(tx: GuildTx): Promise<number> {
  await tx.db.insert(caseNumbers).values({ guildId: tx.guild, last: 0 }).onConflictDoNothing();
  const [row] = await tx.db.select().from(caseNumbers).where(eq(caseNumbers.guildId, tx.guild)).for('update');
  return row?.last ?? 0;
}

export interface NewCase {
  readonly ref: Ref;
  /** The one after `lockNumbers`. */
  readonly number: number;
  readonly kind: CaseKind;
  readonly path: CasePath;
  readonly severity: Severity;
  readonly subjectHash: string;
  readonly memberHash?: string | undefined;
  readonly topicSlug?: string | undefined;
  readonly appealOf?: Ref | undefined;
  readonly appealedAction?: Ref | undefined;
  /** When attention is brought to it first. */
  readonly nudgeAt: Date;
  readonly now: Date;
}

export async function open(tx: GuildTx, { now, nudgeAt, ...opened }: NewCase): Promise<Case> {
  await tx.db.update(caseNumbers).set({ last: opened.number }).where(eq(caseNumbers.guildId, tx.guild));
  const [row] = await tx.db
    .insert(cases)
    .values({
      guildId: tx.guild,
      ...opened,
      rank: rankOf(opened.severity),
      state: 'open',
      reports: 1,
      version: 1,
      openedAt: now,
      clockSince: now,
      nextNudgeAt: nudgeAt,
    })
    .returning();
  if (!row) throw new Error('a case was inserted and not returned');
  return toCase(row);
}

/** Since when a case waits for somebody, and when attention is brought to it next. Without the first, somebody has it and is asked themselves. */
export interface Clock {
  readonly since: Date | undefined;
  readonly nudgeAt: Date | undefined;
}

export async function placeCard(
  tx: GuildTx,
  ref: Ref,
  card: { channel: string; message: string; version: number },
): Promise<void> {
  await tx.db
    .update(cases)
    .set({
      cardChannelId: card.channel,
      cardMessageId: card.message,
      cardVersion: sql`greatest(${cases.cardVersion}, ${card.version})`,
    })
    .where(thisCase(tx, ref));
}

/** Cases to which attention is to be brought, in all communities. */
export async function dueForAttention(
  tx: SystemTx,
  now: Date,
  limit: number,
): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: cases.guildId, ref: cases.ref })
    .from(cases)
    .where(lte(cases.nextNudgeAt, now))
    .orderBy(asc(cases.nextNudgeAt))
    .limit(limit);
}

/** How often attention was brought to a case to which it is to be brought now; undefined where it is not due. */
export async function nudgesDue(tx: GuildTx, ref: Ref, now: Date): Promise<number | undefined> {
  const [row] = await tx.db
    .select({ nudges: cases.nudges })
    .from(cases)
    .where(and(thisCase(tx, ref), lte(cases.nextNudgeAt, now)));
  return row?.nudges;
}

/** Attention was brought to it; `nextAt` is when it is brought again. */
export async function noteAttention(
  tx: GuildTx,
  ref: Ref,
  nudges: number,
  nextAt: Date | null,
): Promise<void> {
  await tx.db.update(cases).set({ nudges, nextNudgeAt: nextAt }).where(thisCase(tx, ref));
}

/** It waits as said from now on, and attention was not brought to it yet. */
export async function setClock(tx: GuildTx, ref: Ref, { since, nudgeAt }: Clock): Promise<void> {
  await tx.db
    .update(cases)
    .set({ clockSince: since ?? null, nextNudgeAt: nudgeAt ?? null, nudges: 0 })
    .where(thisCase(tx, ref));
}

/** Where another look was asked for: at one action, or by somebody since a moment; newest first. */
export async function appeals(
  tx: GuildTx,
  which: { action: Ref } | { members: readonly string[]; since: Date },
): Promise<StoredCase[]> {
  const these =
    'action' in which
      ? eq(cases.appealedAction, which.action)
      : and(
          inArray(cases.memberHash, [...which.members]),
          eq(cases.kind, 'appeal'),
          gt(cases.openedAt, which.since),
        );
  const rows = await tx.db
    .select()
    .from(cases)
    .where(and(eq(cases.guildId, tx.guild), these))
    .orderBy(desc(cases.openedAt));
  return rows.map(toCase);
}
