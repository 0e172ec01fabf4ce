/** Somebody changed a server's channels or roles by hand: its groups are looked at. */
import { AuditLogEvent, AuditLogOptionsType } from 'discord-api-types/v10';
import type { DMChannel, GuildAuditLogsEntry, NonThreadGuildBasedChannel } from 'discord.js';
import { askForLook } from '#src/groups/index.ts';
import type { Community } from '#src/platform/community.ts';
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Logger } from '#src/platform/log/index.ts';

export interface GroupWatch {
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
}

export function watchGroups({ communityOf, log }: GroupWatch): readonly Listener[] {
  const look = (guild: string): void => {
    communityOf(guild)
      .then((community) =>
        community.settings ? community.transaction((tx) => askForLook(tx, community)) : undefined,
      )
      // The tick looks at them all the same, a little later.
      .catch((error: unknown) => log.warn('groups.not_looked_at', { error }));
  };
  return [
    listener('channelDelete', (channel) => {
      if (!channel.isDMBased()) look(channel.guildId);
    }),
    listener('channelUpdate', (before, now) => {
      if (!now.isDMBased() && matters(before, now)) look(now.guildId);
    }),
    listener('threadDelete', (thread) => look(thread.guildId)),
    listener('threadUpdate', (before, now) => {
      if (before.name !== now.name || before.locked !== now.locked) look(now.guildId);
    }),
    listener('roleDelete', (role) => look(role.guild.id)),
    listener('guildAuditLogEntryCreate', (entry, { id, client }) => {
      if (isOfOnePerson(entry) && entry.executorId !== client.user.id) look(id);
    }),
  ];
}

const overwriteActions = new Set<AuditLogEvent>([
  AuditLogEvent.ChannelOverwriteCreate,
  AuditLogEvent.ChannelOverwriteUpdate,
  AuditLogEvent.ChannelOverwriteDelete,
]);

/** Whether it tells that one person was let into a channel, or out of it; a role's overwrites are told with the channel. */
function isOfOnePerson({ action, extra }: GuildAuditLogsEntry): boolean {
  if (!overwriteActions.has(action) || extra === null) return false;
  return 'type' in extra && extra.type === AuditLogOptionsType.Member;
}

/** Overwrites of single people change with every join and leave, by our own hand: the audit log tells whose hand it was. */
function matters(before: DMChannel | NonThreadGuildBasedChannel, now: NonThreadGuildBasedChannel): boolean {
  return before.isDMBased() || shape(before) !== shape(now);
}

function shape(channel: NonThreadGuildBasedChannel): string {
  const roles = channel.permissionOverwrites.cache
    .filter(({ id }) => channel.guild.roles.cache.has(id))
    .map(({ id, allow, deny }) => `${id}/${allow.bitfield}/${deny.bitfield}`)
    .toSorted();
  const topic = 'topic' in channel ? channel.topic : null;
  const tags = 'availableTags' in channel ? channel.availableTags.map(({ name }) => name) : [];
  return JSON.stringify([channel.name, topic, channel.parentId, roles, tags]);
}
