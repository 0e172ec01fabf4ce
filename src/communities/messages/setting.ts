/** One setting at a time: what it is for, how it stands, and what changes it. */
import { ChannelType } from 'discord-api-types/v10';
import type { APIComponentInContainer } from 'discord-api-types/v10';
import {
  button,
  channelMenu,
  container,
  lineWithButton,
  menu,
  roleMenu,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { languageName } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KnownLines } from '../helplines/status.ts';
import {
  checkHelplineId,
  pickChannelId,
  pickLocaleId,
  pickRoleId,
  setAgePolicyId,
  setDirectMessagesId,
  setHealthDataModeId,
  setWordAlertsId,
  setupCardId,
  showSettingId,
  typedSettingId,
  typeSettingId,
  warnHealthDataId,
} from '../ids.ts';
import type { SettingName, TypedSetting } from '../setup/settings.ts';
import { eitherOf, helplineWords } from './helplines.ts';
import { settingValue } from './values.ts';
import type { Standing } from './values.ts';

export interface SettingView extends Standing {
  readonly rules: string | undefined;
  /** The languages that there are words in. */
  readonly locales: readonly string[];
  /** Of the country that is chosen. */
  readonly helplines?: KnownLines | undefined;
}

export function settingPage(setting: SettingName, view: SettingView, t: Translate): Message {
  const { rules } = view;
  const title = { name: t(`communities:setting.${setting}`), value: settingValue(setting, view, t) };
  return message(
    container(
      text(t('communities:settingTitle', title)),
      text(t(`communities:help.${setting}`)),
      ...(setting === 'rules' && rules ? [text(t('communities:rulesAre', { rules }))] : []),
      ...(setting === 'country' ? helplineControls(view, t) : []),
      text(t('communities:settingWho')),
      ...controls(setting, view, t),
    ),
  );
}

/** Each line with what says that it is right; nobody checks them but the people of this server. */
function helplineControls({ record, helplines }: SettingView, t: Translate): APIComponentInContainer[] {
  if (record.country === undefined) return [];
  if (!helplines) return [text(t('helplines:noneKnown'))];
  const { country, emergency, lines } = helplines;
  return [
    text(t('helplines:pleaseCheck', { emergency: eitherOf(emergency, t) })),
    ...lines.map((line) =>
      lineWithButton(
        helplineWords(line, t),
        button(checkHelplineId.make({ country, line: line.id }), t('helplines:checked')),
      ),
    ),
  ];
}

const back = (t: Translate) => button(setupCardId.make({}), t('communities:back'));

function controls(setting: SettingName, view: SettingView, t: Translate): APIComponentInContainer[] {
  const { record, locales } = view;
  switch (setting) {
    case 'staffChannel': {
      const types = [ChannelType.GuildText];
      const placeholder = t('communities:pickChannel');
      return [
        channelMenu({ id: pickChannelId.make({}), placeholder, types, chosen: record.staffChannel }),
        row(back(t)),
      ];
    }
    case 'moderatorRole':
    case 'leadRole': {
      const id = pickRoleId.make({ setting });
      return [
        roleMenu({ id, placeholder: t('communities:pickRole'), chosen: record[setting] }),
        row(back(t)),
      ];
    }
    case 'locale': {
      const options = locales.map((value) => ({ value, label: languageName(value) }));
      const spec = { id: pickLocaleId.make({}), placeholder: t('communities:pickLocale'), options };
      const now = languageName(record.locale);
      const chosen = options.find(({ label }) => label === now)?.value;
      return [menu({ ...spec, chosen }), row(back(t))];
    }
    case 'agePolicy':
      return [
        row(
          button(setAgePolicyId.make({ to: 'adults' }), t('communities:setAdults')),
          button(setAgePolicyId.make({ to: 'teens_welcome' }), t('communities:setTeens')),
          back(t),
        ),
      ];
    case 'directMessages':
      return [
        row(
          button(setDirectMessagesId.make({ to: 'yes' }), t('communities:setAllowed')),
          button(setDirectMessagesId.make({ to: 'no' }), t('communities:setNotAllowed')),
          back(t),
        ),
      ];
    case 'wordAlerts':
      return [
        row(
          button(setWordAlertsId.make({ to: 'yes' }), t('communities:setWordsOn')),
          button(setWordAlertsId.make({ to: 'no' }), t('communities:setWordsOff')),
          back(t),
        ),
      ];
    case 'healthDataMode':
      return [
        row(
          button(setHealthDataModeId.make({ to: 'page' }), t('communities:setPage')),
          button(warnHealthDataId.make({}), t('communities:setDiscord')),
          back(t),
        ),
      ];
    case 'timeZone':
    case 'country':
    case 'retentionDays':
    case 'caseTargets':
    case 'heavyInARow':
    case 'rules':
      return [row(button(typeSettingId.make({ setting }), t('communities:typeIt'), 'primary'), back(t))];
  }
}

/** The plain warning before health answers are shown inside Discord. */
export function healthWarning(t: Translate): Message {
  return message(
    container(
      text(t('communities:healthWarning')),
      row(
        button(setHealthDataModeId.make({ to: 'discord' }), t('communities:setDiscordSure'), 'danger'),
        button(showSettingId.make({ setting: 'healthDataMode' }), t('communities:back')),
      ),
    ),
  );
}

/** The field of the form, by its custom id. */
export const typedField = 'answer';
/** As long as they may be together with a group's own in one message. */
export const longestRules = 1500;

export function settingForm(setting: TypedSetting, value: string | undefined, t: Translate): Modal {
  const field = {
    timeZone: {
      label: t('communities:typeTimeZone'),
      hint: t('communities:typeTimeZoneHint'),
      maxLength: 60,
    },
    country: { label: t('communities:typeCountry'), hint: t('communities:typeCountryHint'), maxLength: 60 },
    retentionDays: { label: t('communities:typeRetention'), maxLength: 12 },
    caseTargets: {
      label: t('communities:typeTargets'),
      hint: t('communities:typeTargetsHint'),
      maxLength: 60,
    },
    heavyInARow: { label: t('communities:typeHeavy'), maxLength: 2 },
    rules: { label: t('communities:typeRules'), maxLength: longestRules },
  }[setting];
  return {
    custom_id: typedSettingId.make({ setting }),
    title: t(`communities:setting.${setting}`),
    components: [words({ id: typedField, required: true, value, ...field })],
  };
}
