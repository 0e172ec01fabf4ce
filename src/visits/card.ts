/** `/visit`: what it is, the consent at first use, and the way to the page. Pure. */
import { button, container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { currentVersion, memberIds } from '#src/members/index.ts';
import { agreeId } from './ids.ts';

export function askForVisits(t: Translate): Message {
  return message(
    container(
      text(t('visits:ask')),
      text(t('visits:askWho')),
      row(
        button(agreeId.make({ version: `${currentVersion('visits')}` }), t('visits:agree'), 'primary'),
        button(memberIds.declineId.make({}), t('visits:notNow')),
      ),
    ),
  );
}

export function visitsLink(url: string, t: Translate): Message {
  return message(container(text(t('visits:link')), row(linkButton(url, t('visits:open')))));
}

export const visitsUnavailable: Refusal = refusal((t) => t('visits:unavailable'));
