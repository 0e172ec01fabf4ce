/** Changing how a community is run: the settings, the defaults, the ground rules. Every change stands in the trail. */
import * as rulesRows from '#db/community-rules.ts';
import { communities } from '#db/communities.ts';
import type { CommunityRecord } from '../types.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community, CommunityPolicies } from '#src/platform/community.ts';
import { recordChange } from '../audit/record.ts';
import type { Choices } from '../set-up.ts';
import { buildNext } from './build.ts';
import { settingNames } from './settings.ts';
import type { SettingName } from './settings.ts';

export type SettingChanges = Partial<Choices & CommunityPolicies>;

/** Makes a community known, so that its settings can be shown and chosen one by one. */
export async function beginSetup(community: Community): Promise<CommunityRecord> {
  return community.transaction((tx) => communities.lock(tx, community.now()));
}

/** Keeps what was chosen. What stays as it was is no change, and running it again changes nothing. */
export async function changeSettings(
  community: Community,
  { by, to }: { by: string; to: SettingChanges },
): Promise<void> {
  await community.transaction(async (tx) => keepChanges(tx, community, by, to));
}

async function keepChanges(
  tx: GuildTx,
  community: Community,
  by: string,
  to: SettingChanges,
): Promise<CommunityRecord> {
  const before = await communities.lock(tx, community.now());
  for (const setting of settingNames) {
    if (setting === 'rules' || !(setting in to) || before[setting] === to[setting]) continue;
    await recordChange(tx, community, {
      by,
      what: `settings.${setting}`,
      from: written(before[setting]),
      to: written(to[setting]),
    });
  }
  await communities.change(tx, to, community.now());
  return before;
}

function written(value: CommunityRecord[Exclude<SettingName, 'rules'>]): string | undefined {
  return value === undefined ? undefined : String(value);
}

export interface FirstWords {
  readonly by: string;
  /** The server's language, for a community that has none yet. */
  readonly locale: string;
  /** Ground rules to begin with. */
  readonly rules: string;
}

/** Sets up what an admin chose all at once. Ground rules that are there already stay; without any there need not be some. */
export async function saveSettings(
  community: Community,
  choices: Choices,
  { by, rules }: Pick<FirstWords, 'by'> & Partial<FirstWords>,
): Promise<void> {
  await community.transaction(async (tx) => {
    const before = await keepChanges(tx, community, by, choices);
    if (before.rulesVersion === 0 && rules !== undefined) await keepRules(tx, community, before, by, rules);
  });
}

/** Has everything made that is missing. Asked for again after a failure, it goes on where it stopped. */
export async function useDefaults(community: Community, { by, locale, rules }: FirstWords): Promise<void> {
  await community.transaction(async (tx) => {
    const before = await communities.lock(tx, community.now());
    if (before.rulesVersion === 0) {
      await communities.change(tx, { locale }, community.now());
      await keepRules(tx, community, before, by, rules);
    }
    await recordChange(tx, community, { by, what: 'settings.defaults' });
    await buildNext(tx, community);
  });
}

/** Makes another version of the ground rules. Members are asked to agree to it at their next step into a group. */
export async function changeRules(
  community: Community,
  { by, rules }: { by: string; rules: string },
): Promise<void> {
  await community.transaction(async (tx) => {
    const before = await communities.lock(tx, community.now());
    const present = await rulesRows.newest(tx);
    if (present?.rules !== rules) await keepRules(tx, community, before, by, rules);
  });
}

async function keepRules(
  tx: GuildTx,
  community: Community,
  { rulesVersion }: CommunityRecord,
  by: string,
  rules: string,
): Promise<void> {
  const version = rulesVersion + 1;
  await rulesRows.add(tx, { version, rules, now: community.now() });
  await communities.change(tx, { rulesVersion: version }, community.now());
  await recordChange(tx, community, {
    by,
    what: 'settings.rules',
    from: String(rulesVersion),
    to: String(version),
  });
}
