/** One match as one of its people sees it: where they talk, how it is going, and the way out, which is never more than two taps. */
import { pauseNote, sharedLine } from '#src/members/index.ts';
import type { SharedReader } from '#src/members/index.ts';
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { channelMention, commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reportKinds, reportLimited } from '#src/escalation/index.ts';
import type { SeenMatch, ShownMatch } from '../card.ts';
import { helpContexts } from '../ask-for-help.ts';
import type { HelpRefused } from '../ask-for-help.ts';
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

/** Names, and what is shown with them, stand here only of people who have all said yes. */
export function matchShown(match: ShownMatch, reader: SharedReader, t: Translate): Message {
  const { ref, medium, thread, state } = match;
  const where =
    medium === 'direct'
      ? t('matches:matchDirect')
      : thread === undefined || state === 'waiting'
        ? t('matches:matchSoon')
        : `${t('matches:matchThread', { thread: channelMention(thread) })}\n${t('matches:matchAsleep')}`;
  const isOpen = state === 'open' && medium === 'thread';
  return message(
    container(
      text(t('matches:matchTitle', { others: othersOf(match) })),
      text(where),
      ...match.breaks.map(({ user, words: chosen }) => text(pauseNote(userMention(user), chosen, t))),
      ...match.shown.map((one) => {
        const what = sharedLine(one, reader, t);
        return text(t('matches:shown', { who: userMention(one.user), what }));
      }),
      text(t('matches:shownWho', { command: commandMention('start') })),
      text(t('matches:howIsIt')),
      row(
        ...feelings.map((feeling) =>
          button(feelId.make({ match: ref, feeling }), t(`matches:feel.${feeling}`)),
        ),
      ),
      row(
        ...(isOpen ? [button(reopenId.make({ match: ref }), t('matches:openThread'), 'primary')] : []),
        button(endId.make({ match: ref }), t('matches:end')),
        button(helpId.make({ match: ref }), t('matches:help')),
      ),
      row(button(cardId.make({}), t('matching:back'))),
    ),
  );
}

export function threadOpening(thread: string, t: Translate): Message {
  return message(container(text(t('matches:threadOpening', { thread: channelMention(thread) }))));
}

export function endAsked(match: SeenMatch, t: Translate): Message {
  const { ref } = match;
  return message(
    container(
      text(t('matches:endAsk', { others: othersOf(match) })),
      row(
        button(endSurelyId.make({ match: ref, next: 'again' }), t('matches:endAgain')),
        button(endSurelyId.make({ match: ref, next: 'rest' }), t('matches:endRest')),
        button(matchId.make({ match: ref }), t('matches:keepIt'), 'primary'),
      ),
    ),
  );
}

export function matchEnded(wasMentor: boolean, t: Translate): Message {
  return message(
    container(
      text(t('matches:endedNow')),
      ...(wasMentor
        ? [
            text(t('matches:endedMentor')),
            row(
              button(mentorRestId.make({ weeks: '2' }), t('matches:mentorRest2')),
              button(mentorRestId.make({ weeks: '6' }), t('matches:mentorRest6')),
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
      text(t(`matches:felt.${feeling}`)),
      ...(feeling === 'not_for_me' ? [row(button(endId.make({ match }), t('matches:end')))] : []),
    ),
  );
}

/** What was written is shown back where it could not be sent, by the platform. */
export function helpForm(match: Ref, t: Translate): Modal {
  return {
    custom_id: helpFormId.make({ match, report: newRef() }),
    title: t('matches:helpTitle'),
    components: [
      text(t('matches:helpAbout')),
      choice({
        id: 'kind',
        label: t('matches:helpKind'),
        options: reportKinds.map((value) => ({ value, label: t(`escalation:kind.${value}`) })),
      }),
      words({ id: 'words', label: t('matches:helpWords'), maxLength: 900 }),
      choice({
        id: 'context',
        label: t('matches:helpContext'),
        options: helpContexts.map((value) => ({ value, label: t(`matches:context.${value}`) })),
        chosen: 'conversation',
      }),
      choice({
        id: 'next',
        label: t('matches:helpEnd'),
        options: (['keep', 'end'] as const).map((value) => ({
          value,
          label: t(`matches:helpEnd.${value}`),
        })),
        chosen: 'keep',
      }),
    ],
  };
}

export function helpSent(ended: boolean, t: Translate): Message {
  return message(container(text(ended ? t('matches:helpSentEnded') : t('matches:helpSent'))));
}

export function helpRefused(code: HelpRefused): Refusal {
  if (typeof code === 'object') return reportLimited(code);
  return refusal((t) => {
    switch (code) {
      case 'needs_words':
        return t('matches:helpNeedsWords');
      case 'too_many':
        return t('matches:helpTooMany');
      case 'gone':
        return t('matches:gone', { command: commandMention('match') });
    }
  });
}

export const matchGone: Refusal = refusal((t) => t('matches:gone', { command: commandMention('match') }));
