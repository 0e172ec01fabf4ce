/**
 * Brings attention to what waits: a message in the staff channel that calls whoever is to look. Nothing else happens. Which calls are
 * one message, called-together.ts says.
 */
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import { isPaused } from '#src/members/index.ts';
import { usualPolicies } from '#src/platform/community.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { hasRoom } from '../care/strain.ts';
import { isAboutOwner, whomToCall } from '../clock.ts';
import type { Call } from '../clock.ts';
import { boardNextId } from '../ids.ts';
import { callShown } from '../messages/call.ts';
import { pinged } from '../pinged.ts';
import { whoMayLook } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import { leadsByName, perhapsLeads } from '../ring-leads.ts';
import { turnsAhead } from '../rota/read.ts';
import { nextFirst } from '../rota/turns.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import type { Case } from '../types.ts';
import { attentionOf, callKind, callPriority, calledTogether, callTarget } from './called-together.ts';

export const call = deliveryKind({
  name: callKind,
  async load(tx, row, community, relates) {
    const { settings } = community;
    const attention = attentionOf(row.key);
    if (!settings) return undefined;
    const found = await calledTogether(tx, community, row);
    if (found.length === 0) return undefined;
    const leads = attention === 'leads' || attention === 'held_leads' ? settings.leadRole : undefined;
    const { perhaps, ...whom } = await whomOf(tx, community, relates, { attention, found, leads });
    const [rung] = whom.calls.roles;
    return {
      cases: found,
      attention,
      ...whom,
      leads,
      byName: rung === undefined ? undefined : { role: rung, channel: settings.staffChannel, perhaps },
      staffChannel: settings.staffChannel,
      locale: settings.locale,
    };
  },
  async send(view, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const byName = view.byName ? await leadsByName(view.byName, sending) : [];
    const shown = callShown({ ...view, byName, trace: row.ref }, translations.for(view.locale));
    const at = { channel: view.staffChannel, since: firstTriedAt, bot };
    // What waits with others may have changed since it was tried, and with it the words.
    const carries = boardNextId.make({ board: row.ref });
    if (repeated)
      for (const trace of [{ says: shown }, { carries }])
        if (await findOwnMessage(discord, { ...at, ...trace })) return;
    await discord.createMessage(view.staffChannel, shown, nonceOf(row.ref));
  },
});

/** Whom one message calls: each once who is called for any of its cases. Its numbers stand on cards, and tell nothing of who may look. */
async function whomOf(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { attention, found, leads }: { attention: Call; found: readonly StoredCase[]; leads: string | undefined },
) {
  const on = await duty.onDuty(tx, community.now());
  const users = new Set<string>();
  const roles = new Set<string>();
  let perhaps: readonly string[] = [];
  let somebodyOn = false;
  for (const each of found) {
    const asked = await calledBy(tx, community, relates, { attention, found: each });
    somebodyOn ||= asked.somebodyOn;
    // Who it is about has been looked after: the leads are asked to read, and not woken.
    const calls = pinged({ ...each, attention }, asked.called, each.state === 'second' ? undefined : leads);
    for (const user of calls.users) users.add(user);
    for (const role of calls.roles) roles.add(role);
    // Where a role does not ring, its people are called by name: nobody about themselves here, either.
    if (calls.roles.length > 0) perhaps = await asked.mayLook(await notPaused(tx, await perhapsLeads(tx)));
    if (on.length > 0 && on.every((user) => users.has(user))) break;
  }
  return { calls: { users: [...users], roles: [...roles] }, perhaps, somebodyOn };
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
    offShift: callable.length > 0 ? nextFirst(callable, await turnsAhead(tx, community), now) : [],
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
 * It is worth making for as long as the case waits: a later one stands for it.
 * @param time - tells it from others about the case; without a slash
 * @param nudges - how often attention has been asked for, this time included; 0 for what the clock does not count
 * @param notBefore - until when it waits for others that are one with it
 */
export function callDelivery(
  current: Pick<Case, 'ref' | 'severity' | 'state'>,
  {
    time,
    nudges,
    attention,
    notBefore,
  }: { time: string; nudges: number; attention: Call; notBefore?: Date | undefined },
): Wanted {
  return {
    kind: call,
    subject: current.ref,
    target: callTarget,
    occasion: `${time}.${nudges}/${attention}`,
    priority: callPriority(current, attention),
    ...(notBefore && { notBefore }),
  };
}
