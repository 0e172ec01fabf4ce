/** What changes each setting of a community: menus, buttons and forms on its card. */
import { z } from 'zod';
import {
  changeRules,
  changeSettings,
  checkChoices,
  checkHelpline,
  checkHelplineId,
  heavyInARowOf,
  longestRules,
  pickChannelId,
  pickLocaleId,
  pickRoleId,
  retentionOf,
  setAgePolicyId,
  setDirectMessagesId,
  setHealthDataModeId,
  setWordAlertsId,
  setUpRefused,
  settingForm,
  setupState,
  targetsOf,
  typedField,
  typedSettingId,
  typeSettingId,
} from '#src/communities/index.ts';
import type { SettingChanges, SettingName, TypedSetting } from '#src/communities/index.ts';
import { admins } from '#src/platform/discord/access.ts';
import { button, modal, select } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import { locales } from '#src/platform/i18n/index.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { countryName } from '#src/platform/places/countries.ts';
import { findCountries } from '#src/platform/places/find-countries.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import type { SetupNeeds } from './setup.ts';
import { showSetting } from './show-setting.ts';

const discordId = z.string().regex(/^\d{17,20}$/);
const shortestRules = 20;

/** What somebody typed as the change that it asks for. The time zone that fits best counts; the card then shows which it was. */
function read(
  setting: Exclude<TypedSetting, 'rules'>,
  typed: string,
  { locale, community }: Pick<Tap, 'locale' | 'community'>,
): Result<SettingChanges, Refusal> {
  switch (setting) {
    case 'timeZone': {
      const [timeZone] = findTimeZones(typed, community.now());
      return timeZone ? ok({ timeZone }) : err(refusal((t) => t('communities:unknownTimeZone')));
    }
    case 'country': {
      const { codes, by } = findCountries(typed, locale);
      const [country, ...others] = codes;
      if (country && by === 'likeness')
        return err(refusal((t) => t('communities:likeCountry', { country: countryName(country, t.locale) })));
      if (others.length > 0) return err(refusal((t) => t('communities:severalCountries')));
      return country ? ok({ country }) : err(refusal((t) => t('communities:unknownCountry')));
    }
    case 'caseTargets': {
      const caseTargets = targetsOf(typed);
      return caseTargets ? ok({ caseTargets }) : err(refusal((t) => t('communities:unknownTargets')));
    }
    case 'heavyInARow': {
      const heavyInARow = heavyInARowOf(typed);
      return heavyInARow ? ok({ heavyInARow }) : err(refusal((t) => t('communities:unknownHeavy')));
    }
    case 'retentionDays': {
      const retentionDays = retentionOf(typed);
      return retentionDays ? ok({ retentionDays }) : err(refusal((t) => t('communities:unknownDays')));
    }
  }
}

export function settingHandlers({ serverState, settingsChanged }: SetupNeeds): readonly Handler[] {
  const keep = async (setting: SettingName, to: SettingChanges, tap: Tap): Answer => {
    await changeSettings(tap.community, { by: tap.caller.id, to });
    settingsChanged(tap.community.guild);
    return showSetting(setting, tap);
  };

  const keepChecked = async (
    setting: 'staffChannel' | 'moderatorRole' | 'leadRole',
    id: string,
    tap: Tap,
  ): Answer => {
    const chosen = { [setting]: id };
    const checked = checkChoices(chosen, await serverState(tap.community.guild));
    return checked.ok ? keep(setting, chosen, tap) : err(setUpRefused(checked.error, { staffChannel: id }));
  };

  return [
    select({
      id: pickRoleId,
      access: admins,
      answers: 'update',
      chosen: z.tuple([discordId]),
      run: ({ setting }, [role], tap) => keepChecked(setting, role, tap),
    }),
    select({
      id: pickChannelId,
      access: admins,
      answers: 'update',
      chosen: z.tuple([discordId]),
      run: (_values, [channel], tap) => keepChecked('staffChannel', channel, tap),
    }),
    select({
      id: pickLocaleId,
      access: admins,
      answers: 'update',
      chosen: z.tuple([z.enum(locales)]),
      run: (_values, [locale], tap) => keep('locale', { locale }, tap),
    }),
    button({
      id: setAgePolicyId,
      access: admins,
      answers: 'update',
      run: ({ to }, tap) => keep('agePolicy', { agePolicy: to }, tap),
    }),
    button({
      id: setDirectMessagesId,
      access: admins,
      answers: 'update',
      run: ({ to }, tap) => keep('directMessages', { directMessages: to === 'yes' }, tap),
    }),
    button({
      id: setWordAlertsId,
      access: admins,
      answers: 'update',
      run: ({ to }, tap) => keep('wordAlerts', { wordAlerts: to === 'yes' }, tap),
    }),
    button({
      id: setHealthDataModeId,
      access: admins,
      answers: 'update',
      run: ({ to }, tap) => keep('healthDataMode', { healthDataMode: to }, tap),
    }),
    button({
      id: checkHelplineId,
      access: admins,
      answers: 'update',
      async run({ country, line }, tap) {
        await checkHelpline(tap.community, { country, line, by: tap.caller.id });
        return showSetting('country', tap);
      },
    }),
    button({
      id: typeSettingId,
      access: admins,
      answers: 'modal',
      async open({ setting }, { community, t }) {
        const { record, rules } = await setupState(community);
        const value = setting === 'rules' ? (rules ?? t('communities:defaultRules')) : record?.[setting];
        return { modal: settingForm(setting, value === undefined ? undefined : String(value), t) };
      },
    }),
    modal({
      id: typedSettingId,
      access: admins,
      answers: 'update',
      fields: z.object({ [typedField]: z.string().trim().min(1).max(longestRules) }),
      async run({ setting }, fields, tap) {
        const typed = fields[typedField] ?? '';
        if (setting !== 'rules') {
          const change = read(setting, typed, tap);
          return change.ok ? keep(setting, change.value, tap) : err(change.error);
        }
        if (typed.length < shortestRules) return err(refusal((t) => t('communities:rulesTooShort')));
        await changeRules(tap.community, { by: tap.caller.id, rules: typed });
        settingsChanged(tap.community.guild);
        return showSetting('rules', tap);
      },
    }),
  ];
}
