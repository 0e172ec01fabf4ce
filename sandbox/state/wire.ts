/** Records as Discord writes them on the wire, with every field that a client relies on. */
import type {
  APIApplication,
  APIAuditLogEntry,
  APIGuild,
  APIGuildMember,
  APIOverwrite,
  APIRole,
  APITextChannel,
  APIUser,
  ChannelType,
  Locale,
} from 'discord-api-types/v10';
import { ChannelType as Type, GuildFeature } from 'discord-api-types/v10';
import type { Application, AuditEntry, Channel, Guild, Member, Overwrite, Role, User } from './entities.ts';
import type { Store } from './store.ts';

/** Flags of any kind, none of them set. */
const none: number = 0;

/** A channel of any kind; the fields that its kind lacks are absent. */
interface WireChannel extends Partial<Omit<APITextChannel, 'type'>> {
  id: string;
  type: ChannelType;
  recipients?: APIUser[];
}

export function userWire(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.globalName,
    avatar: null,
    bot: user.bot,
    public_flags: none,
  };
}

export function userById(store: Store, id: string): APIUser {
  const user = store.users.get(id);
  return user
    ? userWire(user)
    : { id, username: 'Deleted User', discriminator: '0', global_name: null, avatar: null };
}

/** A member without the user, as message events carry it. */
export function partialMember(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: isoOrNull(member.timedOutUntil),
    deaf: false,
    flags: none,
    joined_at: new Date(member.joinedAt).toISOString(),
    mute: false,
    nick: member.nick,
    pending: member.pending,
    premium_since: null,
    roles: [...member.roleIds],
  };
}

export function memberWire(store: Store, member: Member): APIGuildMember {
  return { ...partialMember(member), user: userById(store, member.userId) };
}

export function roleWire(role: Role): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: role.hoist,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: role.botId !== null,
    mentionable: role.mentionable,
    flags: none,
    ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
  };
}

function overwriteWire(overwrite: Overwrite): APIOverwrite {
  return {
    id: overwrite.id,
    type: overwrite.type,
    allow: overwrite.allow.toString(),
    deny: overwrite.deny.toString(),
  };
}

export function channelWire(store: Store, channel: Channel): WireChannel {
  if (channel.guildId === null) {
    const people = channel.recipientIds.filter((id) => !store.users.get(id)?.bot);
    return {
      id: channel.id,
      type: channel.type,
      flags: none,
      last_message_id: channel.lastMessageId,
      recipients: people.map((id) => userById(store, id)),
    };
  }
  const shared = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId,
    permission_overwrites: channel.overwrites.map(overwriteWire),
    nsfw: channel.nsfw,
    flags: none,
  };
  if (channel.type === Type.GuildCategory) return shared;
  return {
    ...shared,
    topic: channel.topic,
    rate_limit_per_user: channel.slowmode,
    last_message_id: channel.lastMessageId,
    last_pin_timestamp: isoOrNull(channel.lastPinAt),
  };
}

export function guildWire(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    roles: [...guild.roles.values()].map(roleWire),
    emojis: [],
    features: [GuildFeature.Community],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: none,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale as Locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
    max_members: 500_000,
  };
}

export function applicationWire(store: Store, application: Application): APIApplication {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: userById(store, application.userId),
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    flags: intentFlags(application),
    flags_new: String(intentFlags(application)),
    approximate_guild_count: [...store.guilds.values()].filter((guild) =>
      guild.members.has(application.userId),
    ).length,
  };
}

export function auditWire(entry: AuditEntry): APIAuditLogEntry {
  return {
    id: entry.id,
    user_id: entry.userId,
    target_id: entry.targetId,
    action_type: entry.actionType,
    changes: [...entry.changes],
    ...(entry.reason === null ? {} : { reason: entry.reason }),
    ...(entry.options === null ? {} : { options: entry.options }),
  };
}

export function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

/** The privileged intents again, as Discord shows them in an application's flags (the limited, unverified kind). */
function intentFlags(application: Application): number {
  const shown = [
    [1 << 8, 1 << 13],
    [1 << 1, 1 << 15],
    [1 << 15, 1 << 19],
  ] as const;
  return shown.reduce(
    (flags, [intent, flag]) => ((application.privilegedIntents & intent) === 0 ? flags : flags | flag),
    0,
  );
}
