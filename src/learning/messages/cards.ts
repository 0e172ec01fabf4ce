/** What members see of coping cards: one that is drawn, their own, and the form. Pure. */
import {
  button,
  choice,
  container,
  lineWithButton,
  menu,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention, quote, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Topic } from '#src/topics/index.ts';
import { topicName } from '#src/topics/index.ts';
import type { Drawing, Drawn } from '../cards/draw.ts';
import type { CardForm } from '../cards/own.ts';
import type { OpenCard } from '../cards/sealed.ts';

import {
  cardsId,
  chooseSituationId,
  drawId,
  reportCardId,
  reportCardSurelyId,
  situationChosenId,
  takeBackId,
  takeBackSurelyId,
  writeFormId,
  writtenId,
} from '../ids.ts';
import { cardLength, situations } from '../types.ts';

const drawing = ({ situation, topic, seed, last }: Drawing): string =>
  drawId.make({ situation: situation ?? '-', topic: topic ?? '-', seed, last: last ?? '-' });

/** A card as it is read: its words as a quotation, whose own way it is, and for what. */
export function cardText(
  { words: said, situation, named, author }: OpenCard,
  about: Topic | undefined,
  t: Translate,
): string {
  const title = named
    ? t('learning:cardTitleNamed', { person: userMention(author) })
    : t('learning:cardTitle');
  const whatFor = t('learning:cardFor', {
    situation: t(`learning:situation.${situation}`),
    topic: about ? topicName(about, t) : t('learning:forAnybody'),
  });
  return [title, quote(said), whatFor].join('\n');
}

/** @param asked - what it was drawn for */
export function drawnCard(drawn: Drawn, asked: Drawing, t: Translate): Message {
  const others = button(chooseSituationId.make({ topic: asked.topic ?? '-' }), t('learning:otherSituation'));
  if (drawn.kind !== 'card') {
    const again = button(drawing({ ...asked, seed: newRef(), last: undefined }), t('learning:again'));
    const write = button(cardsId.make({ page: '0' }), t('learning:writeOne'));
    return drawn.kind === 'end'
      ? message(container(text(t('learning:cardsEnd')), row(again, others, write)))
      : message(container(text(t('learning:cardsNone')), row(others, write)));
  }
  const { card, about } = drawn;
  return message(
    container(
      text(cardText(card, about, t)),
      text(t('learning:cardFoot')),
      row(
        button(drawing({ ...asked, last: card.ref }), t('learning:another'), 'primary'),
        others,
        button(reportCardId.make({ card: card.ref }), t('learning:wrong')),
      ),
    ),
  );
}

export function situationMenu(topic: string | undefined, t: Translate): Message {
  return message(
    container(
      text(t('learning:chooseSituation')),
      menu({
        id: situationChosenId.make({ topic: topic ?? '-' }),
        placeholder: t('learning:chooseSituation'),
        options: [
          { value: '-', label: t('learning:anySituation') },
          ...situations.map((value) => ({ value, label: t(`learning:situation.${value}`) })),
        ],
      }),
    ),
  );
}

/** Short enough to read on a phone: a card can be ten lines. */
const cardsPerPage = 3;

export function ownCardList(all: readonly OpenCard[], wanted: number, t: Translate): Message {
  const pages = Math.max(1, Math.ceil(all.length / cardsPerPage));
  const page = Math.min(wanted, pages - 1);
  const turn = (to: number, label: string) => button(cardsId.make({ page: `${to}` }), label);
  return message(
    container(
      text(all.length === 0 ? t('learning:ownNone') : t('learning:ownCards', { count: all.length })),
      ...all.slice(page * cardsPerPage, (page + 1) * cardsPerPage).flatMap((card) => [
        lineWithButton(
          t('learning:cardLine', {
            situation: t(`learning:situation.${card.situation}`),
            state: t(`learning:state.${card.state}`),
            words: quote(card.words),
          }),
          button(writeFormId.make({ card: card.ref }), t('learning:changeCard')),
        ),
        row(button(takeBackId.make({ card: card.ref }), t('learning:takeBack'))),
      ]),
      text(t('learning:ownWho')),
      row(
        button(writeFormId.make({ card: '-' }), t('learning:writeOne'), 'primary'),
        button(
          drawing({ situation: undefined, topic: undefined, seed: newRef(), last: undefined }),
          t('learning:tryOne'),
        ),
        ...(page > 0 ? [turn(page - 1, t('platform:previousPage'))] : []),
        ...(page < pages - 1 ? [turn(page + 1, t('platform:nextPage'))] : []),
      ),
    ),
  );
}

export function cardFormShown({ topics, card }: CardForm, t: Translate): Modal {
  return {
    custom_id: writtenId.make({ card: card?.ref ?? newRef() }),
    title: t('learning:cardForm'),
    components: [
      choice({
        id: 'situation',
        label: t('learning:card.situation'),
        chosen: card?.situation,
        options: situations.map((value) => ({ value, label: t(`learning:situation.${value}`) })),
      }),
      choice({
        id: 'topic',
        label: t('learning:card.topic'),
        chosen: card?.topic ?? '-',
        options: [
          { value: '-', label: t('learning:forAnybody') },
          ...topics.map((topic) => ({ value: topic.slug, label: topicName(topic, t).slice(0, 100) })),
        ],
      }),
      words({
        id: 'words',
        label: t('learning:card.words'),
        hint: t('learning:cardHint'),
        maxLength: cardLength,
        required: true,
        value: card?.words,
      }),
      choice({
        id: 'named',
        label: t('learning:card.named'),
        chosen: card?.named === true ? 'yes' : 'no',
        options: [
          { value: 'no', label: t('learning:namedNo') },
          { value: 'yes', label: t('learning:namedYes') },
        ],
      }),
    ],
  };
}

const thenMine = (said: string, t: Translate): Message =>
  message(container(text(said), row(button(cardsId.make({ page: '0' }), t('learning:back')))));

export function cardWritten(t: Translate): Message {
  return thenMine(t('learning:written', { command: commandMention('help-now') }), t);
}

export function askTakeBack(card: Ref, t: Translate): Message {
  return message(
    container(
      text(t('learning:takeBackAsk')),
      row(
        button(takeBackSurelyId.make({ card }), t('learning:takeBack'), 'danger'),
        button(cardsId.make({ page: '0' }), t('learning:back')),
      ),
    ),
  );
}

export function cardTakenBack(t: Translate): Message {
  return thenMine(t('learning:takenBack'), t);
}

/** Asked first: one tap beside *Another card* would take it away from everybody. */
export function askReportCard(card: Ref, t: Translate): Message {
  return message(
    container(
      text(t('learning:reportCardAsk')),
      row(button(reportCardSurelyId.make({ card }), t('learning:reportCardYes'), 'danger')),
    ),
  );
}

export function cardReported(t: Translate): Message {
  return message(container(text(t('learning:cardReported'))));
}
