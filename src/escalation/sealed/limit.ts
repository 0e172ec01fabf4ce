/**
 * How much one person may send. Counted, and limited by moderators, by the keyed hash that a report carries: nobody opens or
 * learns who it is. Whoever says that somebody may not be safe is never held back.
 */
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as cases from '#db/escalation/cases.ts';
import * as limits from '#db/escalation/limits.ts';
import * as reports from '#db/escalation/reports.ts';
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { reporterHashes } from '../draft.ts';
import { isRecused } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import type { CaseKind } from '../types.ts';

/** How long a moderator may limit somebody; 0 lifts it. */
export const limitDays = [1, 7, 28, 0] as const;
export type LimitDays = (typeof limitDays)[number];

/** What the trail calls it. */
export const limitedStep = 'case.reporterLimited';
export const limitLiftedStep = 'case.reporterLimitLifted';

/** How many reports one person can send in an hour: room for a bad night, not for a flood. */
const hourlyLimit = 10;

/** Reasons that are taken from anybody at any time. */
const neverLimited: ReadonlySet<CaseKind> = new Set(['crisis', 'minor_at_risk', 'reach_out']);

/** Moderators have set it; until then nothing but a crisis is taken. */
export interface Limited {
  readonly code: 'limited';
  readonly until: Date;
}
export type MustWait = 'too_many' | Limited;

/** Why somebody has to wait with what they want to send, if they do. */
export async function mustWait(
  tx: GuildTx,
  community: Community,
  { user, kind }: { user: string; kind: CaseKind | 'contact' },
): Promise<MustWait | undefined> {
  if (kind !== 'contact' && neverLimited.has(kind)) return undefined;
  const now = community.now();
  const hashes = reporterHashes(community, user);
  const until = await limits.until(tx, hashes, now);
  if (until) return { code: 'limited', until };
  const since = after(now, -hours(1));
  const lately =
    (await reports.countSince(tx, hashes, since)) + (await caseMessages.countSince(tx, hashes, since));
  return lately >= hourlyLimit ? 'too_many' : undefined;
}

export interface Limiting {
  readonly ref: Ref;
  readonly report: Ref;
  readonly forDays: LimitDays;
  readonly by: string;
}

/** Has the reports of whoever sent this one wait for a while, or takes that back. */
export async function limitReporter(
  community: Community,
  relates: Relates,
  { ref, report, forDays, by }: Limiting,
): Promise<Result<{ readonly until: Date | undefined }, 'gone' | 'not_yours_to_see'>> {
  return community.transaction(async (tx) => {
    const current = await cases.find(tx, ref);
    const sent = await reports.find(tx, report);
    if (!current || sent?.caseRef !== ref) return err('gone');
    if (await isRecused(tx, community, relates, { case: current, moderator: by }))
      return err('not_yours_to_see');
    const now = community.now();
    const { reporterHash } = sent;
    const until = forDays === 0 ? undefined : after(now, days(forDays));
    if (until) await limits.set(tx, { reporterHash, until, by, now });
    else await limits.lift(tx, [reporterHash]);
    const what = until ? limitedStep : limitLiftedStep;
    await recordChange(tx, community, { by, what, to: String(current.number) });
    return ok({ until });
  });
}
