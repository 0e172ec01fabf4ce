/** Asking for another look: the ways to it, its form, and how one stands that was asked for. */
import { button, container, linkButton, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Asked } from '../acting/answer.ts';
import type { AppealNow, AppealRefused } from '../acting/appeal.ts';
import { appealFormId, appealWriteId } from '../ids.ts';
import { askedWords } from './answer.ts';

/** @param url - of the private page, where there is one */
export function appealWays(ref: Ref, url: string | undefined, t: Translate): Message {
  return message(
    container(
      text(t('letters:appealWays')),
      row(
        ...(url === undefined ? [] : [linkButton(url, t('letters:appealPage'))]),
        button(appealWriteId.make({ action: ref }), t('letters:appealHere'), 'primary'),
      ),
    ),
  );
}

export function appealForm(ref: Ref, t: Translate): Modal {
  return {
    custom_id: appealFormId.make({ action: ref }),
    title: t('letters:askAnotherLook'),
    components: [
      text(`**${t('letters:appealWho')}** ${t('letters:appealAbout')}`),
      words({
        id: 'words',
        label: t('letters:appealWords'),
        hint: t('letters:appealWordsHint'),
        maxLength: 1000,
        required: true,
      }),
    ],
  };
}

export function appealSent(t: Translate): Message {
  return message(container(text(t('letters:appealSent'))));
}

export function appealRefused(code: AppealRefused): Refusal {
  return refusal((t) => t(`letters:appealRefused.${code}`));
}

/** Why it cannot be asked for now, said before they write a word. */
export function appealNotNow(refused: NonNullable<AppealNow['refused']>): Refusal {
  if (typeof refused === 'string') return appealRefused(refused);
  const { code, until } = refused;
  return refusal((t) => t(`letters:appealWaits.${code}`, { when: relativeTime(until) }));
}

/** It was asked for already: what came of it. @param url - of the private page, where there is one */
export function appealAsked(asked: Asked, url: string | undefined, t: Translate): Message {
  return message(
    container(
      text(askedWords(asked, t)),
      ...(url === undefined ? [] : [row(linkButton(url, t('letters:appealSee')))]),
    ),
  );
}
