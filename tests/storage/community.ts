/** Communities to store things in, made as the suite makes them, on the test file's own database. */
import type pg from 'pg';
import { openKeyring, newOperatorKey } from '#db/encryption/keyring.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory, saveSettings } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { testClock } from '#tests/harness/clock.ts';
import type { TestClock } from '#tests/harness/clock.ts';
import { testDatabase } from '#tests/harness/database.ts';
import type { TestDatabase } from '#tests/harness/database.ts';
import { newGuild, newId } from '#tests/harness/guilds.ts';

export interface TestCommunities extends TestDatabase {
  readonly clock: TestClock;
  readonly keyring: Keyring;
  /** The community of a server, as ticks and jobs find it. */
  readonly communityOf: (guild: string) => Promise<Community>;
  /** One that an admin has set up, with nothing in it. */
  newCommunity(): Promise<Community>;
  /** The rows of a table that belong to a community, as the owner sees them. */
  rowsOf<Row extends pg.QueryResultRow>(community: Community, table: string, order?: string): Promise<Row[]>;
  /** Everything that the database holds of a community, as text. */
  everythingIn(community: Community): Promise<string>;
}

export async function testCommunities(): Promise<TestCommunities> {
  const stored = await testDatabase();
  const clock = testClock();
  const keyring = openKeyring(newOperatorKey());
  const vault = openVault({ keyring, clock });
  const directory = communityDirectory({ database: stored.database, vault, keyring, clock });
  const guildTables = await stored.asOwner<{ name: string }>(
    `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where attname = 'guild_id' and not attisdropped and relkind = 'r'`,
  );
  return {
    ...stored,
    clock,
    keyring,
    communityOf: directory.find,
    async newCommunity() {
      const guild = newGuild();
      const chosen = { staffChannel: newId(), moderatorRole: newId(), leadRole: newId(), locale: 'en-US' };
      await saveSettings(directory.peek(guild), chosen, { by: newId() });
      return directory.find(guild);
    },
    rowsOf: ({ guild }, table, order = '1') =>
      stored.asOwner(`select * from ${table} where guild_id = $1 order by ${order}`, [guild]),
    async everythingIn({ guild }) {
      const texts: string[] = [];
      for (const { name } of guildTables) {
        const rows = await stored.asOwner<{ text: string }>(
          `select kept::text as text from ${name} as kept where guild_id = $1`,
          [guild],
        );
        texts.push(...rows.map(({ text }) => `${name} ${text}`));
      }
      const jobs = await stored.asOwner<{ text: string }>(
        'select jobs::text as text from graphile_worker._private_jobs as jobs',
      );
      return [...texts, ...jobs.map(({ text }) => text)].join('\n');
    },
  };
}

/** How often each outcome came up, so that "exactly one" reads as it is meant. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
