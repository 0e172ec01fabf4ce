/**
 * Opening who sent a sealed report, or who wrote under a name that is only for a group. It takes two people: a moderator who says why, and a lead who agrees. Each step stands in the
 * audit trail, the two may then see it for a day, nobody else ever, and whoever sent the report is told that it was opened.
 */
import * as subjects from '#db/escalation/case-subjects.ts';
import * as cases from '#db/escalation/cases.ts';
import * as openings from '#db/escalation/openings.ts';
import type { OpeningRow } from '#db/escalation/openings.ts';
import * as reports from '#db/escalation/reports.ts';
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { reporterOf } from '../deliveries/notice.ts';
import { reporterHashes } from '../draft.ts';
import { authorIsOpen } from '../evidence.ts';
import { noteRecordRead } from '../record-reads.ts';
import { isRecused, memberHash } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import { lapsed, openingAnsweredDelivery, openingAskedDeliveries, waitsFor } from './asked.ts';

/** How long the two may see it. */
const openFor = days(1);

/** What the inbox calls them. */
export const openedKind = 'escalation.seal_opened';
export const nameOpenedKind = 'escalation.name_opened';
export const answeredKind = 'escalation.opening_answered';

/** What is opened: who sent a report, or who wrote what the case is about. */
export type SealedWho = 'reporter' | 'author';

/** What the trail calls each step. */
export const openingSteps = {
  reporter: {
    asked: 'case.reporterAsked',
    open: 'case.reporterOpened',
    declined: 'case.reporterKept',
    seen: 'case.reporterSeen',
  },
  author: {
    asked: 'case.authorAsked',
    open: 'case.authorOpened',
    declined: 'case.authorKept',
    seen: 'case.authorSeen',
  },
} as const;

const whoIn = ({ reportRef }: Pick<OpeningRow, 'reportRef'>): SealedWho =>
  reportRef === null ? 'author' : 'reporter';

export type OpeningRefused =
  | 'gone'
  | 'not_yours_to_see'
  | 'already_asked'
  /** A lead decides by it. */
  | 'needs_reason'
  /** Who asks does not also agree. */
  | 'own_asking'
  | 'decided'
  /** Nobody answered in time. */
  | 'lapsed'
  | 'not_open';

export interface Opening extends Pick<OpeningRow, 'ref' | 'state' | 'askedBy' | 'askedAt' | 'openUntil'> {
  readonly number: number;
  readonly reason: string;
  readonly who: SealedWho;
}

export interface Asking {
  readonly ref: Ref;
  /** Null where it is about who wrote. */
  readonly report: Ref | null;
  readonly reason: string;
  readonly by: string;
}

export async function askOpening(
  community: Community,
  relates: Relates,
  { ref, report, reason, by }: Asking,
): Promise<Result<{ readonly number: number; readonly who: SealedWho }, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const current = await cases.lock(tx, ref);
    if (!current || !(await isSealed(tx, community, { case: ref, report }))) return err('gone');
    if (await mayNotSee(tx, community, relates, { case: ref, report, by })) return err('not_yours_to_see');
    const since = after(community.now(), -waitsFor);
    if (await openings.isAsked(tx, { case: ref, report }, since)) return err('already_asked');
    // Discord takes a few spaces for an answer, and so it does what cannot be seen.
    if (/^[\s\p{Cf}]*$/u.test(reason)) return err('needs_reason');
    const asked = newRef();
    const key = await community.vault.cases.get(tx, ref);
    await openings.ask(tx, key, { ref: asked, case: ref, report, by, reason, now: community.now() });
    const { number } = current;
    const who = whoIn({ reportRef: report });
    await recordChange(tx, community, { by, what: openingSteps[who].asked, to: String(number) });
    await deliver(tx, community, ...openingAskedDeliveries(asked, community.now()));
    return ok({ number, who });
  });
}

/** Whether there is something to open: a report without a name, or somebody who wrote under another. */
async function isSealed(
  tx: GuildTx,
  community: Community,
  { case: ref, report }: { case: Ref; report: Ref | null },
): Promise<boolean> {
  if (report === null) return (await hiddenAuthor(tx, community, ref)) !== undefined;
  const sent = await reports.find(tx, report);
  return sent?.caseRef === ref && !sent.known;
}

async function hiddenAuthor(tx: GuildTx, community: Community, ref: Ref): Promise<string | undefined> {
  const found = await cases.find(tx, ref);
  const key = await community.vault.cases.find(tx, ref);
  if (!found || (await authorIsOpen(tx, community, ref))) return undefined;
  return subjects.peopleOf(tx, key, found).hidden;
}

/** What a lead reads before they answer. */
export async function openingFor(
  community: Community,
  relates: Relates,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<Opening, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const found = await unanswered(tx, community, relates, { opening, by });
    return found.ok ? ok(found.value) : found;
  });
}

async function unanswered(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<Opening & OpeningRow, OpeningRefused>> {
  const row = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), opening);
  const current = row && (await cases.find(tx, row.caseRef));
  if (!current) return err('gone');
  if (row.state !== 'asked') return err('decided');
  if (lapsed(row, community.now())) return err('lapsed');
  if (row.askedBy === by) return err('own_asking');
  if (await mayNotSee(tx, community, relates, { case: row.caseRef, report: row.reportRef, by }))
    return err('not_yours_to_see');
  return ok({ ...row, number: current.number, who: whoIn(row) });
}

/** A lead agrees or does not. Of two at the same moment, the first answer stands. */
export async function decideOpening(
  community: Community,
  relates: Relates,
  { opening, by, decision }: { opening: Ref; by: string; decision: 'open' | 'declined' },
): Promise<Result<Opening, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const found = await unanswered(tx, community, relates, { opening, by });
    if (!found.ok) return found;
    const { number, askedBy, who } = found.value;
    const now = community.now();
    const openUntil = decision === 'open' ? after(now, openFor) : undefined;
    await openings.decide(tx, opening, { state: decision, by, now, openUntil });
    await recordChange(tx, community, { by, what: openingSteps[who][decision], to: String(number) });
    await putInInbox(tx, community, { user: askedBy, kind: answeredKind, subject: opening });
    await deliver(tx, community, openingAnsweredDelivery(opening));
    if (decision === 'open') await tellWhom(tx, community, found.value);
    return ok({ ...found.value, state: decision, openUntil: openUntil ?? null });
  });
}

/** What was answered, for whoever asked and whoever answered. */
export async function openingResult(
  community: Community,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<Opening, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const row = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), opening);
    const current = row && (await cases.find(tx, row.caseRef));
    if (!row || !current) return err('gone');
    if (by !== row.askedBy && by !== row.decidedBy) return err('not_yours_to_see');
    return ok({ ...row, number: current.number, who: whoIn(row) });
  });
}

/** They learn that it was opened, and when; not by whom, and not for which report. */
async function tellWhom(tx: GuildTx, community: Community, opening: OpeningRow): Promise<void> {
  const user = await openedBy(tx, community, opening);
  if (user === undefined) return;
  const who = whoIn(opening);
  // What waits in an inbox leads from a person to nothing that they wrote.
  const left =
    who === 'reporter'
      ? { kind: openedKind, subject: opening.caseRef }
      : { kind: nameOpenedKind, subject: newRef() };
  await putInInbox(tx, community, { user, ...left });
  await noteRecordRead(tx, community, { memberHash: memberHash(community, user), what: who });
}

async function openedBy(
  tx: GuildTx,
  community: Community,
  { reportRef, caseRef }: Pick<OpeningRow, 'reportRef' | 'caseRef'>,
): Promise<string | undefined> {
  if (reportRef === null) return hiddenAuthor(tx, community, caseRef);
  return (await reporterOf(tx, community, reportRef))?.user;
}

export interface Seen {
  readonly number: number;
  /** Their Discord id. */
  readonly user: string;
  readonly who: SealedWho;
  readonly until: Date;
}

/** Who it is, for the two who agreed on it, while it is open. Each look stands in the trail. */
export async function seeReporter(
  community: Community,
  relates: Relates,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<Seen, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const row = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), opening);
    const current = row && (await cases.find(tx, row.caseRef));
    if (!row || !current) return err('gone');
    const { state, openUntil, askedBy, decidedBy, reportRef, caseRef } = row;
    if (by !== askedBy && by !== decidedBy) return err('not_yours_to_see');
    if (state !== 'open' || !openUntil || openUntil <= community.now()) return err('not_open');
    if (await mayNotSee(tx, community, relates, { case: caseRef, report: reportRef, by }))
      return err('not_yours_to_see');
    const user = await openedBy(tx, community, row);
    if (user === undefined) return err('gone');
    const { number } = current;
    const who = whoIn(row);
    await recordChange(tx, community, { by, what: openingSteps[who].seen, to: String(number) });
    return ok({ number, user, who, until: openUntil });
  });
}

/** Whom the case is about or close to, and whoever sent the report, neither ask nor agree. */
async function mayNotSee(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: ref, report, by }: { case: Ref; report: Ref | null; by: string },
): Promise<boolean> {
  const found = await cases.find(tx, ref);
  if (!found || (await isRecused(tx, community, relates, { case: found, moderator: by }))) return true;
  const sent = report === null ? undefined : await reports.find(tx, report);
  return sent !== undefined && reporterHashes(community, by).includes(sent.reporterHash);
}
