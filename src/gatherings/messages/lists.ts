/** What is ahead, what is one's own, and for a host who comes. Every list pages. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Gathering } from '../gathering.ts';
import { feedId, listId, lookId, mineId, whoComesPageId } from '../ids.ts';
import type { Comers, OwnLine, Page } from '../reading.ts';
import { gatheringLine } from './calendar.ts';
import { named } from './words.ts';

export function listShown({ lines, page, hasMore, now }: Page<Gathering>, t: Translate): Message {
  const mine = button(mineId.make({ page: '0' }), t('gatherings:listMine'));
  if (lines.length === 0 && page === 0) return message(container(text(t('gatherings:listNone')), row(mine)));
  return message(
    container(
      text(t('gatherings:listTitle')),
      ...lines.map((gathering) => gatheringLine(gathering, now, t)),
      row(...turning((to) => listId.make({ page: to }), page, hasMore, t), mine),
    ),
  );
}

export function mineShown({ lines, page, hasMore }: Page<OwnLine>, t: Translate): Message {
  const all = [
    button(listId.make({ page: '0' }), t('gatherings:listAll')),
    button(feedId.make({}), t('gatherings:feedButton')),
  ];
  if (lines.length === 0 && page === 0)
    return message(
      container(text(t('gatherings:mineNone', { command: commandMention('event list') })), row(...all)),
    );
  return message(
    container(
      text(t('gatherings:mineTitle')),
      ...lines.map((line) =>
        lineWithButton(
          mineLine(line, t),
          button(lookId.make({ occurrence: line.gathering.ref }), t('gatherings:look')),
        ),
      ),
      row(...turning((to) => mineId.make({ page: to }), page, hasMore, t), ...all),
    ),
  );
}

function mineLine({ gathering, as, session }: OwnLine, t: Translate): string {
  const about = { ...named(gathering), state: t(`gatherings:mine.${as}`) };
  return session === undefined
    ? t('gatherings:mineLine', about)
    : t('gatherings:mineSession', { ...about, ...session });
}

function turning(id: (page: `${number}`) => string, page: number, hasMore: boolean, t: Translate) {
  return [
    ...(page > 0 ? [button(id(`${page - 1}`), t('gatherings:listBack'))] : []),
    ...(hasMore ? [button(id(`${page + 1}`), t('gatherings:listMore'))] : []),
  ];
}

/** More than these would be more than a message takes. */
const namesShown = 40;

export function comersShown(
  { gathering, going, maybe, waiting }: Comers,
  page: number,
  t: Translate,
): Message {
  const all = [...going, ...maybe, ...waiting];
  const here = new Set(all.slice(page * namesShown, (page + 1) * namesShown));
  const names = (users: readonly string[]) =>
    users
      .filter((user) => here.has(user))
      .map(userMention)
      .join(', ');
  const lines = [
    ['gatherings:whoGoing', names(going)] as const,
    ['gatherings:whoMaybe', names(maybe)] as const,
    ['gatherings:whoWaiting', names(waiting)] as const,
  ].flatMap(([says, said]) => (said === '' ? [] : [t(says, { names: said })]));
  const pages = turning(
    (to) => whoComesPageId.make({ occurrence: gathering.ref, page: to }),
    page,
    all.length > (page + 1) * namesShown,
    t,
  );
  return message(
    container(
      text(t('gatherings:whoTitle', { title: gathering.title })),
      ...(lines.length === 0 ? [text(t('gatherings:whoNobody'))] : lines.map(text)),
      ...(pages.length === 0 ? [] : [row(...pages)]),
    ),
  );
}
