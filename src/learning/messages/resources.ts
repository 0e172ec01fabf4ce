/** What people see of the library. Pure. */
import {
  button,
  container,
  lineWithButton,
  linkButton,
  row,
  text,
} from '#src/platform/discord/components.ts';
import { calendarDay, commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import type { Ref } from '#src/platform/ref.ts';
import { dropId, foundId, resourceId, saveId, savedListId, tellTroubleId, troubleId } from '../ids.ts';
import { topicName } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { perPage } from '../resources/find.ts';
import type { Shelf } from '../resources/find.ts';
import type { OneResource, SavedResource } from '../resources/saved.ts';
import { resourceTroubles } from '../types.ts';
import type { Resource, ResourceFacts } from '../types.ts';

/** As many as are put in order (db/migrations/library.sql). */
const mostFound = 1000;

export function lineOf(facts: ResourceFacts, t: Translate): string {
  const { title, source, kind, effort, cost } = facts;
  const about = t('learning:lineFacts', {
    source,
    kind: t(`learning:kind.${kind}`),
    effort: t(`learning:effort.${effort}`),
    cost: t(`learning:cost.${cost}`),
  });
  return `**${title}**\n${about}`;
}

const line = (resource: Resource, t: Translate, stale = false) =>
  lineWithButton(
    stale ? `${lineOf(resource, t)}\n${t('learning:staleLine')}` : lineOf(resource, t),
    button(resourceId.make({ resource: resource.ref }), t('learning:look')),
  );

/** Where one is, and the way to the next: `to` makes the custom id of a page. */
export function turning(page: number, total: number, to: (page: `${number}`) => string, t: Translate) {
  const pages = Math.max(1, Math.ceil(total / perPage));
  const turns = [
    ...(page > 0 ? [button(to(`${page - 1}`), t('platform:previousPage'))] : []),
    ...(page < pages - 1 ? [button(to(`${page + 1}`), t('platform:nextPage'))] : []),
  ];
  const where = t('learning:turnTo', { page: page + 1, pages, information: t('learning:information') });
  return [text(where), ...(turns.length > 0 ? [row(...turns)] : [])];
}

export interface Asked {
  readonly kept: Ref;
  /** Nothing was typed, and all is shown. */
  readonly anything: boolean;
}

export function foundList(shelf: Shelf, { kept, anything }: Asked, t: Translate): Message {
  const { entries, total, page, loosely, about, guess } = shelf;
  const topic = about.length === 1 ? (about[0] ?? '-') : '-';
  const asked = anything ? 'all' : 'words';
  if (entries.length === 0)
    return message(container(text(t('learning:foundNone', { command: commandMention('resource suggest') }))));
  const heading = guess
    ? t('learning:foundGuess', { said: guess.said, topic: topicName(guess.topic, t) })
    : total >= mostFound
      ? t('learning:foundMany', { count: mostFound })
      : anything
        ? t('learning:foundTitle')
        : t('learning:foundAbout', { count: total });
  return message(
    container(
      text(loosely ? `${heading}\n${t('learning:foundLoosely')}` : heading),
      ...entries.map((resource) => line(resource, t)),
      ...turning(page, total, (to) => foundId.make({ kept, topic, asked, page: to }), t),
    ),
  );
}

export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

/** Whether, when and by whom it was looked at. */
function reliance({ reviewedOn, reviewer, reviewBy, listedOn }: Resource, t: Translate): string {
  if (!reviewedOn) return t('learning:unchecked', { date: calendarDay(listedOn) });
  const on = { date: calendarDay(reviewedOn), next: calendarDay(reviewBy) };
  return reviewer === undefined
    ? t('learning:checked', on)
    : t('learning:checkedBy', { ...on, person: userMention(reviewer) });
}

export function factLines(
  facts: ResourceFacts,
  { topics, locale }: { readonly topics: readonly Topic[]; readonly locale: string },
  t: Translate,
): readonly string[] {
  const { source, kind, language, effort, cost, country, connection } = facts;
  return [
    t('learning:facts', {
      source,
      kind: t(`learning:kind.${kind}`),
      language: languageName(language, locale),
      effort: t(`learning:effort.${effort}`),
      cost: t(`learning:cost.${cost}`),
    }),
    ...(topics.length > 0
      ? [t('learning:topics', { topics: topics.map((topic) => topicName(topic, t)).join(', ') })]
      : []),
    ...(country === undefined ? [] : [t('learning:country', { country: countryName(country, locale) })]),
    connection === '' ? t('learning:connectionNone') : t('learning:connection', { connection }),
  ];
}

export function resourceCard(
  { resource, topics, saved, stale }: OneResource,
  locale: string,
  t: Translate,
): Message {
  const { ref, title, link, about, told } = resource;
  const wrong = Object.values(told).some((times) => times > 0);
  const keep = saved
    ? button(dropId.make({ resource: ref }), t('learning:drop'))
    : button(saveId.make({ resource: ref }), t('learning:save'), 'primary');
  return message(
    container(
      text([t('learning:title', { title }), ...(about === '' ? [] : [about])].join('\n')),
      text(factLines(resource, { topics, locale }, t).join('\n')),
      text(
        [
          stale ? t('learning:stale') : reliance(resource, t),
          ...(resource.recapGone ? [t('learning:recapGone')] : []),
          ...(wrong ? [t('learning:told')] : []),
        ].join('\n'),
      ),
      text(`-# ${t('learning:information')}`),
      row(
        linkButton(link, t('learning:open')),
        keep,
        button(troubleId.make({ resource: ref }), t('learning:wrong')),
      ),
    ),
  );
}

export function whatIsWrong(resource: Ref, t: Translate): Message {
  return message(
    container(
      text(t('learning:wrongAsk')),
      row(
        ...resourceTroubles.map((trouble) =>
          button(tellTroubleId.make({ resource, trouble }), t(`learning:trouble.${trouble}`)),
        ),
      ),
      row(button(resourceId.make({ resource }), t('learning:back'))),
    ),
  );
}

export function troubleTold(resource: Ref, t: Translate): Message {
  return message(
    container(
      text(t('learning:wrongThanks')),
      row(button(resourceId.make({ resource }), t('learning:back'))),
    ),
  );
}

export function savedList(all: readonly SavedResource[], wanted: number, t: Translate): Message {
  if (all.length === 0)
    return message(container(text(t('learning:savedNone', { command: commandMention('resource find') }))));
  const page = Math.min(wanted, Math.ceil(all.length / perPage) - 1);
  return message(
    container(
      text(t('learning:savedTitle', { count: all.length })),
      ...all.slice(page * perPage, (page + 1) * perPage).map((resource) => line(resource, t, resource.stale)),
      ...turning(page, all.length, (to) => savedListId.make({ page: to }), t),
    ),
  );
}
