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
  VideoQualityMode,
} from 'discord-api-types/v10';
import { ChannelType as Type, GuildFeature } from 'discord-api-types/v10';
import type {
  Application,
  AuditEntry,
  Channel,
  Guild,
  Member,
  Overwrite,
  Role,
  User,
  VoiceSettings,
} from './entities.ts';
import type { Store } from './store.ts';
import { ofApplications, ofGuilds, ofUsers } from './wire-constants.ts';
import { flagsOf, forumFields, isThreadOnly, threadFields } from './threads-wire.ts';
import type { ForumFields, ThreadFields } from './threads-wire.ts';

/** Flags of any kind, none of them set. */
const none: number = 0;

/** A channel of any kind; the fields that its kind lacks are absent. */
interface WireChannel
  extends Partial<Omit<APITextChannel, 'type'>>, Partial<ThreadFields>, Partial<ForumFields> {
  id: string;
  type: ChannelType;
  recipients?: APIUser[];
  bitrate?: number;
  user_limit?: number;
  rtc_region?: string | null;
  video_quality_mode?: VideoQualityMode;
}

export function userWire(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.globalName,
    avatar: null,
    bot: user.bot,
    ...ofUsers,
  };
}

export function userById(store: Store, id: string): APIUser {
  const user = store.users.get(id);
  return user
    ? userWire(user)
    : {
        id,
        username: 'Deleted User',
        discriminator: '0',
        global_name: null,
        avatar: null,
        ...ofUsers,
      };
}

/** A bot as it sees itself. */
export function selfWire(store: Store, id: string): APIUser {
  const locale = store.users.get(id)?.locale ?? 'en-US';
  return { ...userById(store, id), flags: none, verified: true, mfa_enabled: true, locale, email: null };
}

/** A member without the user, as message events carry it. */
export function partialMember(member: Member): Omit<APIGuildMember, 'user'> {
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: isoOrNull(member.timedOutUntil),
    deaf: member.deaf ?? false,
    flags: member.flags ?? none,
    joined_at: new Date(member.joinedAt).toISOString(),
    mute: member.mute ?? false,
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

/** `viewerId` decides whose membership of a thread is told. */
export function channelWire(store: Store, channel: Channel, viewerId?: string): WireChannel {
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
  if (channel.thread) {
    return {
      id: channel.id,
      type: channel.type,
      guild_id: channel.guildId,
      name: channel.name,
      parent_id: channel.parentId,
      rate_limit_per_user: channel.slowmode,
      last_message_id: channel.lastMessageId,
      last_pin_timestamp: isoOrNull(channel.lastPinAt),
      flags: flagsOf(channel),
      ...threadFields(store, channel, channel.thread, viewerId),
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
    flags: flagsOf(channel),
  };
  if (channel.type === Type.GuildCategory) return shared;
  return {
    ...shared,
    topic: channel.topic,
    rate_limit_per_user: channel.slowmode,
    last_message_id: channel.lastMessageId,
    last_pin_timestamp: isoOrNull(channel.lastPinAt),
    ...(channel.threadArchiveAfter ? { default_auto_archive_duration: channel.threadArchiveAfter } : {}),
    ...(channel.threadSlowmode ? { default_thread_rate_limit_per_user: channel.threadSlowmode } : {}),
    ...(channel.voice ? voiceFields(channel.voice) : {}),
    ...(isThreadOnly(channel) ? forumFields(channel) : {}),
  };
}

function voiceFields(voice: VoiceSettings): {
  bitrate: number;
  user_limit: number;
  rtc_region: string | null;
  video_quality_mode: VideoQualityMode;
} {
  const { bitrate, userLimit, region, videoQuality } = voice;
  return { bitrate, user_limit: userLimit, rtc_region: region, video_quality_mode: videoQuality };
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
    ...ofGuilds,
    ...guild.settings,
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
    ...ofApplications,
    owner: ownerWire(store, application),
    approximate_guild_count: [...store.guilds.values()].filter((guild) =>
      guild.members.has(application.userId),
    ).length,
    ...application.about,
  };
}

/** Whoever owns the first guild that it is in; itself while it is in none. */
function ownerWire(store: Store, { userId }: Application): APIUser {
  const guild = store.guilds.values().find(({ members }) => members.has(userId));
  return userById(store, guild?.ownerId ?? userId);
}

export function auditWire(entry: AuditEntry): APIAuditLogEntry {
  return {
    id: entry.id,
    user_id: entry.userId,
    target_id: entry.targetId,
    action_type: entry.actionType,
    ...(entry.changes.length > 0 ? { changes: [...entry.changes] } : {}),
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
