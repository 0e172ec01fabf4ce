/** What members have chosen to show to others, and nothing else of them. */
import * as members from '#db/members.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { maySee } from './profile.ts';
import type { Profile, Viewer } from './profile.ts';
import { openShared } from './record.ts';
import type { Attribute } from './types.ts';

/** Of one person, what they show. */
export interface Shared extends Pick<Profile, 'timezone' | 'country' | 'pace'> {
  readonly user: string;
  /** As a Discord locale. */
  readonly language?: string | undefined;
}

/** Those among some people who show something to such a viewer, in the order of their ids. Who has left or died is not among them. */
export async function sharedWith(
  tx: GuildTx,
  community: Community,
  { users, viewer }: { users: readonly string[]; viewer: Viewer },
): Promise<readonly Shared[]> {
  const shown: Shared[] = [];
  for (const row of await members.tellersAmong(tx, users)) {
    const opened = await openShared(tx, community, row);
    if (!opened) continue;
    const { profile, locale } = opened;
    const one = <Value>(attribute: Attribute, value: Value) =>
      maySee(profile, attribute, viewer) ? value : undefined;
    const shared = {
      timezone: one('timezone', profile.timezone),
      country: one('country', profile.country),
      pace: one('pace', profile.pace),
      language: one('language', locale),
    };
    if (Object.values(shared).some((value) => value !== undefined)) shown.push({ user: row.user, ...shared });
  }
  return shown;
}
