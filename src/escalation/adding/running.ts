/** The reports of somebody whose cases still run: what a further message can be added to. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reporterHashes } from '../draft.ts';
import { memberHashes } from '../recusal.ts';
import type { CaseKind } from '../types.ts';

/** A report as its own sender is shown it. */
export interface RunningReport {
  readonly ref: Ref;
  readonly kind: CaseKind;
  readonly sentAt: Date;
  readonly memberHash: string | null;
}

/** Discord takes 25 choices (docs: components/reference). */
const most = 25;

/** Newest first. */
export async function runningOf(
  tx: GuildTx,
  community: Community,
  reporter: string,
): Promise<readonly RunningReport[]> {
  const found = await reports.runningBy(tx, reporterHashes(community, reporter), most);
  return found.filter(({ kind }) => kind !== 'reach_out' && kind !== 'appeal');
}

export const runningReports = (community: Community, reporter: string) =>
  community.transaction((tx) => runningOf(tx, community, reporter));

/** The one that a message must belong to: the newest about whoever wrote it, or the only one there is. */
export function onlyOne(
  running: readonly RunningReport[],
  community: Community,
  author: string | undefined,
): RunningReport | undefined {
  const about = author === undefined ? [] : memberHashes(community, author);
  const same = running.find(({ memberHash }) => memberHash !== null && about.includes(memberHash));
  return same ?? (running.length === 1 ? running[0] : undefined);
}

/** The case of a report of theirs, locked, while it runs. */
export async function lockRunning(
  tx: GuildTx,
  community: Community,
  { report, reporter }: { report: Ref; reporter: string },
): Promise<StoredCase | undefined> {
  const sent = await reports.find(tx, report);
  if (!sent || !reporterHashes(community, reporter).includes(sent.reporterHash)) return undefined;
  const current = await cases.lock(tx, sent.caseRef);
  return current && current.state !== 'resolved' ? current : undefined;
}
