/** One match as one of its people sees it: where they talk, how it is going, and the way out, which is never more than two taps. */
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reportKinds } from '#src/escalation/index.ts';
import type { SeenMatch } from '../card.ts';
import { helpContexts } from '../ask-for-help.ts';
import {
  cardId,
  endId,
  endSurelyId,
  feelId,
  helpFormId,
  helpId,
  matchId,
  mentorRestId,
  reopenId,
} from '../ids.ts';
import { feelings } from '../states.ts';
import type { Feeling } from '../states.ts';
import { othersOf } from './card.ts';

export function matchShown(match: SeenMatch, t: Translate): Message {
  const { ref, medium, thread, state } = match;
  const where =
    medium === 'direct'
      ? t('matching:matchDirect')
      : thread === undefined || state === 'waiting'
        ? t('matching:matchSoon')
        : `${t('matching:matchThread', { thread: channelMention(thread) })}\n${t('matching:matchAsleep')}`;
  const isOpen = state === 'open' && medium === 'thread';
  return message(
    container(
      text(t('matching:matchTitle', { others: othersOf(match) })),
      text(where),
      text(t('matching:howIsIt')),
      row(
        ...feelings.map((feeling) =>
          button(feelId.make({ match: ref, feeling }), t(`matching:feel.${feeling}`)),
        ),
      ),
      row(
        ...(isOpen ? [button(reopenId.make({ match: ref }), t('matching:openThread'), 'primary')] : []),
        button(endId.make({ match: ref }), t('matching:end')),
        button(helpId.make({ match: ref }), t('matching:help')),
      ),
      row(button(cardId.make({}), t('matching:back'))),
    ),
  );
}

export function threadOpening(thread: string, t: Translate): Message {
  return message(container(text(t('matching:threadOpening', { thread: channelMention(thread) }))));
}

export function endAsked(match: SeenMatch, t: Translate): Message {
  const { ref } = match;
  return message(
    container(
      text(t('matching:endAsk', { others: othersOf(match) })),
      row(
        button(endSurelyId.make({ match: ref, next: 'again' }), t('matching:endAgain')),
        button(endSurelyId.make({ match: ref, next: 'rest' }), t('matching:endRest')),
        button(matchId.make({ match: ref }), t('matching:keepIt'), 'primary'),
      ),
    ),
  );
}

export function matchEnded(wasMentor: boolean, t: Translate): Message {
  return message(
    container(
      text(t('matching:endedNow')),
      ...(wasMentor
        ? [
            text(t('matching:endedMentor')),
            row(
              button(mentorRestId.make({ weeks: '2' }), t('matching:mentorRest2')),
              button(mentorRestId.make({ weeks: '6' }), t('matching:mentorRest6')),
              button(cardId.make({}), t('matching:back')),
            ),
          ]
        : [row(button(cardId.make({}), t('matching:back')))]),
    ),
  );
}

export function felt(feeling: Feeling, match: Ref, t: Translate): Message {
  return message(
    container(
      text(t(`matching:felt.${feeling}`)),
      ...(feeling === 'not_for_me' ? [row(button(endId.make({ match }), t('matching:end')))] : []),
    ),
  );
}

/** What was written is shown back where it could not be sent, by the platform. */
export function helpForm(match: Ref, t: Translate): Modal {
  return {
    custom_id: helpFormId.make({ match, report: newRef() }),
    title: t('matching:helpTitle'),
    components: [
      text(t('matching:helpAbout')),
      choice({
        id: 'kind',
        label: t('matching:helpKind'),
        options: reportKinds.map((value) => ({ value, label: t(`escalation:kind.${value}`) })),
      }),
      words({ id: 'words', label: t('matching:helpWords'), maxLength: 900 }),
      choice({
        id: 'context',
        label: t('matching:helpContext'),
        options: helpContexts.map((value) => ({ value, label: t(`matching:context.${value}`) })),
        chosen: 'conversation',
      }),
      choice({
        id: 'next',
        label: t('matching:helpEnd'),
        options: (['keep', 'end'] as const).map((value) => ({
          value,
          label: t(`matching:helpEnd.${value}`),
        })),
        chosen: 'keep',
      }),
    ],
  };
}

export function helpSent(ended: boolean, t: Translate): Message {
  return message(container(text(ended ? t('matching:helpSentEnded') : t('matching:helpSent'))));
}

export function helpRefused(code: 'needs_words' | 'too_many' | 'gone'): Refusal {
  return refusal((t) => {
    switch (code) {
      case 'needs_words':
        return t('matching:helpNeedsWords');
      case 'too_many':
        return t('matching:helpTooMany');
      case 'gone':
        return t('matching:gone', { command: commandMention('match') });
    }
  });
}

export const matchGone: Refusal = refusal((t) => t('matching:gone', { command: commandMention('match') }));
