/** Whom a lead invites. Who was asked is shown to nobody. */
import { container, peopleMenu, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inviteesId } from '../ids.ts';

/** As many as Discord lets be chosen at once (docs: components/reference). */
const most = 25;

export function inviteMenu(series: Ref, t: Translate) {
  return peopleMenu({ id: inviteesId.make({ series }), placeholder: t('planner:invitePlaceholder'), most });
}

export function invitedShown(series: Ref, count: number, t: Translate): Message {
  return message(container(text(t('planner:invited', { count })), inviteMenu(series, t)));
}
