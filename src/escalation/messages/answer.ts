/** What became of another look at a decision, for whoever asked for it. What may notify stands first and tells nothing. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Asked } from '../acting/answer.ts';
import { helpNowId } from '../help/ids.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import { helpParts } from './help-parts.ts';

/** @param done - they were answered before, that it is not done yet */
export function answerMessage(
  asked: Asked,
  { spot, done }: { readonly spot: HelpSpot; readonly done: boolean },
  t: Translate,
): Message {
  return message(
    container(
      text(t('endings:opening')),
      text(done ? doneWords(asked, t) : answerWords(asked, t)),
      ...helpParts(spot, t),
      row(button(helpNowId.make({}), t('helplines:begin'))),
    ),
  );
}

function doneWords(asked: Asked, t: Translate): string {
  const what = t(`letters:deed.${asked.deed}`);
  return `${t('endings:nowDone', { what, date: calendarDay(asked.madeAt) })}\n${outcomeWords(asked, t)}`;
}

export function answerWords(asked: Asked, t: Translate): string {
  const what = t(`letters:deed.${asked.deed}`);
  return `${t('endings:looked', { what, date: calendarDay(asked.madeAt) })}\n${outcomeWords(asked, t)}`;
}

/** When it was asked for, and what stands now. */
export function askedWords(asked: Asked, t: Translate): string {
  return `${t('endings:asked', { date: calendarDay(asked.askedAt) })} ${outcomeWords(asked, t)}`;
}

/** What stands now. */
export function outcomeWords({ deed, resolution, holds }: Asked, t: Translate): string {
  if (resolution === undefined) return t('endings:waits');
  if (resolution === 'stands') return t('endings:stands');
  // Before another look ended with an answer, nothing but that somebody looked was kept.
  if (resolution !== 'taken_back') return t('endings:seen');
  return holds ? t('endings:stillHolds') : t(`endings:takenBack.${deed === 'write' ? 'warn' : deed}`);
}
