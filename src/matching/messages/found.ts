/** What *Find now* came to. Where there is nobody yet: why, the one thing that would help most, and what else there is. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { cardId, formId } from '../ids.ts';
import type { Lack } from '../types.ts';

export function nobodyYet(lack: Lack, t: Translate): Message {
  return message(
    container(
      text(t('matching:findNobody', { why: t(`matching:lack.${lack}`) })),
      text(t(`matching:help.${lack}`)),
      text(t('matching:findMeanwhile', { group: commandMention('group find') })),
      row(
        button(
          formId.make({ form: lack === 'own_wish' || lack === 'odd_one_out' ? 'how' : 'what' }),
          t('matching:change'),
        ),
        button(cardId.make({}), t('matching:back')),
      ),
    ),
  );
}

export function takenAlready(t: Translate): Message {
  return message(
    container(
      text(t('matching:findTaken', { command: commandMention('match') })),
      row(button(cardId.make({}), t('matching:back'))),
    ),
  );
}
