/**
 * Tells the leads, in the staff channel, that one of them is asked to decide. What about, they read privately. The message is redrawn
 * once one has decided, or nobody did in time.
 */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as openings from '#db/escalation/openings.ts';
import { putInInbox } from '#src/members/index.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { openingId } from '../ids.ts';
import { leadsByName, perhapsLeads } from '../ring-leads.ts';
import { leadAnswered, leadAsked, nobodyAnswered } from './messages.ts';

/** What the inbox of whoever asked calls that nobody has answered. */
export const unansweredKind = 'escalation.opening_unanswered';

/** How long a request waits for a lead. */
export const waitsFor = days(7);

/** Whether it waits no longer, though nobody has answered. */
export const lapsed = ({ askedAt }: { readonly askedAt: Date }, now: Date): boolean =>
  after(askedAt, waitsFor) <= now;

export const openingAsked = deliveryKind({
  name: 'case.opening_asked',
  async load(tx, { subject }, community) {
    const { settings } = community;
    const found = await openings.lock(tx, (ref) => community.vault.cases.find(tx, ref), subject);
    if (!found || !settings) return undefined;
    const asks = found.state === 'asked' && !lapsed(found, community.now());
    const { channelId, messageId } = found;
    const stands =
      channelId === null || messageId === null ? undefined : { channel: channelId, message: messageId };
    // What stands there asks already.
    if (asks && stands) return undefined;
    const { staffChannel, leadRole, locale } = settings;
    const perhaps = (await perhapsLeads(tx)).filter((user) => user !== found.askedBy);
    const { askedBy, state } = found;
    const decided = state !== 'asked';
    return { opening: subject, asks, decided, askedBy, stands, staffChannel, leadRole, locale, perhaps };
  },
  async send({ opening, asks, decided, stands, staffChannel, leadRole, locale, perhaps }, sending, row) {
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const t = translations.for(locale);
    if (!asks) {
      const over = decided ? leadAnswered(opening, t) : nobodyAnswered(t);
      if (stands) await discord.editMessage(stands.channel, stands.message, over).catch(gone);
      return stands;
    }
    const carries = openingId.make({ opening });
    const at = { channel: staffChannel, since: firstTriedAt, bot, carries };
    const found = repeated ? await findOwnMessage(discord, at) : undefined;
    if (found) return { channel: staffChannel, message: found.id };
    const byName = await leadsByName({ role: leadRole, channel: staffChannel, perhaps }, sending);
    const posted = await discord.createMessage(
      staffChannel,
      leadAsked({ opening, leadRole, byName }, t),
      nonceOf(row.ref),
    );
    return { channel: staffChannel, message: posted.id };
  },
  async record(tx, stands, { opening, asks, decided, askedBy }, _row, community) {
    if (stands) await openings.placeAsking(tx, opening, stands);
    if (!asks && !decided)
      await putInInbox(tx, community, { user: askedBy, kind: unansweredKind, subject: opening });
  },
});

/** Somebody deleted it, or its channel: then nothing stands there that is untrue. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

/** Asks, and says so when nobody has answered in time. */
export function openingAskedDeliveries(opening: Ref, now: Date): readonly [Wanted, Wanted] {
  const over = after(now, waitsFor);
  const asking = { kind: openingAsked, subject: opening, target: `opening:${opening}` };
  return [
    { ...asking, notAfter: over, priority: 1 },
    { ...asking, occasion: 'over', notBefore: over },
  ];
}

/** Redraws it as answered. */
export function openingAnsweredDelivery(opening: Ref): Wanted {
  return { kind: openingAsked, subject: opening, target: `opening:${opening}`, occasion: 'answered' };
}
