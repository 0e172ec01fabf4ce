/** Who and what is on a server, as the gateway tells it. */
import type { Client } from 'discord.js';
import { seconds } from '../durations.ts';

export interface Roster {
  /** The servers whose events this process hears. */
  guilds(): readonly string[];
  /** How many channels a server has, categories among them, threads not; 0 for one of which nothing is heard. */
  channelCount(guild: string): number;
  /**
   * Those of some people who are there.
   * @param users - at most 100 ids
   * @throws where Discord does not answer: nobody must be taken for gone because of that
   */
  present(guild: string, users: readonly string[]): Promise<ReadonlySet<string>>;
  /** The roles of those of some people who are there; the same bounds. */
  rolesOf(guild: string, users: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export function rosterOf(client: Client): Roster {
  const fetched = async (guild: string, users: readonly string[]) => {
    const server = client.guilds.cache.get(guild);
    if (!server) throw new Error('this process hears nothing of that server');
    // Asked of a closed connection, discord.js rejects a promise that nobody holds.
    if (!client.isReady()) throw new Error('this process hears nothing any more');
    return server.members.fetch({ user: [...users], time: seconds(30) });
  };
  return {
    guilds: () => client.guilds.cache.filter(({ available }) => available).map(({ id }) => id),
    channelCount: (guild) =>
      client.guilds.cache.get(guild)?.channels.cache.filter((channel) => !channel.isThread()).size ?? 0,
    present: async (guild, users) => new Set((await fetched(guild, users)).keys()),
    rolesOf: async (guild, users) =>
      new Map([...(await fetched(guild, users))].map(([id, { roles }]) => [id, [...roles.cache.keys()]])),
  };
}
