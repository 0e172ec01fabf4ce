/** Brings attention to a case that waits: a message in the staff channel that calls whoever is to look. Nothing else happens. */
import * as cases from '#db/escalation/cases.ts';
import * as duty from '#db/escalation/duty.ts';
import { rivalsOf } from '#db/deliveries.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { GuildTx } from '#db/database.ts';
import { isPaused } from '#src/members/index.ts';
import { usualPolicies } from '#src/platform/community.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { hasRoom } from '../care/strain.ts';
import { isAboutOwner, isHeld, standsFor, whomToCall } from '../clock.ts';
import type { Call, DecidedCall } from '../clock.ts';
import { callShown } from '../messages/call.ts';
import { pinged } from '../pinged.ts';
import { whoMayLook } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import { leadsByName, perhapsLeads } from '../ring-leads.ts';
import { turnsAhead } from '../rota/read.ts';
import { nextFirst } from '../rota/turns.ts';
import { rankOf } from '../types.ts';
import type { Case } from '../types.ts';
import type { StoredCase } from '#db/escalation/cases.ts';

export const call = deliveryKind({
  name: 'case.call',
  async load(tx, row, community, relates) {
    const { settings } = community;
    const found = await cases.find(tx, row.subject);
    const attention = attentionOf(row.key);
    if (!found || !settings || !stillSo(row.key, found)) return undefined;
    if (await anotherStandsFor(tx, row, found)) return undefined;
    const { somebodyOn, called, mayLook } = await calledBy(tx, community, relates, { attention, found });
    const leads = attention === 'leads' || attention === 'held_leads' ? settings.leadRole : undefined;
    // Who it is about has been looked after: the leads are asked to read, and not woken.
    const calls = pinged({ ...found, attention }, called, found.state === 'second' ? undefined : leads);
    const [rung] = calls.roles;
    // Where a role does not ring, its people are called by name: nobody about themselves here, either.
    const perhaps = rung === undefined ? [] : await mayLook(await notPaused(tx, await perhapsLeads(tx)));
    return {
      case: found,
      attention,
      calls,
      leads,
      byName: rung === undefined ? undefined : { role: rung, channel: settings.staffChannel, perhaps },
      somebodyOn,
      staffChannel: settings.staffChannel,
      locale: settings.locale,
    };
  },
  async send(view, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const byName = view.byName ? await leadsByName(view.byName, sending) : [];
    const shown = callShown({ ...view, byName }, translations.for(view.locale));
    const at = { channel: view.staffChannel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, at))) return;
    await discord.createMessage(view.staffChannel, shown, nonceOf(row.ref));
  },
});

const attentions = ['duty', 'next', 'leads', 'held', 'held_leads'] as const satisfies readonly Call[];

/** The key ends with how often attention has been asked for by then, and whose it is. */
const asks = /\.(\d+)\/(\w+)$/;

function attentionOf(key: string): Call {
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

async function anotherStandsFor(tx: GuildTx, row: DeliveryRow, found: StoredCase): Promise<boolean> {
  const decided = ({ ref, key, createdAt }: Pick<DeliveryRow, 'ref' | 'key' | 'createdAt'>): DecidedCall => ({
    ref,
    attention: attentionOf(key),
    createdAt,
  });
  const others = (await rivalsOf(tx, row)).filter(({ key }) => stillSo(key, found));
  return others.some((other) => standsFor(decided(other), decided(row)));
}

/**
 * Who is called: nobody who is off shift, unless it is a crisis and they said that they may be, and nobody about themselves or who is
 * close to them. Its owner is not asked after themselves, nor to read for a second time what they ended; and for that nobody is woken.
 */
async function calledBy(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { attention, found }: { attention: Call; found: StoredCase },
): Promise<{
  somebodyOn: boolean;
  called: readonly string[];
  mayLook: (everybody: readonly string[]) => Promise<readonly string[]>;
}> {
  const now = community.now();
  const { severity, state, owner } = found;
  const held = isAboutOwner(attention);
  const others = held || state === 'second';
  const mayLook = (everybody: readonly string[]) => {
    const among = everybody.filter((user) => !others || user !== owner);
    return whoMayLook(tx, community, relates, { case: found, among });
  };
  const on = await mayLook(await duty.onDuty(tx, now));
  const callable = severity === 'crisis' && !others ? await mayLook(await duty.callable(tx)) : [];
  const limit = community.settings?.heavyInARow ?? usualPolicies.heavyInARow;
  const called = whomToCall(held ? 'duty' : attention, {
    on: await duty.strainsOf(tx, on),
    offShift: nextFirst(callable, await turnsAhead(tx, community), now),
    hasRoom: (strain) => hasRoom(strain, severity, limit, now),
  });
  return { somebodyOn: on.length > 0, called, mayLook };
}

async function notPaused(tx: GuildTx, users: readonly string[]): Promise<readonly string[]> {
  const here: string[] = [];
  for (const user of users) if (!(await isPaused(tx, user))) here.push(user);
  return here;
}

/**
 * A crisis that nobody was called for yet goes before everything else that waits for the staff channel, and then a crisis that still
 * waits or is not heard of. Of the rest, the gravest goes first.
 */
function priorityOf({ severity, state }: Pick<Case, 'severity' | 'state'>, attention: Call): number {
  if (severity !== 'crisis') return 1 + rankOf(severity);
  return attention === 'duty' && state !== 'second' ? 0 : 1;
}

/**
 * It is worth making for as long as the case waits: a later one stands for it.
 * @param time - tells it from others about the case; without a slash
 * @param nudges - how often attention has been asked for, this time included; 0 for what the clock does not count
 */
export function callDelivery(
  current: Pick<Case, 'ref' | 'severity' | 'state'>,
  { time, nudges, attention }: { time: string; nudges: number; attention: Call },
): Wanted {
  return {
    kind: call,
    subject: current.ref,
    target: 'calls',
    occasion: `${time}.${nudges}/${attention}`,
    priority: priorityOf(current, attention),
  };
}
