/**
 * Which calls are one message. A crisis always has one of its own, at once. Calls of one sort about anything else are made together:
 * the first of them is made when it is due, what falls due in the window after it waits for the end of that, and whatever is due when
 * one is made goes along with it.
 */
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import { rivalsOf } from '#db/deliveries.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { lastDue, madeAlong, makeAlong, untriedBeside } from '#db/deliveries-along.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after } from '#src/platform/durations.ts';
import { isAboutOwner, isHeld, standsFor, targetsIn } from '../clock.ts';
import type { Call, DecidedCall } from '../clock.ts';
import { rankOf } from '../types.ts';
import type { Case } from '../types.ts';

export const callKind = 'case.call';
export const callTarget = 'calls';

type Urgent = Pick<Case, 'severity' | 'state'>;

/** What is less urgent is not about a crisis. */
const crisisCalls = 1;

/**
 * A crisis that nobody was called for yet goes before everything else that waits for the staff channel, and then a crisis that still
 * waits or is not heard of. Of the rest, the gravest goes first.
 */
export function callPriority({ severity, state }: Urgent, attention: Call): number {
  if (severity !== 'crisis') return crisisCalls + rankOf(severity);
  return attention === 'duty' && state !== 'second' ? 0 : crisisCalls;
}

/** How a target is divided: within such a part of it, calls of one sort come once. Red ones come every ten minutes at most. */
const windowsInTarget = 12;

/** Until when a call waits for others of its sort; undefined where it is made now. */
export async function waitsUntil(
  tx: GuildTx,
  community: Community,
  current: Urgent,
  attention: Call,
): Promise<Date | undefined> {
  if (current.severity === 'crisis') return undefined;
  const now = community.now();
  const window = Math.round(targetsIn(community.settings)[current.severity] / windowsInTarget);
  const { waits, made } = await lastDue(tx, {
    kind: callKind,
    target: callTarget,
    priority: callPriority(current, attention),
    ending: `/${attention}`,
    since: after(now, -window),
  });
  // What was decided a moment ago and is not made yet takes it along.
  if (waits) return waits > now ? waits : undefined;
  return made && (made > now ? made : after(made, window));
}

/** What one message calls for, the worst first. Whatever was about to be made along with a call stays so until that is made. */
export async function calledTogether(
  tx: GuildTx,
  community: Community,
  row: DeliveryRow,
): Promise<readonly StoredCase[]> {
  const own = await standing(tx, row);
  const along = row.attempts > 1 ? await stillAlong(tx, row) : await gather(tx, row, own, community.now());
  return [...(own ? [own] : []), ...along].toSorted(
    (a, b) => rankOf(a.severity) - rankOf(b.severity) || a.number - b.number,
  );
}

async function stillAlong(tx: GuildTx, row: DeliveryRow): Promise<readonly StoredCase[]> {
  const found: StoredCase[] = [];
  for (const other of await madeAlong(tx, row)) {
    const its = await standing(tx, other);
    if (its) found.push(its);
  }
  return found;
}

/** A message that stands for more takes too long to make. */
const mostTogether = 100;

async function gather(
  tx: GuildTx,
  row: DeliveryRow,
  own: StoredCase | undefined,
  now: Date,
): Promise<readonly StoredCase[]> {
  if (!own || isForCrisis(row)) return [];
  const found: StoredCase[] = [];
  const refs: string[] = [];
  const ending = `/${attentionOf(row.key)}`;
  for (const other of await untriedBeside(tx, row, { ending, now, limit: mostTogether })) {
    const its = isForCrisis(other) ? undefined : await standing(tx, other);
    // Of one that rests something else is said.
    if (!its || (its.state === 'aftercare') !== (own.state === 'aftercare')) continue;
    found.push(its);
    refs.push(other.ref);
  }
  await makeAlong(tx, row, refs, now);
  return found;
}

type Decided = Pick<DeliveryRow, 'ref' | 'key' | 'priority' | 'createdAt'>;

const isForCrisis = ({ priority }: Decided) => priority <= crisisCalls;

/** The case that a call is still to be made about; undefined where it is not, or another is made instead. */
async function standing(tx: GuildTx, row: DeliveryRow): Promise<StoredCase | undefined> {
  const found = await cases.find(tx, row.subject);
  if (!found || !stillSo(row.key, found)) return undefined;
  // It has become a crisis since then, and that is called for by itself.
  if (found.severity === 'crisis' && !isForCrisis(row)) return undefined;
  const others = (await rivalsOf(tx, row)).filter(
    (other) => stillSo(other.key, found) && (isForCrisis(other) || !isForCrisis(row)),
  );
  return others.some((other) => standsFor(decided(other), decided(row))) ? undefined : found;
}

const decided = ({ ref, key, createdAt }: Decided): DecidedCall => ({
  ref,
  attention: attentionOf(key),
  createdAt,
});

const attentions = ['duty', 'next', 'leads', 'held', 'held_leads'] as const satisfies readonly Call[];

/** The key ends with how often attention has been asked for by then, and whose it is. */
const asks = /\.(\d+)\/(\w+)$/;

export function attentionOf(key: string): Call {
  const [, , whose] = asks.exec(key) ?? [];
  return attentions.find((one) => one === whose) ?? 'duty';
}

/**
 * Whether it still stands as when the call was decided: what somebody has taken since then calls nobody, nor does what its owner
 * has been heard of about. What waits again after that is called for as before: rather once too often.
 */
function stillSo(key: string, found: StoredCase): boolean {
  if (found.state === 'resolved') return false;
  const [, times] = asks.exec(key) ?? [];
  return isAboutOwner(attentionOf(key)) ? isHeld(found) && found.nudges >= Number(times) : !isHeld(found);
}
