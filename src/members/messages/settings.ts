/** One's own settings, each with what it is now and the way to change it. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { languageName, languageRead } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import {
  countryFormId,
  hubId,
  languageFormId,
  letterWayQuestionId,
  lighterId,
  lighterQuestionId,
  ownAgeId,
  paceId,
  paceQuestionId,
  seenByFormId,
  settingsId,
  zoneFormId,
} from '../ids.ts';
import { letterWayOf } from '../letter-way.ts';
import { audienceOf } from '../profile.ts';
import { pauseWishesFormId } from '../flare/ids.ts';
import { usualWishes } from '../flare/wishes.ts';
import type { MemberRecord } from '../record.ts';
import { clockIn } from '#src/platform/places/time-zones/zones.ts';
import { attributes, paces } from '../types.ts';

/** For whom and when a card is drawn. */
export interface Reader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
}

/** Three to a page: what a tired eye takes in. */
export function settingsCard(record: MemberRecord, page: number, reader: Reader, t: Translate): Message {
  const pages = [firstPage(record, reader, t), secondPage(record, t), thirdPage(record, t)];
  const shown = Math.min(page, pages.length - 1);
  const more = button(settingsId.make({ page: `${shown + 1}` }), t('members:more'));
  const backId = shown === 0 ? hubId.make({}) : settingsId.make({ page: `${shown - 1}` });
  return message(
    container(
      ...(pages[shown] ?? []),
      row(...(shown < pages.length - 1 ? [more] : []), button(backId, t('members:back'))),
    ),
  );
}

type Lines = readonly APIComponentInContainer[];

function firstPage({ profile }: MemberRecord, { locale, now }: Reader, t: Translate): Lines {
  const { timezone, country, pace } = profile;
  const none = t('members:settingsNone');
  const zone = timezone
    ? t('members:timezoneLine', { zone: timezone, time: clockIn(timezone, now, locale) })
    : t('members:timezoneNone');
  return [
    text(t('members:settings')),
    text(t('members:settingsWho')),
    lineWithButton(zone, button(zoneFormId.make({}), t('members:timezoneChange'))),
    lineWithButton(
      t('members:countryLine', { country: country ? countryName(country, locale) : none }),
      button(countryFormId.make({}), t('members:countryChange')),
    ),
    lineWithButton(
      t('members:paceLine', { pace: pace ? t(`members:pace.${pace}`) : none }),
      button(paceQuestionId.make({}), t('members:paceChange')),
    ),
  ];
}

function secondPage({ profile, locale }: MemberRecord, t: Translate): Lines {
  const lines = attributes.map((attribute) =>
    t('members:seenByOne', {
      attribute: t(`members:attribute.${attribute}`),
      audience: t(`members:audience.${audienceOf(profile, attribute)}`),
    }),
  );
  const lighter = profile.lighter === true ? t('members:lighterYes') : t('members:lighterNo');
  return [
    lineWithButton(
      t('members:languageLine', { language: languageName(locale), read: languageRead(locale) }),
      button(languageFormId.make({}), t('members:languageChange')),
    ),
    lineWithButton(
      t('members:lighterLine', { lighter }),
      button(lighterQuestionId.make({}), t('members:lighterChange')),
    ),
    lineWithButton(
      t('members:seenByLine', { lines: lines.join('\n') }),
      button(seenByFormId.make({}), t('members:seenByChange')),
    ),
  ];
}

function thirdPage(record: MemberRecord, t: Translate): Lines {
  const { age, profile } = record;
  const { tells, words, asks } = profile.pause ?? usualWishes;
  const wishes = {
    tells: t(`flare:tells.${tells}`),
    words: t(`flare:words.${words}`),
    asks: t(`flare:asks.${asks}`),
  };
  return [
    lineWithButton(
      t('flare:wishesLine', wishes),
      button(pauseWishesFormId.make({}), t('flare:wishesChange')),
    ),
    lineWithButton(
      t('members:letterWayLine', { way: t(`members:letterWay.${letterWayOf(record)}`) }),
      button(letterWayQuestionId.make({}), t('members:letterWayChange')),
    ),
    lineWithButton(
      t('members:ageLine', { age: t(`members:age.${age}`) }),
      button(ownAgeId.make({}), t('members:ageChange')),
    ),
  ];
}

export function paceQuestion(t: Translate): Message {
  return message(
    container(
      text(t('members:paceQuestion')),
      row(...paces.map((pace) => button(paceId.make({ pace }), t(`members:paceWord.${pace}`)))),
      row(button(settingsId.make({ page: '0' }), t('members:back'))),
    ),
  );
}

export function lighterQuestion(t: Translate): Message {
  return message(
    container(
      text(t('members:lighterQuestion')),
      row(
        button(lighterId.make({ lighter: 'yes' }), t('members:lighterYes')),
        button(lighterId.make({ lighter: 'no' }), t('members:lighterNo')),
      ),
      row(button(settingsId.make({ page: '1' }), t('members:back'))),
    ),
  );
}
