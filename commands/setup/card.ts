/** The card of `/setup`: sensible defaults, and the way from and to each setting. */
import { z } from 'zod';
import {
  chooseSettingId,
  defaultsPreview,
  healthWarning,
  settingNames,
  setupCard,
  setupCardId,
  setupDefaultsId,
  setupMakeId,
  setupState,
  showSettingId,
  useDefaults,
  warnHealthDataId,
} from '#src/communities/index.ts';
import { admins } from '#src/platform/discord/access.ts';
import { button, select } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { showSetting } from './show-setting.ts';

const card = button({
  id: setupCardId,
  access: admins,
  answers: 'update',
  run: async (_values, { community, t }) => ok(setupCard(await setupState(community), t)),
});

const defaults = button({
  id: setupDefaultsId,
  access: admins,
  answers: 'update',
  run: async (_values, { community, t }) => ok(defaultsPreview(await setupState(community), t)),
});

const make = button({
  id: setupMakeId,
  access: admins,
  answers: 'update',
  async run(_values, { community, caller, guildLocale, t }) {
    const rules = t('communities:defaultRules');
    await useDefaults(community, { by: caller.id, locale: guildLocale, rules });
    return ok(setupCard(await setupState(community), t));
  },
});

const choose = select({
  id: chooseSettingId,
  access: admins,
  answers: 'update',
  chosen: z.tuple([z.enum(settingNames)]),
  run: (_values, [setting], tap) => showSetting(setting, tap),
});

const show = button({
  id: showSettingId,
  access: admins,
  answers: 'update',
  run: ({ setting }, tap) => showSetting(setting, tap),
});

const warn = button({
  id: warnHealthDataId,
  access: admins,
  answers: 'update',
  run: async (_values, { t }) => ok(healthWarning(t)),
});

export const cardHandlers = [card, defaults, make, choose, show, warn];
