/** Reports and what was reported, sealed under the key of their case. */
import { and, asc, count, desc, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { CaseKind, NoticeChoice } from '#src/escalation/types.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { cases, evidence, evidenceFiles, reports } from '../schema/escalation.ts';

export const reportPlace = (tx: GuildTx, ref: Ref, column: 'reporter' | 'words' | 'named') => ({
  guild: tx.guild,
  table: 'reports',
  column,
  row: ref,
});
const evidencePlace = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'evidence',
  column: 'sealed',
  row: ref,
});
const filePlace = (tx: GuildTx, ref: Ref, position: number) => ({
  guild: tx.guild,
  table: 'evidence_files',
  column: 'sealed',
  row: `${ref}/${position}`,
});

export interface NewReport {
  readonly ref: Ref;
  readonly case: Ref;
  readonly kind: CaseKind;
  readonly reporterHash: string;
  /** Who sent it, as JSON. */
  readonly reporter: string;
  readonly words: string;
  /** The Discord id of whoever was named beside a message. */
  readonly named?: string | undefined;
  readonly notice: NoticeChoice;
  readonly known: boolean;
  readonly now: Date;
}

export async function add(tx: GuildTx, key: SealingKey, report: NewReport): Promise<void> {
  const { ref, kind, reporterHash, named, notice, known } = report;
  await tx.db.insert(reports).values({
    guildId: tx.guild,
    ref,
    caseRef: report.case,
    kind,
    reporterHash,
    reporter: seal(key, report.reporter, reportPlace(tx, ref, 'reporter')),
    words: seal(key, report.words, reportPlace(tx, ref, 'words')),
    named: named === undefined ? null : seal(key, named, reportPlace(tx, ref, 'named')),
    notice,
    known,
    sentAt: report.now,
  });
}

/** The case that a report is part of; undefined where it was not sent. */
export async function caseOf(tx: GuildTx, ref: Ref): Promise<Ref | undefined> {
  const [found] = await tx.db
    .select({ caseRef: reports.caseRef })
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.ref, ref)));
  return found?.caseRef;
}

export async function countSince(
  tx: GuildTx,
  reporterHashes: readonly string[],
  since: Date,
): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(reports)
    .where(
      and(
        eq(reports.guildId, tx.guild),
        inArray(reports.reporterHash, [...reporterHashes]),
        gt(reports.sentAt, since),
      ),
    );
  return row?.count ?? 0;
}

/** What moderators read of a case's reports; who sent one, as the JSON it was written with, only where they wished to be known. */
export async function ofCase(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
): Promise<
  { kind: CaseKind; words: string; named: string | undefined; sentAt: Date; reporter: string | undefined }[]
> {
  const rows = await tx.db
    .select()
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.caseRef, caseRef)))
    .orderBy(asc(reports.sentAt));
  return rows.map(({ ref, kind, words, named, sentAt, known, reporter }) => ({
    kind,
    sentAt,
    reporter: known ? unseal(key, reporter, reportPlace(tx, ref, 'reporter')) : undefined,
    words: unseal(key, words, reportPlace(tx, ref, 'words')),
    named: named === null ? undefined : unseal(key, named, reportPlace(tx, ref, 'named')),
  }));
}

/** The reports of a case whose senders asked to hear of it and have not been told yet. From now on they have. */
export async function takeAwaitingNotice(
  tx: GuildTx,
  caseRef: Ref,
  now: Date,
): Promise<{ ref: Ref; notice: Exclude<NoticeChoice, 'none'> }[]> {
  const rows = await tx.db
    .update(reports)
    .set({ toldAt: now })
    .where(
      and(
        eq(reports.guildId, tx.guild),
        eq(reports.caseRef, caseRef),
        inArray(reports.notice, ['inbox', 'direct_message']),
        isNull(reports.toldAt),
      ),
    )
    .returning({ ref: reports.ref, notice: reports.notice });
  return rows.flatMap(({ ref, notice }) => (notice === 'none' ? [] : [{ ref, notice }]));
}

/** Opens who sent a report, as the JSON it was written with: for telling them, and where two people agreed to open it. */
export async function reporterOf(
  tx: GuildTx,
  keyOfCase: (caseRef: Ref) => Promise<SealingKey | undefined>,
  ref: Ref,
): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ caseRef: reports.caseRef, reporter: reports.reporter })
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.ref, ref)));
  const key = row && (await keyOfCase(row.caseRef));
  return key && unseal(key, row.reporter, reportPlace(tx, ref, 'reporter'));
}

/** What somebody sent: for themselves. */
export async function sentBy(
  tx: GuildTx,
  keyOfCase: (caseRef: Ref) => Promise<SealingKey | undefined>,
  reporterHashes: readonly string[],
): Promise<{ kind: CaseKind; sentAt: Date; words: string }[]> {
  const rows = await tx.db
    .select({
      ref: reports.ref,
      caseRef: reports.caseRef,
      kind: reports.kind,
      words: reports.words,
      sentAt: reports.sentAt,
    })
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), inArray(reports.reporterHash, [...reporterHashes])))
    .orderBy(asc(reports.sentAt));
  const sent = [];
  for (const { ref, caseRef, kind, words, sentAt } of rows) {
    const key = await keyOfCase(caseRef);
    sent.push({ kind, sentAt, words: key ? unseal(key, words, reportPlace(tx, ref, 'words')) : '' });
  }
  return sent;
}

/** Keeps the reported message with a case, unless it is kept already. @returns whether it was new. */
export async function keepEvidence(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
  content: string,
  now: Date,
): Promise<boolean> {
  const kept = await tx.db
    .insert(evidence)
    .values({
      guildId: tx.guild,
      caseRef,
      sealed: seal(key, content, evidencePlace(tx, caseRef)),
      keptAt: now,
    })
    .onConflictDoNothing()
    .returning({ caseRef: evidence.caseRef });
  return kept.length > 0;
}

/** Puts a fuller record of the message in place of one that held its link only. */
export async function replaceEvidence(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
  content: string,
  now: Date,
): Promise<void> {
  await tx.db
    .update(evidence)
    .set({ sealed: seal(key, content, evidencePlace(tx, caseRef)), keptAt: now })
    .where(and(eq(evidence.guildId, tx.guild), eq(evidence.caseRef, caseRef)));
}

export async function keepFile(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
  position: number,
  content: string,
): Promise<void> {
  await tx.db
    .insert(evidenceFiles)
    .values({
      guildId: tx.guild,
      caseRef,
      position,
      sealed: seal(key, content, filePlace(tx, caseRef, position)),
    })
    .onConflictDoNothing();
}

export async function readEvidence(
  tx: GuildTx,
  key: SealingKey,
  caseRef: Ref,
): Promise<{ content: string; files: string[] } | undefined> {
  const [row] = await tx.db
    .select()
    .from(evidence)
    .where(and(eq(evidence.guildId, tx.guild), eq(evidence.caseRef, caseRef)));
  if (!row) return undefined;
  const kept = await tx.db
    .select()
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.guildId, tx.guild), eq(evidenceFiles.caseRef, caseRef)))
    .orderBy(asc(evidenceFiles.position));
  return {
    content: unseal(key, row.sealed, evidencePlace(tx, caseRef)),
    files: kept.map(({ position, sealed }) => unseal(key, sealed, filePlace(tx, caseRef, position))),
  };
}

/** A report as it may be chosen from among others, without what it says. */
export interface ReportRow {
  readonly ref: Ref;
  readonly caseRef: Ref;
  readonly kind: CaseKind;
  readonly known: boolean;
  readonly sentAt: Date;
  readonly reporterHash: string;
}

const chosenFrom = {
  ref: reports.ref,
  caseRef: reports.caseRef,
  kind: reports.kind,
  known: reports.known,
  sentAt: reports.sentAt,
  reporterHash: reports.reporterHash,
};

/** The reports of a case, oldest first. */
export async function listOf(tx: GuildTx, caseRef: Ref): Promise<ReportRow[]> {
  return tx.db
    .select(chosenFrom)
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.caseRef, caseRef)))
    .orderBy(asc(reports.sentAt));
}

/** Somebody's reports whose cases still run, newest first, with the keyed hash of whom each case is about. */
export async function runningBy(
  tx: GuildTx,
  reporterHashes: readonly string[],
  limit: number,
): Promise<(ReportRow & { readonly memberHash: string | null })[]> {
  return tx.db
    .select({ ...chosenFrom, memberHash: cases.memberHash })
    .from(reports)
    .innerJoin(cases, and(eq(cases.guildId, reports.guildId), eq(cases.ref, reports.caseRef)))
    .where(
      and(
        eq(reports.guildId, tx.guild),
        inArray(reports.reporterHash, [...reporterHashes]),
        ne(cases.state, 'resolved'),
      ),
    )
    .orderBy(desc(reports.sentAt))
    .limit(limit);
}

export async function find(tx: GuildTx, ref: Ref): Promise<ReportRow | undefined> {
  const [row] = await tx.db
    .select(chosenFrom)
    .from(reports)
    .where(and(eq(reports.guildId, tx.guild), eq(reports.ref, ref)));
  return row;
}
