/** What a reporter hears: that somebody looked, and nothing else. */
import { container, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export function noticeMessage(t: Translate): Message {
  return message(container(text(t('escalation:noticeOpening')), text(t('escalation:notice'))));
}
