/** What could not be done in the library or with a card, in words. Pure. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { ageQuestion, currentVersion, memberIds } from '#src/members/index.ts';
import type { DecideRefused } from '../cards/decide.ts';
import type { FormRefused } from '../cards/own.ts';
import { ageThenAgreeId, agreeId, resourceId } from '../ids.ts';
import type { Then } from '../ids.ts';
import type { SaveRefused } from '../resources/saved.ts';
import type { SuggestRefused } from '../resources/suggest.ts';

export function askToKeep(next: Then, resource: Ref | undefined, t: Translate): Message {
  const agree = agreeId.make({ version: `${currentVersion('learning')}`, next, resource: resource ?? '-' });
  return message(
    container(
      text(t('learning:ask')),
      text(t('learning:askWho')),
      row(
        button(agree, t('learning:agree'), 'primary'),
        button(memberIds.declineId.make({}), t('learning:notNow')),
      ),
    ),
  );
}

/** @param asked - what they agreed to, and what comes after it */
export function askAge(
  asked: { readonly version: `${number}`; readonly next: Then; readonly resource: string },
  t: Translate,
): Message {
  return ageQuestion((age) => ageThenAgreeId.make({ age, ...asked }), t);
}

export const resourceGone: Refusal = refusal((t) => t('learning:gone'));

/** The words that somebody looked for are no longer known. */
export const lookAgain: Refusal = refusal((t) =>
  t('learning:forgotten', { command: commandMention('resource find') }),
);

export function saveRefused(code: SaveRefused): Refusal {
  const words = {
    no_consent: 'learning:noConsent',
    full: 'learning:savedFull',
    gone: 'learning:gone',
  } as const;
  return refusal((t) => t(words[code]));
}

type Known = Extract<SuggestRefused, { code: 'known' }>;

export function suggestRefused(refused: Exclude<SuggestRefused, Known>): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'link':
        return t('learning:suggestedLink');
      case 'topic':
        return t('learning:suggestedTopic', { words: refused.words });
      case 'too_many':
        return t('learning:suggestedMany');
    }
  });
}

export function suggestedKnown({ ref, stale }: Known, t: Translate): Message {
  return message(
    container(
      text(t(stale ? 'learning:suggestedStale' : 'learning:suggestedKnown')),
      row(button(resourceId.make({ resource: ref }), t('learning:look'))),
    ),
  );
}

export function suggested(t: Translate): Message {
  return message(container(text(t('learning:suggested'))));
}

export function reviewRefused(code: 'gone' | 'topics' | 'country'): Refusal {
  return refusal((t) => {
    if (code === 'gone') return t('learning:itemGone', { command: commandMention('lead resource review') });
    return t(code === 'topics' ? 'learning:noSuchTopics' : 'learning:noSuchCountry');
  });
}

export function writeRefused(code: FormRefused): Refusal {
  const words = {
    gone: 'learning:ownCardGone',
    no_consent: 'learning:noConsent',
    full: 'learning:cardsFull',
    empty: 'learning:cardEmpty',
  } as const;
  return refusal((t) => t(words[code], { command: commandMention('resource cards') }));
}

export function decideRefused(code: DecideRefused): Refusal {
  return refusal((t) => (code === 'gone' ? t('learning:cardGone') : t('learning:cardOwn')));
}
