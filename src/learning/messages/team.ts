/** What the team sees of cards: a notice for all of it, the card itself for whoever looks. Pure. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { NamedCard } from '../cards/sealed.ts';
import { letInId, lookAtCardId, sendBackId, whyBackId } from '../ids.ts';
import { backReasons } from '../types.ts';
import type { CardNotice } from '../types.ts';
import { cardText } from './cards.ts';

/** Whether the team has still to decide. */
export function isOpen({ state }: Pick<CardNotice, 'state'>): boolean {
  return state === 'waiting' || state === 'reported';
}

export function cardNotice(notice: CardNotice, t: Translate): Message {
  if (!isOpen(notice)) return message(container(text(t('learning:noticeDone'))));
  return message(
    container(
      text(notice.state === 'reported' ? t('learning:noticeReported') : t('learning:notice')),
      row(button(lookAtCardId.make({ card: notice.ref }), t('learning:lookAtCard'), 'primary')),
    ),
  );
}

/** @param first - said above it */
export function cardToDecide({ card, about }: NamedCard, t: Translate, first?: string): Message {
  const read = { card: card.ref, version: `${card.version}` } as const;
  return message(
    container(
      ...(first === undefined ? [] : [text(first)]),
      text(cardText(card, about, t)),
      text(t('learning:decideHow')),
      row(
        button(letInId.make(read), t('learning:letIn'), 'primary'),
        button(whyBackId.make(read), t('learning:sendBack')),
      ),
    ),
  );
}

export function whyBack(read: Parameters<typeof letInId.make>[0], t: Translate): Message {
  return message(
    container(
      text(t('learning:whyBack')),
      row(
        ...backReasons.map((reason) =>
          button(sendBackId.make({ ...read, reason }), t(`learning:backReason.${reason}`)),
        ),
      ),
      row(button(lookAtCardId.make({ card: read.card }), t('learning:back'))),
    ),
  );
}

/** @param changed - the card as it is now, if it has changed and nothing was decided */
export function cardDecided(as: 'in' | 'back', changed: NamedCard | undefined, t: Translate): Message {
  if (changed) return cardToDecide(changed, t, t('learning:cardChanged'));
  return message(container(text(as === 'in' ? t('learning:decidedIn') : t('learning:decidedBack'))));
}
