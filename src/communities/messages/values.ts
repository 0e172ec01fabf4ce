/** The value of a setting in words. */
import type { Looking } from '#db/escalation/alerts.ts';
import type { CommunityRecord } from '../types.ts';
import { channelMention, roleMention } from '#src/platform/discord/mentions.ts';
import { languageName } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { TrailValues } from '#src/platform/area.ts';
import { countryName } from '#src/platform/places/countries.ts';
import type { SettingName } from '../setup/settings.ts';

type Worded = Exclude<SettingName, 'rules'>;

export interface Standing {
  readonly record: CommunityRecord;
  /** How words that worry are looked for, where that is asked for. */
  readonly looking: Looking;
}

/** How a setting stands now. */
export function settingValue(setting: SettingName, { record, looking }: Standing, t: Translate): string {
  if (setting === 'rules')
    return record.rulesVersion === 0
      ? t('communities:notChosen')
      : t('communities:valueRules', { version: record.rulesVersion });
  if (setting === 'wordAlerts' && record.wordAlerts) return t(`communities:wordsNow.${looking}`);
  const value = record[setting];
  return inWords(setting, value === undefined ? null : String(value), record.locale, t);
}

/** A value as it is stored, in words. */
function inWords(setting: Worded, value: string | null, locale: string, t: Translate): string {
  if (value === null) return t('communities:notChosen');
  switch (setting) {
    case 'staffChannel':
      return channelMention(value);
    case 'moderatorRole':
    case 'leadRole':
      return roleMention(value);
    case 'locale':
      return languageName(value);
    case 'timeZone':
      return value;
    case 'country':
      return countryName(value, locale);
    case 'agePolicy':
      return t(value === 'adults' ? 'communities:value.adults' : 'communities:value.teens_welcome');
    case 'directMessages':
      return t(value === 'true' ? 'communities:value.yes' : 'communities:value.no');
    case 'wordAlerts':
      return t(value === 'true' ? 'communities:value.wordsOn' : 'communities:value.wordsOff');
    case 'healthDataMode':
      return t(value === 'page' ? 'communities:value.page' : 'communities:value.discord');
    case 'retentionDays':
      return t('communities:valueDays', { count: Number(value) });
    case 'caseTargets': {
      const [crisis = '', red = '', amber = '', green = ''] = value
        .split(',')
        .map((each) => lengthIn(Number(each), locale));
      return t('communities:valueTargets', { crisis, red, amber, green });
    }
    case 'heavyInARow':
      return t('communities:valueHeavy', { count: Number(value) });
  }
}

/** A length of time in the largest unit that it is whole in: "15 minutes", "2 hours", "3 days". */
function lengthIn(minutes: number, locale: string): string {
  const [unit, size] =
    minutes % 1440 === 0
      ? (['day', 1440] as const)
      : minutes % 60 === 0
        ? (['hour', 60] as const)
        : (['minute', 1] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(minutes / size);
}

/** What the trail says of a changed setting. */
export function settingChanged(setting: Worded) {
  return (t: Translate, { before, after }: TrailValues): string =>
    t('communities:trailChanged', {
      name: t(`communities:setting.${setting}`),
      before: inWords(setting, before, t.locale, t),
      after: inWords(setting, after, t.locale, t),
    });
}
