/** Shows one setting as it stands now. A community that is just being begun has all of them as they usually are. */
import { beginSetup, helplinesOf, settingPage, setupState } from '#src/communities/index.ts';
import type { SettingName } from '#src/communities/index.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { locales } from '#src/platform/i18n/index.ts';
import { ok } from '#src/platform/result.ts';

export async function showSetting(setting: SettingName, { community, t }: Tap): Answer {
  const record = await beginSetup(community);
  const { rules, looking } = await setupState(community);
  const helplines = setting === 'country' ? await helplinesOf(community, record.country) : undefined;
  return ok(settingPage(setting, { record, rules, looking, locales, helplines }, t));
}
