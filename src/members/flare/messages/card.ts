/** The card of a pause: what is paused, for how long, who hears of it, and the way back, one thing at a time. */
import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Resumable } from '#src/platform/area.ts';
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention, moment, quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import {
  pauseBeginId,
  pauseEndId,
  pauseLeaveId,
  pauseResumeId,
  pauseUntilFormId,
  pauseWishesFormId,
} from '../ids.ts';
import type { Pause, PauseView } from '../pause.ts';

/** What stands under prompts and on `/start`: one tap pauses everything. */
export function pauseButton(t: Translate): APIButtonComponentWithCustomId {
  return button(pauseBeginId.make({ until: 'none' }), t('flare:pauseEverything'));
}

/**
 * Shows how things are: paused, coming back, or neither.
 * @param notRead - what they wrote of its end, where nobody could make sense of it
 */
export function pauseCard(view: PauseView, t: Translate, notRead?: string): Message {
  return view.pause ? paused(view.pause, view, t, notRead) : comingBack(view.held, t);
}

function paused(
  pause: Pause,
  { held, atRest, takenUp, wishes }: PauseView,
  t: Translate,
  notRead: string | undefined,
): Message {
  return message(
    container(
      text(
        takenUp.length === 0
          ? t('flare:paused')
          : t('flare:pausedRest', { things: listed(takenUp, t), command: commandMention('flare') }),
      ),
      ...(notRead === undefined ? [] : [text(t('flare:untilNotRead')), text(quote(notRead))]),
      ...(held.length > 0 ? [text(t('flare:pausedThings', { things: listed(held, t) }))] : []),
      ...atRest.map((say) => text(say(t))),
      text(howLong(pause, takenUp.length > 0, t)),
      text(t(`flare:seenBy.${wishes.tells}`, { told: t(`flare:told.${wishes.words}`) })),
      row(
        button(pauseEndId.make({}), t('flare:comeBack')),
        button(pauseUntilFormId.make({}), t('flare:until')),
        button(pauseWishesFormId.make({}), t('flare:whoIsTold')),
      ),
    ),
  );
}

/** @param more - whether the command pauses more, before it ends anything */
function howLong({ until, asked }: Pause, more: boolean, t: Translate): string {
  if (until === undefined || asked)
    return more ? t('flare:openEndRest') : t('flare:openEnd', { command: commandMention('flare') });
  return t('flare:until.set', { moment: moment(until), relative: relativeTime(until) });
}

/** As many as a tired eye takes in; what is behind them comes up as they are brought back. */
const atOnce = 3;

/** After a pause: nothing has begun again by itself, and each thing has a button of its own. */
function comingBack(held: readonly Resumable[], t: Translate): Message {
  const again = button(pauseBeginId.make({ until: 'none' }), t('flare:pauseAgain'));
  if (held.length === 0)
    return message(container(text(t('flare:allBack', { command: commandMention('flare') })), row(again)));
  return message(
    container(
      text(t('flare:back')),
      ...held
        .slice(0, atOnce)
        .map(({ name, say }) =>
          lineWithButton(
            t('flare:held', { thing: say(t) }),
            button(pauseResumeId.make({ what: name }), t('flare:bringBack')),
          ),
        ),
      ...(held.length > atOnce ? [text(t('flare:moreHeld', { things: listed(held.slice(atOnce), t) }))] : []),
      row(button(pauseLeaveId.make({}), t('flare:leaveRest')), again),
    ),
  );
}

export function pauseGoesOn(t: Translate): Message {
  return message(container(text(t('flare:goesOn', { command: commandMention('flare') }))));
}

export function restStaysHeld(t: Translate): Message {
  return message(container(text(t('flare:restStays', { command: commandMention('start') }))));
}

/** Somebody who has agreed to nothing here. */
export function nothingToPause(t: Translate): Message {
  return message(container(text(t('flare:nothingKept'))));
}

function listed(things: readonly Resumable[], t: Translate): string {
  return things.map(({ say }) => say(t)).join(', ');
}
