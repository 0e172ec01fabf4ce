/** Cases: their number, how they stand, where their card is, what happened to them and who read them. */
import { and, count, eq, inArray, ne, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { Case, Severity, CaseKind } from '#src/escalation/types.ts';
import type { GuildTx } from '../database.ts';
import { seal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { caseEvents, caseNumbers, caseReads, cases } from '../schema/escalation.ts';

export interface StoredCase extends Case {
  readonly card: { readonly channel: string; readonly message: string } | undefined;
  /** The version that the card shows; 0 before there is one. */
  readonly cardVersion: number;
}

function toCase(row: InferSelectModel<typeof cases>): StoredCase {
  const { ref, number, kind, severity, state, reports, version, openedAt, cardVersion } = row;
  return {
    ref,
    number,
    kind,
    severity,
    state,
    reports,
    version,
    openedAt,
    owner: row.ownerId ?? undefined,
    resolution: row.resolution ?? undefined,
    card:
      row.cardChannelId && row.cardMessageId
        ? { channel: row.cardChannelId, message: row.cardMessageId }
        : undefined,
    cardVersion,
  };
}

const thisCase = (tx: GuildTx, ref: Ref) => and(eq(cases.guildId, tx.guild), eq(cases.ref, ref));

export async function find(tx: GuildTx, ref: Ref): Promise<StoredCase | undefined> {
  const [row] = await tx.db.select().from(cases).where(thisCase(tx, ref));
  return row && toCase(row);
}

/** Reads a case that nobody else can change until the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<StoredCase | undefined> {
  const [row] = await tx.db.select().from(cases).where(thisCase(tx, ref)).for('update');
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
  readonly severity: Severity;
  readonly subjectHash: string;
  readonly now: Date;
}

export async function open(tx: GuildTx, { now, ...opened }: NewCase): Promise<Case> {
  await tx.db.update(caseNumbers).set({ last: opened.number }).where(eq(caseNumbers.guildId, tx.guild));
  const [row] = await tx.db
    .insert(cases)
    .values({ guildId: tx.guild, ...opened, state: 'open', reports: 1, version: 1, openedAt: now })
    .returning();
  if (!row) throw new Error('a case was inserted and not returned');
  return toCase(row);
}

export async function save(tx: GuildTx, changed: Case, now: Date): Promise<void> {
  const { kind, severity, state, reports, version } = changed;
  await tx.db
    .update(cases)
    .set({
      kind,
      severity,
      state,
      reports,
      version,
      ownerId: changed.owner ?? null,
      resolution: changed.resolution ?? null,
      resolvedAt: state === 'resolved' ? now : null,
    })
    .where(thisCase(tx, changed.ref));
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

type EventType = (typeof caseEvents.$inferInsert)['type'];

/** Writes down what happened. Its version is the case's, so each change stands here once. */
export async function note(
  tx: GuildTx,
  happened: {
    case: Case;
    type: EventType;
    actor?: string | undefined;
    note?: { key: SealingKey; words: string } | undefined;
    now: Date;
  },
): Promise<void> {
  const { ref, version } = happened.case;
  const place = { guild: tx.guild, table: 'case_events', column: 'note', row: `${ref}/${version}` };
  await tx.db.insert(caseEvents).values({
    guildId: tx.guild,
    caseRef: ref,
    version,
    type: happened.type,
    actorId: happened.actor ?? null,
    note: happened.note ? seal(happened.note.key, happened.note.words, place) : null,
    at: happened.now,
  });
}

export async function noteRead(
  tx: GuildTx,
  read: { ref: Ref; case: Ref; reader: string; now: Date },
): Promise<void> {
  await tx.db.insert(caseReads).values({
    guildId: tx.guild,
    ref: read.ref,
    caseRef: read.case,
    readerId: read.reader,
    readAt: read.now,
  });
}

/** How much somebody did as a moderator. */
export async function workOf(tx: GuildTx, moderator: string): Promise<{ cases: number; reads: number }> {
  const [[owned], [read]] = await Promise.all([
    tx.db
      .select({ count: count() })
      .from(cases)
      .where(and(eq(cases.guildId, tx.guild), eq(cases.ownerId, moderator))),
    tx.db
      .select({ count: count() })
      .from(caseReads)
      .where(and(eq(caseReads.guildId, tx.guild), eq(caseReads.readerId, moderator))),
  ]);
  return { cases: owned?.count ?? 0, reads: read?.count ?? 0 };
}
