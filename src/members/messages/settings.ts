/** One's own settings, each with what it is now and the way to change it. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '../countries.ts';
import {
  countryFormId,
  hubId,
  languageFormId,
  paceId,
  paceQuestionId,
  seenByFormId,
  settingsId,
  zoneFormId,
} from '../ids.ts';
import { audienceOf } from '../profile.ts';
import type { MemberRecord } from '../record.ts';
import { clockIn } from '../time-zones/zones.ts';
import { attributes, paces } from '../types.ts';
import { languageName } from '../languages.ts';

/** For whom and when a card is drawn. */
export interface Reader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
}

export function settingsCard(record: MemberRecord, page: number, reader: Reader, t: Translate): Message {
  return page === 0 ? firstPage(record, reader, t) : secondPage(record, t);
}

function firstPage({ profile }: MemberRecord, { locale, now }: Reader, t: Translate): Message {
  const { timezone, country, pace } = profile;
  const none = t('members:settingsNone');
  const zone = timezone
    ? t('members:timezoneLine', { zone: timezone, time: clockIn(timezone, now, locale) })
    : t('members:timezoneNone');
  return message(
    container(
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
      row(
        button(settingsId.make({ page: '1' }), t('members:more')),
        button(hubId.make({}), t('members:back')),
      ),
    ),
  );
}

function secondPage({ profile, locale, age }: MemberRecord, t: Translate): Message {
  const lines = attributes.map((attribute) =>
    t('members:seenByOne', {
      attribute: t(`members:attribute.${attribute}`),
      audience: t(`members:audience.${audienceOf(profile, attribute)}`),
    }),
  );
  return message(
    container(
      lineWithButton(
        t('members:languageLine', { language: languageName(locale) }),
        button(languageFormId.make({}), t('members:languageChange')),
      ),
      lineWithButton(
        t('members:seenByLine', { lines: lines.join('\n') }),
        button(seenByFormId.make({}), t('members:seenByChange')),
      ),
      text(t('members:ageLine', { age: t(`members:age.${age}`) })),
      row(button(settingsId.make({ page: '0' }), t('members:back'))),
    ),
  );
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
