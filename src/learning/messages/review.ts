/** What leads see of what waits for a look. Pure. */
import {
  button,
  choice,
  container,
  lineWithButton,
  linkButton,
  menu,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { topicName } from '#src/topics/index.ts';
import {
  confirmId,
  factsChosenId,
  factsFormId,
  reviewId,
  reviewListId,
  takeOutId,
  takeOutSurelyId,
  wordsFormId,
  wordsWrittenId,
} from '../ids.ts';
import type { ItemId, ReviewItem, ReviewList } from '../resources/review.ts';
import {
  connectionLength,
  resourceCosts,
  resourceEfforts,
  resourceKinds,
  resourceLanguages,
} from '../types.ts';
import { factLines, languageName, lineOf, turning } from './resources.ts';

export function reviewShown({ items, total, page }: ReviewList, t: Translate): Message {
  if (total === 0) return message(container(text(t('learning:reviewNone'))));
  return message(
    container(
      text(t('learning:review', { count: total })),
      ...items.map((item) =>
        lineWithButton(
          `${lineOf(item.facts, t)}\n${whyOf(item, t)}`,
          button(reviewId.make(idOf(item)), t('learning:look')),
        ),
      ),
      ...turning(page, total, (to) => reviewListId.make({ page: to }), t),
    ),
  );
}

const idOf = ({ from, item }: ItemId): ItemId => ({ from, item });

const whyOf = ({ why }: ReviewItem, t: Translate): string =>
  why.map((reason) => t(`learning:why.${reason}`)).join('; ');

/** For how long it may stand before somebody looks again. */
export const reviewMonths = ['6', '12', '24'] as const;

export function itemCard(item: ReviewItem, locale: string, t: Translate): Message {
  const { facts, topics } = item;
  const id = idOf(item);
  return message(
    container(
      text(
        [t('learning:title', { title: facts.title }), ...(facts.about === '' ? [] : [facts.about])].join(
          '\n',
        ),
      ),
      text(factLines(facts, { topics, locale }, t).join('\n')),
      ...(item.why.length > 0 ? [text(whyOf(item, t))] : []),
      text(t('learning:reviewHow')),
      menu({
        id: confirmId.make(id),
        placeholder: t('learning:good'),
        options: reviewMonths.map((value) => ({ value, label: t(`learning:months.${value}`) })),
      }),
      row(
        linkButton(facts.link, t('learning:open')),
        button(wordsFormId.make(id), t('learning:changeWords')),
        button(factsFormId.make(id), t('learning:changeFacts')),
        button(takeOutId.make(id), t('learning:takeOut'), 'danger'),
      ),
      row(button(reviewListId.make({ page: '0' }), t('learning:back'))),
    ),
  );
}

interface Reader {
  readonly locale: string;
  readonly t: Translate;
}

export function wordsForm(item: ReviewItem, { t }: Reader): Modal {
  const { facts, topics } = item;
  const field = (
    name: 'title' | 'source' | 'about' | 'topics' | 'connection',
    value: string,
    maxLength: number,
  ) =>
    words({
      id: name,
      label: t(`learning:field.${name}`),
      value,
      maxLength,
      required: name === 'title' || name === 'source',
    });
  return {
    custom_id: wordsWrittenId.make(idOf(item)),
    title: t('learning:wordsTitle'),
    components: [
      field('title', facts.title, 120),
      field('source', facts.source, 80),
      field('about', facts.about, 300),
      field('topics', topics.map((topic) => topicName(topic, t)).join(', '), 300),
      field('connection', facts.connection, connectionLength),
    ],
  };
}

export function factsForm(item: ReviewItem, { locale, t }: Reader): Modal {
  const { kind, language, cost, effort, country } = item.facts;
  return {
    custom_id: factsChosenId.make(idOf(item)),
    title: t('learning:factsTitle'),
    components: [
      choice({
        id: 'kind',
        label: t('learning:field.kind'),
        chosen: kind,
        options: resourceKinds.map((value) => ({ value, label: t(`learning:kind.${value}`) })),
      }),
      choice({
        id: 'language',
        label: t('learning:field.language'),
        chosen: language,
        options: resourceLanguages.map((value) => ({ value, label: languageName(value, locale) })),
      }),
      choice({
        id: 'cost',
        label: t('learning:field.cost'),
        chosen: cost,
        options: resourceCosts.map((value) => ({ value, label: t(`learning:cost.${value}`) })),
      }),
      choice({
        id: 'effort',
        label: t('learning:field.effort'),
        chosen: effort,
        options: resourceEfforts.map((value) => ({ value, label: t(`learning:effort.${value}`) })),
      }),
      words({ id: 'country', label: t('learning:field.country'), value: country, maxLength: 2 }),
    ],
  };
}

export function askTakeOut(item: ReviewItem, t: Translate): Message {
  const id = idOf(item);
  return message(
    container(
      text(t('learning:takeOutAsk', { title: item.facts.title })),
      row(
        button(takeOutSurelyId.make(id), t('learning:takeOut'), 'danger'),
        button(reviewId.make(id), t('learning:back')),
      ),
    ),
  );
}

const thenBack = (said: string, t: Translate): Message =>
  message(container(text(said), row(button(reviewListId.make({ page: '0' }), t('learning:back')))));

export function takenOut(t: Translate): Message {
  return thenBack(t('learning:takenOut'), t);
}

export function confirmed({ resource }: ReviewItem, t: Translate): Message {
  const next = resource ? calendarDay(resource.reviewBy) : '';
  return thenBack(t('learning:confirmed', { next }), t);
}
