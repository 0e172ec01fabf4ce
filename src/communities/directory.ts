/** The communities that this process serves, with their settings kept for a few seconds so that a tap need not ask for them. */
import { communities } from '#db/communities.ts';
import { settingsIn } from './types.ts';
import type { CommunityRecord } from './types.ts';
import type { Database } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import type { Vault } from '#db/vault.ts';
import type { Clock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { seconds } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';

export interface CommunityDirectory {
  readonly find: (guild: string) => Promise<Community>;
  /** What is already known, without waiting; its settings may be missing although there are some. */
  readonly peek: (guild: string) => Community;
  /** By the reference that jobs and links carry. */
  readonly byRef: (ref: Ref) => Promise<Community | undefined>;
  /** As it was when it was last looked up, which may be long ago: for what must work while the database is gone. */
  readonly recall: (guild: string) => Community;
  readonly recallByRef: (ref: Ref) => Community | undefined;
  /** Those that are set up, as far as memory goes: what still works while the database is gone. */
  readonly remembered: () => readonly Community[];
  /** Reads all of them into memory. */
  readonly remember: () => Promise<void>;
  /** Has the next look-up read the settings anew, because they were changed here. */
  readonly forget: (guild: string) => void;
}

/** Another process may change the settings, so they are read again after this long. In milliseconds. */
const usuallyTrustedFor = seconds(5);

interface Known {
  readonly record: CommunityRecord;
  readonly until: number;
}

export function communityDirectory(needs: {
  database: Database;
  vault: Vault;
  keyring: Keyring;
  clock: Clock;
  trustedFor?: number;
}): CommunityDirectory {
  const { database, vault, keyring, clock, trustedFor = usuallyTrustedFor } = needs;
  const known = new Map<string, Known>();
  const memory = new Map<string, CommunityRecord>();
  const guilds = new Map<Ref, string>();

  const community = (guild: string, record: CommunityRecord | undefined): Community => ({
    guild,
    ref: record?.ref,
    settings: record && settingsIn(record),
    vault,
    keyring,
    now: () => clock.now(),
    transaction: (work) => database.withGuild(guild, work),
    read: (work) => database.readGuild(guild, work),
    readAtOnce: (work) => database.readGuildAtOnce(guild, work),
  });

  const find = async (guild: string): Promise<Community> => {
    const fresh = known.get(guild);
    // The machine's time, not the suite's clock: that one may stand still.
    if (fresh && fresh.until > performance.now()) return community(guild, fresh.record);
    const record = await database.readGuild(guild, (tx) => communities.record(tx));
    // What is not complete is being set up, and every step of that counts at once.
    if (record && settingsIn(record)) {
      known.set(guild, { record, until: performance.now() + trustedFor });
      memory.set(guild, record);
      guilds.set(record.ref, guild);
    }
    return community(guild, record);
  };

  const recall = (guild: string): Community => community(guild, memory.get(guild));

  return {
    find,
    recall,
    recallByRef(ref) {
      const guild = guilds.get(ref);
      return guild === undefined ? undefined : recall(guild);
    },
    remembered: () => [...memory.keys()].map(recall),
    async remember() {
      const all = await database.withSystem((tx) => communities.list(tx));
      for (const { guild, ref } of all) {
        guilds.set(ref, guild);
        // One after the other: this hurries nobody, and must not take the pool from those who wait for an answer.
        await find(guild);
      }
    },
    peek: (guild) => community(guild, known.get(guild)?.record),
    async byRef(ref) {
      const guild = guilds.get(ref) ?? (await database.withSystem((tx) => communities.guildOf(tx, ref)));
      if (guild === undefined) return undefined;
      guilds.set(ref, guild);
      return find(guild);
    },
    forget: (guild) => void known.delete(guild),
  };
}
