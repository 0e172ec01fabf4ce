/** What became of another look at a decision, for whoever asked for it. What may notify stands first and tells nothing. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Asked } from '../acting/answer.ts';
import { helpNowId } from '../help/ids.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import { helpParts } from './letter.ts';

export function answerMessage(asked: Asked, spot: HelpSpot, t: Translate): Message {
  return message(
    container(
      text(t('endings:opening')),
      text(answerWords(asked, t)),
      ...helpParts(spot, t),
      row(button(helpNowId.make({}), t('helplines:begin'))),
    ),
  );
}

export function answerWords(asked: Asked, t: Translate): string {
  const what = t(`letters:deed.${asked.deed}`);
  return `${t('endings:looked', { what, date: calendarDay(asked.madeAt) })}\n${outcomeWords(asked, t)}`;
}

/** What stands now. */
export function outcomeWords({ deed, resolution, holds }: Asked, t: Translate): string {
  if (resolution === undefined) return t('endings:waits');
  if (resolution === 'stands') return t('endings:stands');
  // Before another look ended with an answer, nothing but that somebody looked was kept.
  if (resolution !== 'taken_back') return t('endings:seen');
  return holds ? t('endings:stillHolds') : t(`endings:takenBack.${deed === 'write' ? 'warn' : deed}`);
}
