/** Gathers what the pieces of the page need to know: names behind ids, the time, and what may be used here. */
import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Acting } from '../acting.ts';
import type { StartedCommand } from '../compose/composer.tsx';
import type { Drafts } from '../compose/drafts.ts';
import type { Around } from '../message/around.ts';
import type { Standing } from './person.ts';
import { machineTime } from './person.ts';
import { rolesToGive } from './rights.ts';

interface Gathering {
  readonly standing: Standing;
  readonly acting: Acting;
  readonly drafts: Drafts;
  readonly complain: (words: string) => void;
  readonly start: (command: StartedCommand) => void;
}

export function useGathered({ standing, acting, drafts, complain, start }: Gathering): Around {
  const { seat, guildId, open, hrefOf, go } = standing;
  const { self, members, guilds, channels, commands } = seat.shown;
  const now = useComputed(() => {
    const clock = self.value?.clock;
    return clock?.heldAt ?? machineTime.value + (clock?.ahead ?? 0);
  });
  const openId = open?.id;
  const openUsers = open?.users;
  const server = guilds.value?.find(({ guild }) => guild.id === guildId);
  return useMemo(
    () => ({
      acting,
      channelId: openId,
      now,
      people: new Map([
        ...[...(openUsers ?? []), ...(self.value ? [self.value.user] : [])].map(
          (user) => [user.id, { user }] as const,
        ),
        ...(guildId === undefined ? [] : (members.value ?? [])).map(
          ({ member }) => [member.user.id, { user: member.user, member }] as const,
        ),
      ]),
      roles: new Map(server?.guild.roles.map((role) => [role.id, role])),
      roleGiving: server && {
        roles: rolesToGive(server),
        give: async (userId, roleId, given) =>
          void (await seat.does('giveRole', { guildId: server.guild.id, userId, roleId, given })),
      },
      channels: new Map(
        (channels.value ?? []).map(({ id, name, type }) => [
          id,
          { id, name, type, href: hrefOf({ at: 'channel', id }) },
        ]),
      ),
      commands: commands.value ?? [],
      drafts,
      complain: (words) => complain(words),
      openDirect: (userId) =>
        void seat.does('openDirect', { userId }).then(
          ({ channelId }) => go({ at: 'channel', id: channelId }),
          (error: Error) => complain(error.message),
        ),
      startCommand: (commandId, path) => start({ commandId, path }),
    }),
    [
      acting,
      drafts,
      now,
      seat,
      guildId,
      openId,
      openUsers,
      hrefOf,
      go,
      complain,
      start,
      self.value,
      members.value,
      server,
      channels.value,
      commands.value,
    ],
  );
}
