/** The community's calendar, pinned for everybody: the next dates of what is open to everyone. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Gathering } from '../gathering.ts';
import { lookId, mineId } from '../ids.ts';
import { named } from './words.ts';

/** As many as a phone shows without much scrolling. */
export const onCalendar = 8;

/** @param gatherings - the next first; more than fit are said to be there */
export function calendarShown(gatherings: readonly Gathering[], now: Date, t: Translate): Message {
  const mine = row(button(mineId.make({ page: '0' }), t('gatherings:listMine')));
  if (gatherings.length === 0) return message(container(text(t('gatherings:calendarNone')), mine));
  return message(
    container(
      text(t('gatherings:calendarTitle')),
      ...gatherings.slice(0, onCalendar).map((gathering) => gatheringLine(gathering, now, t)),
      ...(gatherings.length > onCalendar
        ? [text(t('gatherings:calendarMore', { command: commandMention('event list') }))]
        : []),
      mine,
    ),
  );
}

/** One line of a list, with the way to more. */
export function gatheringLine(gathering: Gathering, now: Date, t: Translate) {
  const look = button(lookId.make({ occurrence: gathering.ref }), t('gatherings:look'));
  if (gathering.state === 'cancelled')
    return lineWithButton(t('gatherings:listLineOff', named(gathering)), look);
  return lineWithButton(
    gathering.startsAt <= now
      ? t('gatherings:lineNow', { name: gathering.title })
      : t('gatherings:listLine', named(gathering)),
    look,
  );
}
