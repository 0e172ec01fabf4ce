/** Whom a lead invites. Who was asked is shown to nobody. */
import { container, peopleMenu, text } from '#src/platform/discord/components.ts';
import { channelMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inviteesId } from '../ids.ts';
import type { ToInviteTo } from '../may-come.ts';

/** As many as Discord lets be chosen at once (docs: components/reference). */
const most = 25;

export function inviteMenu(series: Ref, t: Translate) {
  return peopleMenu({ id: inviteesId.make({ series }), placeholder: t('planner:invitePlaceholder'), most });
}

/** What there is already, and whom else it shall be for. @param card - the channel of its cards */
export function inviteMore({ series, card }: ToInviteTo, t: Translate) {
  const channel =
    card === undefined ? [] : [text(t('planner:inviteMore', { channel: channelMention(card) }))];
  return [...channel, inviteMenu(series, t)];
}

export function invitedShown(series: Ref, count: number, t: Translate): Message {
  return message(container(text(t('planner:invited', { count })), inviteMenu(series, t)));
}
