/** Brings attention to a case that waits: a message in the staff channel that calls whoever is to look. Nothing else happens. */
import * as cases from '#db/escalation/cases.ts';
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Attention } from '../clock.ts';
import { callShown } from '../messages/call.ts';
import { memberHashes } from '../recusal.ts';

/** A later one says the same. */
const worthSending = minutes(30);

export const call = deliveryKind({
  name: 'case.call',
  async load(tx, row, community) {
    const { settings } = community;
    const found = await cases.find(tx, row.subject);
    if (!found || !settings || !['open', 'taken', 'second'].includes(found.state)) return undefined;
    const attention = attentionOf(row.key);
    const calls = await calledBy(tx, community, attention, row.subject);
    return { case: found, attention, calls, staffChannel: settings.staffChannel, locale: settings.locale };
  },
  async send(view, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const shown = callShown(view, translations.for(view.locale));
    const at = { channel: view.staffChannel, since: firstTriedAt, bot, says: shown };
    if (repeated && (await findOwnMessage(discord, at))) return;
    await discord.createMessage(view.staffChannel, shown, nonceOf(row.ref));
  },
});

const attentions = ['duty', 'next', 'leads'] as const;
export type Called = Exclude<Attention, 'digest'>;

/** The key ends with whose attention it is. */
function attentionOf(key: string): Called {
  return attentions.find((one) => key.endsWith(`/${one}`)) ?? 'duty';
}

/** Who is called: nobody who is off shift, unless they said that they may be, and nobody about themselves. */
async function calledBy(
  tx: GuildTx,
  community: Community,
  attention: Called,
  ref: Ref,
): Promise<{ users: readonly string[]; roles: readonly string[] }> {
  const { memberHash } = await cases.subjectOf(tx, undefined, ref);
  const mayLook = (user: string) =>
    memberHash === undefined || !memberHashes(community, user).includes(memberHash);
  const on = (await duty.onDuty(tx, community.now())).filter(mayLook);
  const lead = community.settings?.leadRole;
  const roles = attention === 'leads' && lead !== undefined ? [lead] : [];
  if (attention === 'duty') return { users: on, roles };
  return { users: [...new Set([...on, ...(await duty.callable(tx)).filter(mayLook)])], roles };
}

/** @param time - which time it is that attention is asked for */
export function callDelivery(ref: Ref, time: string, attention: Called, now: Date): Wanted {
  return {
    kind: call,
    subject: ref,
    target: 'calls',
    occasion: `${time}/${attention}`,
    notAfter: after(now, worthSending),
    priority: 0,
  };
}
