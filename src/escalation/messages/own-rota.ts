/** Changing one's own part in the rota: each is one question, and its answer leads back to the card. */
import {
  button,
  choice,
  container,
  lineWithButton,
  menu,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import {
  addShiftFormId,
  callsId,
  capacityId,
  removeShiftId,
  rotaId,
  zoneFormId,
  zoneTypedId,
} from '../ids.ts';
import type { OwnRota } from '../rota/own.ts';
import type { Shift } from '../types.ts';
import { shiftLine, weekdayName } from './rota-times.ts';
import type { RotaReader } from './rota.ts';

/** How long a shift can last, in hours. */
const lengths = [1, 2, 3, 4, 5, 6, 8, 10, 12] as const;
const daysOfTheWeek = [1, 2, 3, 4, 5, 6, 7] as const;

const zoneField = (zone: string, t: Translate) =>
  words({
    id: 'zone',
    label: t('duty:shiftZone'),
    hint: t('duty:shiftZoneHint'),
    required: true,
    maxLength: 60,
    value: zone,
  });

/** Where somebody is, they are asked with their first shift; a further one is where the others are, so that it moves none of them. */
export function shiftForm({ zone, shifts }: OwnRota, locale: string, t: Translate): Modal {
  return {
    custom_id: addShiftFormId.make({}),
    title: t('duty:addShift'),
    components: [
      ...(shifts.length > 0 ? [text(t('duty:shiftsIn', { place: placeOf(zone) }))] : []),
      choice({
        id: 'days',
        label: t('duty:shiftDays'),
        most: daysOfTheWeek.length,
        options: daysOfTheWeek.map((day) => ({ value: `${day}`, label: weekdayName(day, locale) })),
      }),
      words({
        id: 'from',
        label: t('duty:shiftFrom'),
        hint: t('duty:shiftFromHint'),
        required: true,
        maxLength: 12,
      }),
      choice({
        id: 'lasts',
        label: t('duty:shiftLasts'),
        chosen: '2',
        options: lengths.map((count) => ({ value: `${count}`, label: t('duty:hours', { count }) })),
      }),
      ...(shifts.length > 0 ? [] : [zoneField(zone, t)]),
    ],
  };
}

/** As many as show what is meant. */
const zonesNamed = 4;

/** What was typed is the time of several places that differ. */
export const zonesSeveral = (zones: readonly string[]) =>
  refusal((t) => t('duty:refused.zones', { places: zones.slice(0, zonesNamed).map(placeOf).join(', ') }));

export const shiftRefused = (why: 'time' | 'zone' | 'tooMany' | 'overlaps') =>
  refusal((t) => t(`duty:refused.${why}`));

export function removeShifts(shifts: readonly Shift[], locale: string, t: Translate): Message {
  return message(
    container(
      text(shifts.length === 0 ? t('duty:noShifts') : t('duty:removeWhich')),
      ...shifts.map((shift) =>
        lineWithButton(
          shiftLine(shift, locale, t),
          button(removeShiftId.make({ shift: shift.ref }), t('duty:remove')),
        ),
      ),
      row(button(rotaId.make({}), t('duty:back'))),
    ),
  );
}

export function zoneCard({ zone }: OwnRota, { locale, now }: RotaReader, t: Translate): Message {
  return message(
    container(
      text(t('duty:zoneIs', { place: placeOf(zone), time: clockIn(zone, now, locale) })),
      row(button(zoneFormId.make({}), t('duty:change'), 'primary'), button(rotaId.make({}), t('duty:back'))),
    ),
  );
}

export function zoneForm(zone: string, t: Translate): Modal {
  return {
    custom_id: zoneTypedId.make({}),
    title: t('duty:option.zone'),
    components: [zoneField(zone, t)],
  };
}

const capacities = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20] as const;

export function capacityCard({ terms }: OwnRota, t: Translate): Message {
  return message(
    container(
      text(t('duty:capacityAbout')),
      menu({
        id: capacityId.make({}),
        placeholder: t('duty:option.capacity'),
        options: capacities.map((count) => ({ value: `${count}`, label: t('duty:cases', { count }) })),
        chosen: `${terms.capacity}`,
      }),
      row(button(rotaId.make({}), t('duty:back'))),
    ),
  );
}

export function callsCard({ terms }: OwnRota, t: Translate): Message {
  return message(
    container(
      text(`${t('duty:callsAbout')}\n${t(terms.callable ? 'duty:mayCall' : 'duty:mayNotCall')}`),
      ...(terms.resting ? [text(t('duty:restsNow'))] : []),
      row(
        button(
          callsId.make({ to: terms.callable ? 'no' : 'yes' }),
          t(terms.callable ? 'duty:callsNo' : 'duty:callsYes'),
        ),
        button(rotaId.make({}), t('duty:back')),
      ),
    ),
  );
}
