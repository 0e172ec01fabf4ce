/** Changing a check-in: three settings to a page, each with what it is now, and one question at a time. */
import { ComponentType } from 'discord-api-types/v10';
import type { APIActionRowComponent, APIStringSelectComponent } from 'discord-api-types/v10';
import type { APIComponentInContainer } from 'discord-api-types/v10';
import {
  button,
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
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import {
  cardId,
  changeId,
  daysId,
  monthFormId,
  monthTypedId,
  movedId,
  oftenId,
  placeChosenId,
  placeFormId,
  quietFormId,
  quietTypedId,
  rarerChosenId,
  rarerFormId,
  rhythmId,
  scalesChosenId,
  scalesFormId,
  stayId,
  tellsChosenId,
  tellsFormId,
  timeFormId,
  timeTypedId,
  zoneFormId,
} from '../ids.ts';
import type { OwnCheckin } from '../own.ts';
import { minuteOf, nextOccurrence } from '../schedule.ts';
import { rhythms, scales } from '../types.ts';
import type { PromptPlace } from '../types.ts';
import type { Reader } from './card.ts';
import { allDays, dayWord, scaleWords, timeWord, whenWords } from './words.ts';

type Lines = readonly APIComponentInContainer[];

export function changeCard(own: OwnCheckin, page: number, reader: Reader, t: Translate): Message {
  const pages = [whenPage(own, reader, t), wherePage(own, reader, t), quietPage(own, t)];
  const shown = Math.min(page, pages.length - 1);
  const backId = shown === 0 ? cardId.make({}) : changeId.make({ page: `${shown - 1}` });
  return message(
    container(
      ...(pages[shown] ?? []),
      row(
        ...(shown < pages.length - 1
          ? [button(changeId.make({ page: `${shown + 1}` }), t('checkins:more'))]
          : []),
        button(backId, t('checkins:back')),
      ),
    ),
  );
}

function whenPage({ row: kept, wishes }: OwnCheckin, { locale }: Reader, t: Translate): Lines {
  const time = timeWord(kept.minute, locale);
  return [
    lineWithButton(
      t('checkins:oftenLine', { when: whenWords(kept, locale, t) }),
      button(oftenId.make({}), t('checkins:change.often')),
    ),
    lineWithButton(
      t('checkins:timeLine', { time, place: placeOf(kept.zone) }),
      button(timeFormId.make({}), t('checkins:change.time')),
    ),
    lineWithButton(
      t('checkins:scalesLine', { scales: scaleWords(wishes.scales, locale, t) }),
      button(scalesFormId.make({}), t('checkins:change.scales')),
    ),
  ];
}

function wherePage({ row: kept, wishes }: OwnCheckin, { locale, now }: Reader, t: Translate): Lines {
  const { quietFrom, quietTo, zone } = kept;
  const quiet =
    quietFrom === null || quietTo === null
      ? t('checkins:quietNone')
      : t('checkins:quietLine', { from: timeWord(quietFrom, locale), to: timeWord(quietTo, locale) });
  return [
    lineWithButton(
      t('checkins:placeLine', { place: t(`checkins:place.${wishes.place}`) }),
      button(placeFormId.make({}), t('checkins:change.place')),
    ),
    lineWithButton(
      t('checkins:zoneLine', { place: placeOf(zone), time: clockIn(zone, now, locale) }),
      button(zoneFormId.make({}), t('checkins:change.zone')),
    ),
    lineWithButton(quiet, button(quietFormId.make({}), t('checkins:change.quiet'))),
  ];
}

function quietPage({ row: { rarerAfter }, wishes }: OwnCheckin, t: Translate): Lines {
  const rarer =
    rarerAfter === null ? t('checkins:rarerNever') : t('checkins:rarerLine', { count: rarerAfter });
  const what = wishes.tells ? t('checkins:tellsYes') : t('checkins:tellsNo');
  return [
    lineWithButton(rarer, button(rarerFormId.make({}), t('checkins:change.rarer'))),
    lineWithButton(
      t('checkins:tellsLine', { what }),
      button(tellsFormId.make({}), t('checkins:change.tells')),
    ),
  ];
}

const backTo = (page: `${number}`, t: Translate) => row(button(changeId.make({ page }), t('checkins:back')));

export function oftenQuestion({ row: kept }: OwnCheckin, t: Translate): Message {
  const options = rhythms.map((value) => ({ value, label: t(`checkins:rhythm.${value}`) }));
  return message(
    container(
      text(t('checkins:oftenQuestion')),
      menu({ id: rhythmId.make({}), placeholder: t('checkins:oftenPick'), options, chosen: kept.rhythm }),
      backTo('0', t),
    ),
  );
}

/** On which days of the week; several only for `chosen`. */
export function daysQuestion(
  rhythm: 'chosen' | 'weekly' | 'fortnightly',
  locale: string,
  t: Translate,
): Message {
  const several = rhythm === 'chosen';
  const options = allDays.map((index) => ({ value: String(index), label: dayWord(index, locale) }));
  return message(
    container(
      text(several ? t('checkins:daysQuestion') : t('checkins:dayQuestion')),
      choices({
        id: daysId.make({ rhythm }),
        placeholder: several ? t('checkins:daysPick') : t('checkins:dayPick'),
        options,
        most: several ? options.length : 1,
        chosen: [],
      }),
      backTo('0', t),
    ),
  );
}

/** A menu of which several may be taken. */
function choices(spec: {
  id: string;
  placeholder: string;
  options: readonly { readonly value: string; readonly label: string }[];
  most: number;
  chosen: readonly string[];
}): APIActionRowComponent<APIStringSelectComponent> {
  const { id, placeholder, most, chosen } = spec;
  const options = spec.options.map((option) => ({ ...option, default: chosen.includes(option.value) }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder,
        min_values: 1,
        max_values: most,
        options,
      },
    ],
  };
}

/** A day of the month is typed: thirty-one of them fit no menu. */
export function monthQuestion(t: Translate): Message {
  return message(
    container(
      text(t('checkins:monthQuestion')),
      row(
        button(monthFormId.make({}), t('checkins:monthPick')),
        button(changeId.make({ page: '0' }), t('checkins:back')),
      ),
    ),
  );
}

export function scalesQuestion({ wishes }: OwnCheckin, t: Translate): Message {
  const options = scales.map((value) => ({ value, label: t(`checkins:scaleChoice.${value}`) }));
  return message(
    container(
      text(t('checkins:scalesQuestion')),
      choices({
        id: scalesChosenId.make({}),
        placeholder: t('checkins:scalesPick'),
        options,
        most: options.length,
        chosen: wishes.scales,
      }),
      backTo('0', t),
    ),
  );
}

export function placeQuestion(places: readonly PromptPlace[], t: Translate): Message {
  return message(
    container(
      text(t('checkins:placeQuestion')),
      ...(places.includes('thread') ? [text(t('checkins:placeThreadNote'))] : []),
      row(
        ...places.map((place) => button(placeChosenId.make({ place }), t(`checkins:placeChoice.${place}`))),
      ),
      backTo('1', t),
    ),
  );
}

/** What nine o'clock means for somebody whose time zone is another one now. */
export function movedQuestion(
  { row: kept }: OwnCheckin,
  zone: string,
  { locale, now }: Reader,
  t: Translate,
): Message {
  const time = timeWord(kept.minute, locale);
  const place = placeOf(zone);
  const old = placeOf(kept.zone);
  const same = timeWord(minuteOf(zone, nextOccurrence(kept, now).at), locale);
  return message(
    container(
      text(t('checkins:moved', { time, place, old, now: same })),
      row(
        button(movedId.make({ zone }), t('checkins:movedYes', { time, place }), 'primary'),
        button(stayId.make({}), t('checkins:movedNo', { old })),
      ),
    ),
  );
}

export function rarerQuestion(t: Translate): Message {
  const options = [
    ...[3, 5, 7, 10, 14].map((number) => ({
      value: String(number),
      label: t('checkins:rarerChoice', { number }),
    })),
    { value: 'never', label: t('checkins:rarerChoiceNever') },
  ];
  return message(
    container(
      text(t('checkins:rarerQuestion')),
      menu({ id: rarerChosenId.make({}), placeholder: t('checkins:rarerPick'), options }),
      backTo('2', t),
    ),
  );
}

export function tellsQuestion(t: Translate): Message {
  return message(
    container(
      text(t('checkins:tellsQuestion')),
      row(
        button(tellsChosenId.make({ tells: 'yes' }), t('checkins:tellsAsk')),
        button(tellsChosenId.make({ tells: 'no' }), t('checkins:tellsNobody')),
        button(changeId.make({ page: '2' }), t('checkins:back')),
      ),
    ),
  );
}

const shortAnswer = { required: true, maxLength: 20 } as const;

export function timeForm(t: Translate): Modal {
  return {
    custom_id: timeTypedId.make({}),
    title: t('checkins:timeTitle'),
    components: [
      words({ id: 'time', label: t('checkins:timeField'), hint: t('checkins:timeHint'), ...shortAnswer }),
    ],
  };
}

export function monthForm(t: Translate): Modal {
  return {
    custom_id: monthTypedId.make({}),
    title: t('checkins:monthTitle'),
    components: [
      words({ id: 'day', label: t('checkins:monthField'), hint: t('checkins:monthHint'), ...shortAnswer }),
    ],
  };
}

export function quietForm(t: Translate): Modal {
  const hint = t('checkins:quietHint');
  return {
    custom_id: quietTypedId.make({}),
    title: t('checkins:quietTitle'),
    components: [
      words({ id: 'from', label: t('checkins:quietFromField'), hint, ...shortAnswer }),
      words({ id: 'to', label: t('checkins:quietToField'), hint, ...shortAnswer }),
    ],
  };
}
