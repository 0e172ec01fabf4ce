/** Before anything is kept: what matching is, and one question. Nobody under 18 is shown it. */
import type { APIContainerComponent } from 'discord-api-types/v10';
import { ageQuestion, currentVersion } from '#src/members/index.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { ageThenAgreeId, agreeId, cardId, notNowId } from '../ids.ts';

const versionNow = (): `${number}` => `${currentVersion('matching')}`;

export function askToMatch(t: Translate): Message {
  return message(
    container(
      text(t('matching:ask')),
      text(t('matching:askWho')),
      text(t('matching:askTakeBack', { start: commandMention('start') })),
      row(
        button(agreeId.make({ version: versionNow() }), t('matching:agree'), 'primary'),
        button(notNowId.make({}), t('matching:notNow')),
      ),
    ),
  );
}

/** Beside the other ways to meet somebody. */
export function meetOne(t: Translate): APIContainerComponent {
  return container(text(t('matching:meet')), row(button(cardId.make({}), t('matching:meetOne'), 'primary')));
}

/** The answer goes on to the agreement. */
export function ageFirst(t: Translate): Message {
  return ageQuestion((age) => ageThenAgreeId.make({ age, version: versionNow() }), t);
}

export function notForMinors(t: Translate): Message {
  return message(container(text(t('matching:minor', { find: commandMention('group find') }))));
}

export function notNow(t: Translate): Message {
  return message(container(text(t('matching:notNowAnswer', { command: commandMention('match') }))));
}
