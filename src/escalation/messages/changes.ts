/** What moderators see when they take or resolve a case, and when they cannot. */
import { choice, container, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { ChangeRefused } from '../change-case.ts';
import { resolveFormId } from '../ids.ts';
import { resolutions } from '../types.ts';
import type { Case } from '../types.ts';

export function resolveForm(ref: Ref, t: Translate): Modal {
  return {
    custom_id: resolveFormId.make({ case: ref }),
    title: t('escalation:resolveTitle'),
    components: [
      choice({
        id: 'resolution',
        label: t('escalation:resolveWhy'),
        options: resolutions.map((value) => ({ value, label: t(`escalation:resolution.${value}`) })),
      }),
      words({
        id: 'note',
        label: t('escalation:resolveNote'),
        hint: t('escalation:resolveNoteHint'),
        maxLength: 1000,
      }),
    ],
  };
}

export function caseResolved({ number }: Case, t: Translate): Message {
  return message(container(text(t('escalation:resolved', { number }))));
}

export function changeRefused(refused: ChangeRefused): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'gone':
        return t('escalation:caseGone');
      case 'taken':
        return t('escalation:takenBy', { number: refused.number, owner: userMention(refused.owner) });
      case 'already_yours':
        return t('escalation:alreadyYours', { number: refused.number });
      case 'resolved':
        return t('escalation:alreadyResolved', { number: refused.number });
    }
  });
}
