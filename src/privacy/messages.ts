/** What people see who ask what is kept about them. */
import { container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';

export function privatePageLink(url: string, t: Translate): Message {
  return message(container(text(t('privacy:intro')), row(linkButton(url, t('privacy:open')))));
}
