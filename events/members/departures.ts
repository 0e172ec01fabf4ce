/** Somebody leaves the server or comes back, where the GUILD_MEMBERS intent was granted, or is banned. What follows is private. */
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Departures } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Logger } from '#src/platform/log/index.ts';

interface Watch {
  readonly departures: Departures;
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
}

/** What is missed here, the daily roll call notices. */
export function watchMembers({ departures, communityOf, log }: Watch): readonly Listener[] {
  const noticed = (what: 'left' | 'returned' | 'banned', guild: string, user: string): void => {
    communityOf(guild)
      .then((community) => (community.settings ? departures[what](community, user) : undefined))
      .catch((error: unknown) => log.error('members.not_noticed', { error }));
  };
  return [
    listener('guildMemberRemove', ({ guild, id }) => noticed('left', guild.id, id)),
    listener('guildBanAdd', ({ guild, user }) => noticed('banned', guild.id, user.id)),
    listener('guildMemberAdd', ({ guild, id }) => noticed('returned', guild.id, id)),
  ];
}
