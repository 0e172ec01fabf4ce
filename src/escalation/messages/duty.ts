/** What a moderator sees who goes on or off duty. */
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { commandMention, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ended, Handover } from '../duty.ts';
import { boardMineId, rotaId } from '../ids.ts';
import { boardText } from './board.ts';

export const othersOn = (users: readonly string[], t: Translate): string =>
  users.length === 0 ? t('duty:nobodyElse') : t('duty:others', { others: users.map(userMention).join(', ') });

export function onDuty(guild: string, began: Handover, t: Translate): Message {
  return message(
    container(
      text(t('duty:on', { until: relativeTime(began.onUntil) })),
      text(othersOn(began.others, t)),
      separator(),
      text(t('duty:handover')),
      ...began.notes.map(({ author, leftAt, words }) =>
        text(
          `${t('duty:noteLeft', { who: userMention(author), when: relativeTime(leftAt) })}\n${quote(words)}`,
        ),
      ),
      text(boardText({ guild, ...began.board }, t)),
      row(
        button(boardMineId.make({}), t('escalation:boardMine')),
        button(rotaId.make({}), t('duty:openRota')),
      ),
    ),
  );
}

/** Pressed after it was over, or by somebody else. */
export function noShiftNow(t: Translate): Message {
  return message(container(text(t('duty:shiftOver'))));
}

export function offDuty({ own, others, noteLeft }: Ended, t: Translate): Message {
  return message(
    container(
      text(t('duty:off')),
      ...(noteLeft ? [text(t('duty:noteKept'))] : []),
      ...(own > 0 ? [text(t('duty:stillYours', { count: own, mine: commandMention('queue mine') }))] : []),
      text(othersOn(others, t)),
    ),
  );
}
