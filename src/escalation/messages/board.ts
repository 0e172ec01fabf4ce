/** The board that stands pinned, and the lists that a moderator asks for. Numbers, ages and owners; never what a case is about. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { messageLink, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { boardMineId, boardNextId, boardRotaId, listId, openCaseId } from '../ids.ts';
import type { QueueList } from '../ids.ts';
import { isHeavy } from '../types.ts';
import type { Case, Severity } from '../types.ts';

/** A case with where its card stands. */
export interface Listed extends Case {
  readonly card: { readonly channel: string; readonly message: string } | undefined;
}

export interface BoardView {
  readonly guild: string;
  readonly ref: Ref;
  readonly waiting: readonly { readonly severity: Severity; readonly count: number; readonly oldest: Date }[];
  readonly withoutCard: number;
  readonly worst: readonly Listed[];
  readonly second: readonly Listed[];
  readonly secondCount: number;
  readonly running: readonly Listed[];
  /** Who has something grave and is off duty. */
  readonly off: readonly string[];
  readonly runningCount: number;
}

/** Discord takes 4,000 characters over all texts of a message, and refuses one that has more. In characters. */
const roomForBoard = 3500;
/** What stands for the cases that are left out takes less. In characters. */
const roomForMore = 40;

/** Above so many cards on their way, the board says so. */
const manyCards = 20;

/** The same for one moderator who asked. */
export function boardAsked(guild: string, view: Omit<BoardView, 'guild' | 'ref'>, t: Translate): Message {
  return message(container(text(t('escalation:boardTitle')), text(boardText({ guild, ...view }, t))));
}

export function boardShown(view: BoardView, t: Translate): Message {
  return message(
    container(
      text(t('escalation:boardTitle')),
      text(t('escalation:boardHow')),
      text(boardText(view, t)),
      row(
        button(boardNextId.make({ board: view.ref }), t('escalation:boardNext'), 'primary'),
        button(boardMineId.make({}), t('escalation:boardMine')),
        button(boardRotaId.make({}), t('duty:openRota')),
      ),
    ),
  );
}

/** The worst first; what does not fit is counted. @param room - in characters */
export function boardText(
  { guild, ...view }: Omit<BoardView, 'ref'>,
  t: Translate,
  room = roomForBoard,
): string {
  const { waiting, withoutCard, worst, second, secondCount, running, runningCount, off } = view;
  const line = (one: Listed) => caseLine(guild, one, t, off);
  const total = waiting.reduce((sum, { count }) => sum + count, 0);
  const head = [
    total === 0 ? t('escalation:boardNothing') : t('escalation:boardWaiting', { count: total }),
    ...waiting.map(({ severity, count, oldest }) =>
      t('escalation:boardSeverity', {
        severity: t(`escalation:severityName.${severity}`),
        count,
        since: relativeTime(oldest),
      }),
    ),
    ...(withoutCard > manyCards ? [t('escalation:boardCardsComing', { count: withoutCard })] : []),
  ];
  // What waits for a second reader is a crisis: it stands after those that nobody has, and before anything less grave.
  const crises = worst.filter(({ severity }) => severity === 'crisis').length;
  const less = second.length > 0 ? worst.slice(crises) : [];
  const lessCount = less.length > 0 ? total - crises : 0;
  const lists = [
    { head, cases: worst.slice(0, worst.length - less.length), count: total - lessCount },
    { head: secondCount > 0 ? [t('escalation:boardSecond')] : [], cases: second, count: secondCount },
    { head: less.length > 0 ? [t('escalation:boardLess')] : [], cases: less, count: lessCount },
    {
      head: runningCount > 0 ? [t('escalation:boardRunning', { count: runningCount })] : [],
      cases: running,
      count: runningCount,
    },
  ];
  let left = room - lists.flatMap((list) => list.head).join('\n').length - lists.length * roomForMore;
  return lists
    .flatMap(({ head: above, cases, count }) => {
      const lines = cases.map(line);
      const end = lines.findIndex((one) => (left -= one.length + 1) < 0);
      const shown = end < 0 ? lines : lines.slice(0, end);
      const more = count - shown.length;
      return [...above, ...shown, ...(more > 0 ? [t('duty:boardMore', { count: more })] : [])];
    })
    .join('\n');
}

/** One case on one line. */
function caseLine(
  guild: string,
  { number, severity, state, owner, openedAt, lookBackAt, card }: Listed,
  t: Translate,
  off: readonly string[] = [],
): string {
  const name = t('escalation:caseName', { number });
  const said = {
    name: card ? `[${name}](${messageLink(guild, card.channel, card.message)})` : name,
    severity: t(`escalation:severityName.${severity}`),
    since: relativeTime(openedAt),
  };
  if (state === 'resolved') return t('escalation:lineResolved', said);
  if (owner === undefined) return t('escalation:line', said);
  const owned = { ...said, owner: userMention(owner) };
  const isOff = isHeavy(severity) && off.includes(owner);
  if (state === 'aftercare' && lookBackAt) {
    const rests = { ...owned, when: relativeTime(lookBackAt) };
    return isOff ? t('duty:lineAftercareOff', rests) : t('escalation:lineAftercare', rests);
  }
  return isOff ? t('duty:lineOff', owned) : t('escalation:lineOwned', owned);
}

/** Each line has a button, and a message takes 40 components. */
export const perPage = 8;

/** A list of cases; `more` where there is another page. */
export function caseList(
  guild: string,
  list: { what: QueueList; page: number; cases: readonly Listed[]; more: boolean },
  t: Translate,
): Message {
  const { what, page, cases, more } = list;
  const lines = cases.map((one) =>
    lineWithButton(caseLine(guild, one, t), button(openCaseId.make({ case: one.ref }), t('escalation:open'))),
  );
  const turn = [
    ...(page > 0 ? [button(listId.make({ what, page: `${page - 1}` }), t('escalation:previous'))] : []),
    ...(more ? [button(listId.make({ what, page: `${page + 1}` }), t('escalation:nextPage'))] : []),
  ];
  return message(
    container(
      text(t(`escalation:list.${what}`)),
      ...(lines.length > 0 ? lines : [text(t(`escalation:listEmpty.${what}`))]),
      ...(turn.length > 0 ? [row(...turn)] : []),
    ),
  );
}

/** What was found; `more` where older ones fit too. */
export function casesFound(
  guild: string,
  { cases, more }: { cases: readonly Listed[]; more: boolean },
  t: Translate,
): Message {
  const oldest = cases.at(-1);
  return message(
    container(
      text(cases.length > 0 ? t('escalation:found') : t('escalation:foundNothing')),
      ...cases.map((one) =>
        lineWithButton(
          caseLine(guild, one, t),
          button(openCaseId.make({ case: one.ref }), t('escalation:open')),
        ),
      ),
      ...(more && oldest ? [text(t('escalation:foundMore', { number: oldest.number }))] : []),
    ),
  );
}
