/** Cases: their number, how they stand, where their card is, what happened to them and who read them. */
import { and, asc, count, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import { rankOf } from '#src/escalation/types.ts';
import type { Case, CaseEventType, CaseKind, CasePath, Severity } from '#src/escalation/types.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { caseEvents, caseNumbers, caseReads, cases } from '../schema/escalation.ts';

export interface StoredCase extends Case {
  readonly card: { readonly channel: string; readonly message: string } | undefined;
  /** The version that the card shows; 0 before there is one. */
  readonly cardVersion: number;
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
  readonly path: CasePath;
  readonly severity: Severity;
  readonly subjectHash: string;
  readonly memberHash?: string | undefined;
  readonly topicSlug?: string | undefined;
  readonly appealOf?: Ref | undefined;
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

export async function save(tx: GuildTx, changed: Case, now: Date): Promise<void> {
  const { kind, path, severity, state, reports, version, wantsEyes } = changed;
  await tx.db
    .update(cases)
    .set({
      kind,
      path,
      severity,
      rank: rankOf(severity),
      state,
      reports,
      version,
      wantsEyes,
      lookBackAt: changed.lookBackAt ?? null,
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

const notePlace = (tx: GuildTx, ref: Ref, version: number) => ({
  guild: tx.guild,
  table: 'case_events',
  column: 'note',
  row: `${ref}/${version}`,
});

/** Writes down what happened. Its version is the case's, so each change stands here once. */
export async function note(
  tx: GuildTx,
  happened: {
    case: Case;
    type: CaseEventType;
    actor?: string | undefined;
    to?: string | undefined;
    note?: { key: SealingKey; words: string } | undefined;
    now: Date;
  },
): Promise<void> {
  const { ref, version } = happened.case;
  const place = notePlace(tx, ref, version);
  await tx.db.insert(caseEvents).values({
    guildId: tx.guild,
    caseRef: ref,
    version,
    type: happened.type,
    actorId: happened.actor ?? null,
    toId: happened.to ?? null,
    note: happened.note ? seal(happened.note.key, happened.note.words, place) : null,
    at: happened.now,
  });
}

/** What happened to a case, oldest first, with the notes that moderators left. */
export async function history(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
): Promise<{ type: CaseEventType; actor: string | null; to: string | null; note: string; at: Date }[]> {
  const rows = await tx.db
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.guildId, tx.guild), eq(caseEvents.caseRef, ref)))
    .orderBy(asc(caseEvents.version));
  return rows.map(({ type, actorId, toId, note: words, at, version }) => ({
    type,
    actor: actorId,
    to: toId,
    at,
    note: words === null ? '' : unseal(key, words, notePlace(tx, ref, version)),
  }));
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

/** Has a case wait for somebody from now on, until `nudgeAt`, when attention is brought to it. */
export async function startClock(tx: GuildTx, ref: Ref, now: Date, nudgeAt: Date): Promise<void> {
  await tx.db
    .update(cases)
    .set({ clockSince: now, nextNudgeAt: nudgeAt, nudges: 0 })
    .where(thisCase(tx, ref));
}

export async function stopClock(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.update(cases).set({ clockSince: null, nextNudgeAt: null }).where(thisCase(tx, ref));
}

const subjectPlace = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'cases',
  column: 'subject',
  row: ref,
});

/** Notes whom a case is about, unless that is known already. */
export async function noteSubject(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
  { user, memberHash }: { user: string; memberHash: string },
): Promise<void> {
  await tx.db
    .update(cases)
    .set({ subject: seal(key, user, subjectPlace(tx, ref)), memberHash })
    .where(and(thisCase(tx, ref), isNull(cases.subject)));
}

/** Whom a case is about, as stored: a hash for comparing, and their id under the case's key. */
export async function subjectOf(
  tx: GuildTx,
  key: SealingKey | undefined,
  ref: Ref,
): Promise<{ user: string | undefined; memberHash: string | undefined; appealOf: Ref | undefined }> {
  const [row] = await tx.db
    .select({ subject: cases.subject, memberHash: cases.memberHash, appealOf: cases.appealOf })
    .from(cases)
    .where(thisCase(tx, ref));
  return {
    user: key && row?.subject ? unseal(key, row.subject, subjectPlace(tx, ref)) : undefined,
    memberHash: row?.memberHash ?? undefined,
    appealOf: row?.appealOf ?? undefined,
  };
}

/** Whether somebody did anything to a case but read it: they have had their say. */
export async function decidedBy(tx: GuildTx, ref: Ref, moderator: string): Promise<boolean> {
  const found = await tx.db
    .select({ version: caseEvents.version })
    .from(caseEvents)
    .where(
      and(eq(caseEvents.guildId, tx.guild), eq(caseEvents.caseRef, ref), eq(caseEvents.actorId, moderator)),
    )
    .limit(1);
  return found.length > 0;
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
