/** What a moderator sees who goes on or off duty. */
import { button, container, fileShown, row, separator, text } from '#src/platform/discord/components.ts';
import { commandMention, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ended, Handover } from '../duty.ts';
import { boardMineId, rotaId } from '../ids.ts';
import { boardText } from './board.ts';
import { textThatFits } from './what-fits.ts';

export const othersOn = (users: readonly string[], t: Translate): string =>
  users.length === 0 ? t('duty:nobodyElse') : t('duty:others', { others: users.map(userMention).join(', ') });

/** Discord takes 4,000 characters over all texts of a message: what is left beside the notes is for the board. In characters. */
const room = 3900;
const roomForNotes = 1500;

export function onDuty(guild: string, began: Handover, t: Translate): Message {
  const notes = began.notes
    .map(
      ({ author, leftAt, words }) =>
        `${t('duty:noteLeft', { who: userMention(author), when: relativeTime(leftAt) })}\n${quote(words)}`,
    )
    .join('\n');
  const { shown, whole } = textThatFits(notes, 'notes.txt', t, roomForNotes);
  const begins = [t('duty:on', { until: relativeTime(began.onUntil) }), othersOn(began.others, t)];
  const comesInto = [t('duty:handover'), ...(shown === '' ? [] : [shown])];
  const said = [...begins, ...comesInto].join('').length;
  const parts = container(
    ...begins.map(text),
    separator(),
    ...comesInto.map(text),
    text(boardText({ guild, ...began.board }, t, room - said)),
    row(button(boardMineId.make({}), t('escalation:boardMine')), button(rotaId.make({}), t('duty:openRota'))),
  );
  return { ...message(parts, ...whole.map(({ name }) => fileShown(name))), files: whole };
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
