/** What a moderator sees who goes on or off duty. */
import { container, separator, text } from '#src/platform/discord/components.ts';
import { commandMention, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { boardText } from './board.ts';
import type { BoardView } from './board.ts';

const others = (users: readonly string[], t: Translate) =>
  users.length === 0 ? t('duty:nobodyElse') : t('duty:others', { others: users.map(userMention).join(', ') });

export function onDuty(
  guild: string,
  began: { onUntil: Date; board: Omit<BoardView, 'guild' | 'ref'>; others: readonly string[] },
  t: Translate,
): Message {
  return message(
    container(
      text(t('duty:on', { until: relativeTime(began.onUntil) })),
      text(others(began.others, t)),
      separator(),
      text(t('duty:handover')),
      text(boardText({ guild, ...began.board }, t)),
    ),
  );
}

export function offDuty(ended: { own: number; others: readonly string[] }, t: Translate): Message {
  return message(
    container(
      text(t('duty:off')),
      ...(ended.own > 0
        ? [text(t('duty:stillYours', { count: ended.own, mine: commandMention('queue mine') }))]
        : []),
      text(others(ended.others, t)),
    ),
  );
}
