/** What the team is told. */
import { container, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Gathering } from '../gathering.ts';
import { named } from './words.ts';

/** One of the server's own events was not as it was made. */
export function byHandShown(gathering: Gathering, isDeleted: boolean, t: Translate): Message {
  const about = { ...named(gathering), edit: commandMention('lead event edit') };
  return message(
    container(text(isDeleted ? t('gatherings:mirrorDeleted', about) : t('gatherings:mirrorChanged', about))),
  );
}

export function needsHostShown(gathering: Gathering, t: Translate): Message {
  const command = commandMention('lead event host');
  return message(container(text(t('gatherings:needsHost', { ...named(gathering), command }))));
}
