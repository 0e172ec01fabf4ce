/** A gentle note to leads. What may notify comes first and names no group. */
import { container, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { someNames } from './names-list.ts';

export function groupsQuiet(names: readonly string[], t: Translate): Message {
  const commands = {
    merge: commandMention('lead group merge'),
    archive: commandMention('lead group archive'),
  };
  return message(
    container(text(t('groups:quiet')), text(someNames(names, t)), text(t('groups:quietWhat', commands))),
  );
}
