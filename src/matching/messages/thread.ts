/** What stands in the thread of a match. Everybody in it reads it, so nothing here is said to one of them alone. */
import { pauseNote } from '#src/members/index.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { TakesBreak } from '../breaks.ts';
import { endId, feelId, helpId } from '../ids.ts';
import { feelings } from '../states.ts';

export function starter(match: Ref, people: readonly { readonly user: string }[], t: Translate): Message {
  const names = { people: people.map(({ user }) => userMention(user)).join(', ') };
  return message(
    container(
      text(people.length > 2 ? t('matches:starterThree', names) : t('matches:starter', names)),
      text(t('matches:starterHow')),
      text(t('matches:starterStaff')),
      text(t('matches:starterEnd', { match: commandMention('match') })),
      row(button(endId.make({ match }), t('matches:end')), button(helpId.make({ match }), t('matches:help'))),
    ),
  );
}

export function howIsIt(match: Ref, t: Translate): Message {
  return message(
    container(
      text(t('matches:howIsIt')),
      row(
        ...feelings.map((feeling) => button(feelId.make({ match, feeling }), t(`matches:feel.${feeling}`))),
      ),
    ),
  );
}

/** Nobody is pinged, and what it says is what they chose. */
export function takesBreak({ user, words }: TakesBreak, t: Translate): Message {
  return message(container(text(pauseNote(userMention(user), words, t))));
}

export function ended(t: Translate): Message {
  return message(container(text(t('matches:threadEnded', { match: commandMention('match') }))));
}
