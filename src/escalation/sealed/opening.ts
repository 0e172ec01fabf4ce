/**
 * Opening who sent a sealed report. It takes two people: a moderator who says why, and a lead who agrees. Each step stands in the
 * audit trail, the two may then see it for a day, nobody else ever, and whoever sent the report is told that it was opened.
 */
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
import { noteRecordRead } from '../record-reads.ts';
import { isRecused, memberHash } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import { openingAskedDelivery } from './asked.ts';

/** How long the two may see it. */
const openFor = days(1);
/** How long a request waits for a lead. */
const waitsFor = days(7);

/** What the inbox calls them. */
export const openedKind = 'escalation.seal_opened';
export const answeredKind = 'escalation.opening_answered';

/** What the trail calls each step. */
export const openingSteps = {
  asked: 'case.reporterAsked',
  open: 'case.reporterOpened',
  declined: 'case.reporterKept',
  seen: 'case.reporterSeen',
} as const;

export type OpeningRefused =
  | 'gone'
  | 'not_yours_to_see'
  | 'already_asked'
  /** Who asks does not also agree. */
  | 'own_asking'
  | 'decided'
  | 'not_open';

export interface Opening extends Pick<OpeningRow, 'ref' | 'state' | 'askedBy' | 'askedAt' | 'openUntil'> {
  readonly number: number;
  readonly reason: string;
}

export interface Asking {
  readonly ref: Ref;
  readonly report: Ref;
  readonly reason: string;
  readonly by: string;
}

export async function askOpening(
  community: Community,
  relates: Relates,
  { ref, report, reason, by }: Asking,
): Promise<Result<{ readonly number: number }, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const current = await cases.lock(tx, ref);
    const sent = await reports.find(tx, report);
    if (!current || sent?.caseRef !== ref || sent.known) return err('gone');
    if (await mayNotSee(tx, community, relates, { case: ref, report, by })) return err('not_yours_to_see');
    if (await openings.isAsked(tx, report, after(community.now(), -waitsFor))) return err('already_asked');
    const asked = newRef();
    const key = await community.vault.cases.get(tx, ref);
    await openings.ask(tx, key, { ref: asked, case: ref, report, by, reason, now: community.now() });
    const { number } = current;
    await recordChange(tx, community, { by, what: openingSteps.asked, to: String(number) });
    await deliver(tx, community, openingAskedDelivery(asked, after(community.now(), waitsFor)));
    return ok({ number });
  });
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
  if (!current || row.askedAt < after(community.now(), -waitsFor)) return err('gone');
  if (row.state !== 'asked') return err('decided');
  if (row.askedBy === by) return err('own_asking');
  if (await mayNotSee(tx, community, relates, { case: row.caseRef, report: row.reportRef, by }))
    return err('not_yours_to_see');
  return ok({ ...row, number: current.number });
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
    const { number, askedBy, reportRef, caseRef } = found.value;
    const now = community.now();
    const openUntil = decision === 'open' ? after(now, openFor) : undefined;
    await openings.decide(tx, opening, { state: decision, by, now, openUntil });
    await recordChange(tx, community, { by, what: openingSteps[decision], to: String(number) });
    await putInInbox(tx, community, { user: askedBy, kind: answeredKind, subject: opening });
    if (decision === 'open') await tellReporter(tx, community, { report: reportRef, case: caseRef });
    return ok({ ...found.value, state: decision, openUntil: openUntil ?? null });
  });
}

/** What a lead answered, for whoever asked. */
export async function openingResult(
  community: Community,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<Opening, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const row = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), opening);
    const current = row && (await cases.find(tx, row.caseRef));
    if (!row || !current) return err('gone');
    return row.askedBy === by ? ok({ ...row, number: current.number }) : err('not_yours_to_see');
  });
}

/** They learn that it was opened, and when; not by whom, and not for which report. */
async function tellReporter(
  tx: GuildTx,
  community: Community,
  { report, case: caseRef }: { report: Ref; case: Ref },
): Promise<void> {
  const reporter = await reporterOf(tx, community, report);
  if (!reporter) return;
  await putInInbox(tx, community, { user: reporter.user, kind: openedKind, subject: caseRef });
  const hash = memberHash(community, reporter.user);
  await noteRecordRead(tx, community, { memberHash: hash, what: 'reporter' });
}

/** Who sent it, for the two who agreed on it, while it is open. Each look stands in the trail. */
export async function seeReporter(
  community: Community,
  relates: Relates,
  { opening, by }: { opening: Ref; by: string },
): Promise<Result<{ number: number; reporter: string; until: Date }, OpeningRefused>> {
  return community.transaction(async (tx) => {
    const row = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), opening);
    const current = row && (await cases.find(tx, row.caseRef));
    if (!row || !current) return err('gone');
    const { state, openUntil, askedBy, decidedBy, reportRef, caseRef } = row;
    if (by !== askedBy && by !== decidedBy) return err('not_yours_to_see');
    if (state !== 'open' || !openUntil || openUntil <= community.now()) return err('not_open');
    if (await mayNotSee(tx, community, relates, { case: caseRef, report: reportRef, by }))
      return err('not_yours_to_see');
    const sender = await reporterOf(tx, community, reportRef);
    if (!sender) return err('gone');
    const { number } = current;
    await recordChange(tx, community, { by, what: openingSteps.seen, to: String(number) });
    return ok({ number, reporter: sender.user, until: openUntil });
  });
}

/** Whom the case is about or close to, and whoever sent the report, neither ask nor agree. */
async function mayNotSee(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { case: ref, report, by }: { case: Ref; report: Ref; by: string },
): Promise<boolean> {
  const found = await cases.find(tx, ref);
  if (!found || (await isRecused(tx, community, relates, { case: found, moderator: by }))) return true;
  const sent = await reports.find(tx, report);
  return sent !== undefined && reporterHashes(community, by).includes(sent.reporterHash);
}
