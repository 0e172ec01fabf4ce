/** Whether one more case would be too much for somebody, and what taking it does to how much they carry. */
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import { usualPolicies } from '#src/platform/community.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { callDelivery } from '../deliveries/call.ts';
import { waitsUntil } from '../deliveries/called-together.ts';
import { isHeavy } from '../types.ts';
import type { Case, Strain } from '../types.ts';
import { inARow, runAfter, tooMuch } from './strain.ts';
import type { TooMuch } from './strain.ts';

/** Who must not see a case. */
type Recused = (user: string) => Promise<boolean>;

/**
 * Why they had better not take it; the others who are on duty are asked then.
 * @param who - how much whoever wants to take it has
 * @param on - everybody who is on duty
 */
export async function guardClaim(
  tx: GuildTx,
  community: Community,
  recused: Recused,
  { case: current, who, on }: { case: Case; who: Strain; on: readonly string[] },
): Promise<{ code: TooMuch; inARow: number } | undefined> {
  const now = community.now();
  const limit = community.settings?.heavyInARow ?? usualPolicies.heavyInARow;
  const { severity, version } = current;
  // Nearly always there is room, and nobody else is looked at.
  const mayBe = tooMuch({ severity, who, others: [readyForAnything], limit }, now);
  if (!mayBe) return undefined;
  const others: string[] = [];
  for (const user of on) if (user !== who.user && !(await recused(user))) others.push(user);
  const code = tooMuch({ severity, who, others: await duty.strainsOf(tx, others), limit }, now);
  if (!code) return undefined;
  const attention = 'duty';
  const notBefore = await waitsUntil(tx, community, current, attention);
  const asked = { time: `instead.${version}`, nudges: 0, attention, notBefore } as const;
  await deliver(tx, community, callDelivery(current, asked));
  return { code, inARow: inARow(who.run, now) };
}

const readyForAnything = { user: '', running: 0, capacity: 1, run: { count: 0, at: undefined } };

/** Somebody has taken one more. @param known - how much they had before, where that has been read already */
export async function noteTaken(
  tx: GuildTx,
  community: Community,
  { owner, severity }: Case,
  known?: Strain,
): Promise<void> {
  if (owner === undefined) return;
  const { run } = known ?? (await duty.termsOf(tx, owner));
  if (isHeavy(severity) || run.count > 0)
    tx.last(duty.keepRun(tx, owner, runAfter(run, severity, community.now())));
}
