/** Everything about one date as one person is shown it, with what they can do there. Private. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { calendarFileId, cameAskId, changeSeatId, readingId, recapFormId, whoComesId } from '../ids.ts';
import type { OwnPart } from '../reading.ts';
import type { SeatWish } from '../seating.ts';
import { aboutLines, beforeGoing, titleOf } from './card.ts';
import { inZone, ownPlace } from './words.ts';

/** Everything about one date, and one's own part in it. */
export function lookShown(part: OwnPart, locale: string, t: Translate): Message {
  const { gathering, beside, state, zone } = part;
  const { ref: occurrence } = gathering;
  const isAhead = gathering.state === 'planned';
  const wishes = (['going', 'maybe', 'cant'] as const).filter((wish) => isOpen(wish, state));
  return message(
    container(
      text([titleOf(gathering, false, t), ...inZone(gathering.startsAt, zone, locale, t)].join('\n')),
      ...aboutLines(gathering, beside, t).map(text),
      ...(state === undefined || !isAhead
        ? []
        : [
            text(
              `**${t(`gatherings:mine.${state}`)}**\n${t('gatherings:where', { place: ownPlace(beside.place, t) })}`,
            ),
          ]),
      ...(isAhead ? [text(beforeGoing(gathering, beside, t))] : []),
      ...(isAhead
        ? [
            row(
              ...wishes.map((wish) =>
                button(
                  changeSeatId.make({ occurrence, wish }),
                  t(`gatherings:${wish}`),
                  wish === 'going' ? 'primary' : 'secondary',
                ),
              ),
            ),
            row(fileButton(occurrence, t)),
          ]
        : []),
      ...moreRow(part, t),
    ),
  );
}

function moreRow(part: OwnPart, t: Translate) {
  const { gathering, isHost, canSayThere, canWrite } = part;
  const { ref: occurrence, kind, state } = gathering;
  const buttons = [
    ...(isHost && state === 'planned'
      ? [button(whoComesId.make({ occurrence }), t('gatherings:whoComes'))]
      : []),
    ...(canSayThere ? [button(cameAskId.make({ occurrence }), t('afterwards:iWasThere'))] : []),
    ...(canWrite ? [button(recapFormId.make({ occurrence }), t('afterwards:recapWrite'))] : []),
    ...(kind === 'book_club' ? [button(readingId.make({ occurrence }), t('reading:whereButton'))] : []),
  ];
  return buttons.length === 0 ? [] : [row(...buttons)];
}

/** Without names, until they are asked for. */
export function fileButton(occurrence: Ref, t: Translate) {
  return button(calendarFileId.make({ occurrence, names: 'no' }), t('gatherings:fileButton'));
}

/** What would change nothing is not offered. */
function isOpen(wish: SeatWish, state: OwnPart['state']): boolean {
  if (wish === 'cant') return state !== undefined;
  return wish === 'going' ? state !== 'going' && state !== 'waiting' : state !== 'maybe';
}
