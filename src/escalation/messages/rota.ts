/** The rota: one's own part in it, the week, and the hours without anybody. Times in the week are the reader's own, as Discord shows them. */
import {
  button,
  choice,
  container,
  lineWithButton,
  menu,
  row,
  separator,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import {
  addShiftFormId,
  addShiftId,
  callsId,
  capacityId,
  coverId,
  guideId,
  removeShiftId,
  rotaChooseId,
  rotaId,
  rotaMoreId,
  rotaOptions,
  zoneFormId,
  zoneTypedId,
} from '../ids.ts';
import { byDay } from '../rota/cover.ts';
import type { Span } from '../rota/cover.ts';
import type { Load, OwnRota } from '../rota/own.ts';
import type { Shift, Turn } from '../rota/turns.ts';

/** For whom and when a card is drawn. */
export interface RotaReader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
  readonly lead: boolean;
  /** Leads who are no moderators have no part in the rota of their own. */
  readonly moderator: boolean;
}

/** Any Monday: weekdays and wall times are worded by a date of no meaning. */
const wall = (weekday: number, minute: number) => new Date(Date.UTC(2024, 0, weekday, 0, minute));

function weekdayName(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(wall(weekday, 0));
}

function clock(at: Date, locale: string, zone = 'UTC'): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at);
}

function shiftLine({ weekday, minute, lasts }: Shift, locale: string, t: Translate): string {
  const [from, until] = [minute, minute + lasts].map((at) => clock(wall(1, at), locale));
  return t('duty:shiftLine', {
    day: weekdayName(weekday, locale),
    from: from ?? '',
    until: until ?? '',
  });
}

const shortTime = (at: Date, style: 'f' | 't') => `<t:${Math.floor(at.getTime() / 1000)}:${style}>`;

export function turnLine({ user, from, until }: Turn, t: Translate): string {
  return t('duty:turnLine', {
    from: shortTime(from, 'f'),
    until: shortTime(until, 't'),
    who: userMention(user),
  });
}

/** More does not fit on a phone's screen. */
const turnsShown = 20;

export function rotaCard(own: OwnRota, reader: RotaReader, t: Translate): Message {
  const { week, onNow, guideRead } = own;
  return message(
    container(
      text(t('duty:rotaTitle')),
      text(
        onNow.length === 0 ? t('duty:nobodyOn') : t('duty:onNow', { who: onNow.map(userMention).join(', ') }),
      ),
      ...(reader.moderator ? [text(ownPart(own, reader, t))] : []),
      separator(),
      text(
        [
          week.length === 0 ? t('duty:weekEmpty') : t('duty:week'),
          ...week.slice(0, turnsShown).map((turn) => turnLine(turn, t)),
          ...(week.length > turnsShown ? [t('duty:weekMore', { count: week.length - turnsShown })] : []),
        ].join('\n'),
      ),
      row(
        ...(reader.moderator && guideRead
          ? [button(addShiftId.make({}), t('duty:addShift'), 'primary')]
          : []),
        ...(reader.moderator && !guideRead ? [readGuide(t)] : []),
        button(coverId.make({}), t('duty:openCover')),
        button(rotaMoreId.make({}), t('escalation:more')),
      ),
    ),
  );
}

const readGuide = (t: Translate) =>
  button(
    guideId.make({ page: '0', to: 'rota', hours: '0', callable: 'before' }),
    t('duty:readGuide'),
    'primary',
  );

function ownPart({ terms, zone, shifts }: OwnRota, { locale }: RotaReader, t: Translate): string {
  return [
    shifts.length === 0 ? t('duty:noShifts') : t('duty:yourShifts', { place: placeOf(zone) }),
    ...shifts.map((shift) => shiftLine(shift, locale, t)),
    t('duty:capacityIs', { count: terms.capacity }),
    t(terms.callable ? 'duty:mayCall' : 'duty:mayNotCall'),
  ].join('\n');
}

export function rotaMore({ lead, moderator }: RotaReader, t: Translate): Message {
  const options = rotaOptions.filter((value) => (value === 'load' ? lead : moderator));
  return message(
    container(
      text(t('duty:moreTitle')),
      menu({
        id: rotaChooseId.make({}),
        placeholder: t('duty:moreChoose'),
        options: options.map((value) => ({ value, label: t(`duty:option.${value}`) })),
      }),
      backToRota(t),
    ),
  );
}

const backToRota = (t: Translate) => row(button(rotaId.make({}), t('duty:back')));

/** How long a shift can last, in hours. */
const lengths = [1, 2, 3, 4, 5, 6, 8, 10, 12] as const;
const daysOfTheWeek = [1, 2, 3, 4, 5, 6, 7] as const;

export function shiftForm(zone: string, locale: string, t: Translate): Modal {
  return {
    custom_id: addShiftFormId.make({}),
    title: t('duty:addShift'),
    components: [
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
      words({
        id: 'zone',
        label: t('duty:shiftZone'),
        hint: t('duty:shiftZoneHint'),
        required: true,
        maxLength: 60,
        value: zone,
      }),
    ],
  };
}

export const shiftRefused = (why: 'time' | 'zone' | 'tooMany') => refusal((t) => t(`duty:refused.${why}`));

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
      backToRota(t),
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
    components: [
      words({
        id: 'zone',
        label: t('duty:shiftZone'),
        hint: t('duty:shiftZoneHint'),
        required: true,
        maxLength: 60,
        value: zone,
      }),
    ],
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
      backToRota(t),
    ),
  );
}

export function callsCard({ terms }: OwnRota, t: Translate): Message {
  return message(
    container(
      text(`${t('duty:callsAbout')}\n${t(terms.callable ? 'duty:mayCall' : 'duty:mayNotCall')}`),
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

/** Day by day, in the reader's own zone: a line a day, so that it reads well on a phone and aloud. */
export function coverMap(
  { span, gaps }: { span: Span; gaps: readonly Span[] },
  zone: string,
  { locale }: RotaReader,
  t: Translate,
): Message {
  const lines = byDay(gaps, span, zone).map(({ at, all, parts }) => {
    const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: zone }).format(
      at,
    );
    if (parts.length === 0) return t('duty:coverFull', { day });
    if (all) return t('duty:coverNone', { day });
    const spans = parts.map((part) =>
      t('duty:coverSpan', { from: clock(part.from, locale, zone), until: clock(part.until, locale, zone) }),
    );
    return t('duty:coverDay', { day, spans: spans.join(', ') });
  });
  return message(
    container(
      text(t('duty:coverTitle', { place: placeOf(zone) })),
      text(lines.join('\n')),
      text(gaps.length === 0 ? t('duty:coverThanks') : t('duty:coverHow')),
      backToRota(t),
    ),
  );
}

export function loadShown(loads: readonly Load[], t: Translate): Message {
  return message(
    container(
      text(t('duty:loadTitle')),
      text(
        loads.length === 0
          ? t('duty:loadNone')
          : loads
              .map(({ user, running, capacity, heavy, inARow, hours }) =>
                t('duty:loadLine', {
                  who: userMention(user),
                  running,
                  capacity,
                  heavy,
                  inARow,
                  hours: Math.round(hours),
                }),
              )
              .join('\n'),
      ),
      text(t('duty:loadHow', { command: commandMention('setup') })),
      backToRota(t),
    ),
  );
}
