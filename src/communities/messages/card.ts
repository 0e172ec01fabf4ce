/** The card of `/setup`: how things stand, and what can be done next. It shows the present state whenever it is opened. */
import { button, container, menu, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { chooseSettingId, doctorPageId, setupCardId, setupDefaultsId, setupMakeId } from '../ids.ts';
import type { BuildStep } from '../setup/missing.ts';
import { settingNames } from '../setup/settings.ts';
import type { SetupState } from '../setup/state.ts';
import { settingValue } from './values.ts';
import type { Standing } from './values.ts';

const stepList = (steps: readonly BuildStep[], t: Translate): string =>
  steps.map((step) => `- ${t(`communities:step.${step}`)}`).join('\n');

export function setupCard(state: SetupState, t: Translate): Message {
  return message(
    container(
      text(t('communities:cardTitle')),
      text(t('communities:cardOnlyYou', { command: commandMention('setup') })),
      // What is missing of nothing is everything: it is listed once, where it is about to be made.
      ...(state.record
        ? [text(settingLines({ ...state, record: state.record }, t)), text(howItStands(state, t))]
        : [text(t('communities:cardEmpty'))]),
      row(...nextButtons(state, t)),
      settingMenu(t),
    ),
  );
}

function settingLines(standing: Standing, t: Translate): string {
  return settingNames
    .map((setting) =>
      t('communities:settingLine', {
        name: t(`communities:setting.${setting}`),
        value: settingValue(setting, standing, t),
      }),
    )
    .join('\n');
}

function howItStands({ missing, step }: SetupState, t: Translate): string {
  if (step) {
    const words = { step: t(`communities:step.${step.name}`) };
    return step.is === 'making' ? t('communities:cardMaking', words) : t('communities:cardRefused', words);
  }
  return missing.length > 0
    ? t('communities:cardMissing', { list: stepList(missing, t) })
    : `${t('communities:cardReady')}\n${t('communities:cardNext', { create: commandMention('lead group create') })}`;
}

function nextButtons({ record, missing, step }: SetupState, t: Translate) {
  const again = button(setupCardId.make({}), t('communities:lookAgain'));
  if (step?.is === 'making') return [again];
  if (step?.is === 'refused')
    return [button(setupMakeId.make({}), t('communities:tryAgain'), 'primary'), again];
  const check = button(doctorPageId.make({ page: '0' }), t('communities:check'));
  if (missing.length === 0) return [check];
  const label = record ? t('communities:finish') : t('communities:useDefaults');
  return [button(setupDefaultsId.make({}), label, 'primary'), ...(record ? [check] : [])];
}

function settingMenu(t: Translate) {
  return menu({
    id: chooseSettingId.make({}),
    placeholder: t('communities:change'),
    options: settingNames.map((setting) => ({ value: setting, label: t(`communities:setting.${setting}`) })),
  });
}

/** What *sensible defaults* will make, before it makes anything. */
export function defaultsPreview({ missing }: SetupState, t: Translate): Message {
  return message(
    container(
      text(t('communities:defaultsTitle')),
      text(t('communities:defaultsWill', { list: stepList(missing, t) })),
      text(t('communities:defaultsRules')),
      text(t('communities:defaultsKeep')),
      row(
        button(setupMakeId.make({}), t('communities:make'), 'primary'),
        button(setupCardId.make({}), t('communities:back')),
      ),
    ),
  );
}
