/** Choosing a time zone, a country, a language and who sees what: forms that take plain words, and buttons for what fits. */
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { languageName } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import {
  countryFormId,
  countryId,
  countryTypedId,
  languageTypedId,
  seenByTypedId,
  settingsId,
  zoneFormId,
  zoneId,
  zoneTypedId,
} from '../ids.ts';
import { audienceOf } from '../profile.ts';
import type { Profile } from '../profile.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import { attributes, audiences } from '../types.ts';
import type { Reader } from './settings.ts';

/** As many as fit beside a way out. */
const most = 3;

export function zoneForm(t: Translate): Modal {
  return {
    custom_id: zoneTypedId.make({}),
    title: t('members:zoneTitle'),
    components: [
      words({
        id: 'zone',
        label: t('members:zoneField'),
        hint: t('members:zoneHint'),
        maxLength: 60,
        required: true,
      }),
    ],
  };
}

/** The zones that fit what was typed: one is confirmed by the time on the clock, several are chosen from. */
export function zonesFound(zones: readonly string[], { locale, now }: Reader, t: Translate): Message {
  const other = button(zoneFormId.make({}), t('members:zoneOther'));
  const back = button(settingsId.make({ page: '0' }), t('members:back'));
  const [only, ...others] = zones;
  if (only === undefined) return message(container(text(t('members:zoneUnknown')), row(other, back)));
  if (others.length === 0) {
    return message(
      container(
        text(t('members:zoneConfirm', { zone: only, time: clockIn(only, now, locale) })),
        row(button(zoneId.make({ zone: only }), t('members:zoneYes'), 'primary'), other),
      ),
    );
  }
  const fitting = zones.slice(0, most).map((zone) => {
    const label = t('members:zoneChoice', { place: placeOf(zone), time: clockIn(zone, now, locale) });
    return button(zoneId.make({ zone }), label);
  });
  return message(container(text(t('members:zonesFound')), row(...fitting), row(other, back)));
}

export function countryForm(t: Translate): Modal {
  return {
    custom_id: countryTypedId.make({}),
    title: t('members:countryTitle'),
    components: [
      words({
        id: 'country',
        label: t('members:countryField'),
        hint: t('members:countryHint'),
        maxLength: 60,
        required: true,
      }),
    ],
  };
}

export function countriesFound(countries: readonly string[], { locale }: Reader, t: Translate): Message {
  const other = button(countryFormId.make({}), t('members:zoneOther'));
  const back = button(settingsId.make({ page: '0' }), t('members:back'));
  if (countries.length === 0) return message(container(text(t('members:countryUnknown')), row(other, back)));
  const fitting = countries
    .slice(0, most)
    .map((country) => button(countryId.make({ country }), countryName(country, locale)));
  const asked = fitting.length === 1 ? t('members:countryLike') : t('members:countriesFound');
  return message(container(text(asked), row(...fitting), row(other, back)));
}

export function languageForm(languages: readonly string[], chosen: string, t: Translate): Modal {
  return {
    custom_id: languageTypedId.make({}),
    title: t('members:languageTitle'),
    components: [
      choice({
        id: 'language',
        label: t('members:languageField'),
        options: languages.map((value) => ({ value, label: languageName(value) })),
        chosen,
      }),
    ],
  };
}

export function seenByForm(profile: Pick<Profile, 'seenBy'>, t: Translate): Modal {
  return {
    custom_id: seenByTypedId.make({}),
    title: t('members:seenByTitle'),
    components: [
      text(t('members:seenByAbout')),
      ...attributes.map((attribute) =>
        choice({
          id: attribute,
          label: t(`members:attribute.${attribute}`),
          options: audiences.map((value) => ({ value, label: t(`members:audience.${value}`) })),
          chosen: audienceOf(profile, attribute),
        }),
      ),
    ],
  };
}
