/** What the box knows about: plain records. Maps inside a record are indexes, rebuilt at start and never journalled. */
import type {
  APIApplication,
  APIApplicationCommand,
  APIApplicationCommandPermission,
  APIAttachment,
  APIAuditLogChange,
  APIEmbed,
  APIGuild,
  APIMessageTopLevelComponent,
  APIMessageInteractionMetadata,
  APIMessageSnapshot,
  APIAuditLogOptions,
  AuditLogEvent,
  ChannelType,
  MessageType,
  OverwriteType,
  StageInstancePrivacyLevel,
  VideoQualityMode,
} from 'discord-api-types/v10';
import type { ForumSettings, Thread } from './thread-entities.ts';

export type { ForumSettings, ForumTag, Thread, ThreadMember } from './thread-entities.ts';

export interface User {
  readonly id: string;
  username: string;
  globalName: string | null;
  readonly bot: boolean;
  /** A Discord locale, such as `en-US` or `de`. */
  locale: string;
  /** Refuses direct messages from bots (50007). */
  dmsClosed: boolean;
  /** What they say of themselves in their profile. */
  about?: string;
  /** Users whom this person has blocked. */
  blockedIds?: readonly string[];
  /** Applications that this person has installed for themselves. */
  installedIds?: readonly string[];
}

export interface Application {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly token: string;
  /** Privileged intents that its owner has switched on, as bits. */
  privilegedIntents: number;
  /** What its owner or it itself has written about it. */
  about?: Readonly<Partial<APIApplication>>;
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface VoiceSettings {
  /** Bits per second. */
  readonly bitrate: number;
  /** People at once; 0 for any number. */
  readonly userLimit: number;
  /** Null where Discord chooses. */
  readonly region: string | null;
  readonly videoQuality: VideoQualityMode;
}

export interface Channel {
  readonly id: string;
  /** Changes between text and announcement only. */
  type: ChannelType;
  /** Null for a direct message. */
  readonly guildId: string | null;
  name: string;
  topic: string | null;
  parentId: string | null;
  position: number;
  nsfw: boolean;
  /** Seconds between two messages of one person. */
  slowmode: number;
  overwrites: readonly Overwrite[];
  /** A direct message's two ends: a person and a bot. */
  readonly recipientIds: readonly string[];
  lastMessageId: string | null;
  lastPinAt: number | null;
  /** Set on threads, and on nothing else. */
  readonly thread?: Thread;
  /** Only where there is nothing but threads. */
  forum?: ForumSettings;
  /** Only where people speak. */
  voice?: VoiceSettings;
  /** Minutes without a word after which a thread here is archived, unless it says otherwise. */
  threadArchiveAfter?: number | null;
  /** Seconds: the slowmode that threads here begin with. */
  threadSlowmode?: number;
}

export interface Role {
  readonly id: string;
  readonly guildId: string;
  name: string;
  permissions: bigint;
  position: number;
  color: number;
  hoist: boolean;
  mentionable: boolean;
  /** Set for the role that a bot brings along. */
  readonly botId: string | null;
}

export interface Member {
  readonly guildId: string;
  readonly userId: string;
  roleIds: readonly string[];
  nick: string | null;
  readonly joinedAt: number;
  timedOutUntil: number | null;
  pending: boolean;
  /** Silenced or deafened in voice channels by a moderator. */
  mute?: boolean;
  deaf?: boolean;
  flags?: number;
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: string;
  /** New members must agree to the rules before they may act. */
  screening?: boolean;
  /** What was changed of the usual settings, as Discord writes them. */
  settings?: Readonly<Partial<APIGuild>>;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  /** What members may do in channels, by `user:channel`; emptied by whatever can change it. */
  readonly rights: Map<string, bigint>;
}

export interface Reaction {
  readonly emoji: { readonly id: string | null; readonly name: string };
  readonly userIds: readonly string[];
}

export interface MessageReference {
  /** Null where it points to a channel. */
  readonly messageId: string | null;
  readonly channelId: string;
  /** The other guild, where it is another. */
  readonly guildId?: string | null;
  readonly forward?: true;
}

export interface Poll {
  readonly question: string;
  readonly answers: readonly {
    /** Counted from 1. */
    readonly id: number;
    readonly text: string;
    readonly emoji: { readonly id: string | null; readonly name: string | null } | null;
    readonly voterIds: readonly string[];
  }[];
  readonly multiselect: boolean;
  readonly hours: number;
  readonly endedAt: number | null;
}

/** An ordinary webhook: sends into one channel for whoever knows its token. */
export interface Webhook {
  readonly id: string;
  readonly token: string;
  readonly guildId: string;
  channelId: string;
  name: string;
  avatar: string | null;
  /** Who made it. */
  readonly userId: string;
  /** Set where a bot made it: then it can send components that come back to that bot. */
  readonly applicationId: string | null;
}

export interface Invite {
  readonly code: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly inviterId: string;
  readonly createdAt: number;
  /** Seconds; 0 for ever. */
  readonly maxAge: number;
  /** 0 for any number. */
  readonly maxUses: number;
  readonly temporary: boolean;
  uses: number;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  readonly applicationId: string | null;
  readonly type: MessageType;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIMessageTopLevelComponent[];
  attachments: readonly APIAttachment[];
  flags: number;
  readonly nonce: string | number | null;
  readonly createdAt: number;
  editedAt: number | null;
  pinnedAt: number | null;
  mentionIds: readonly string[];
  mentionRoleIds: readonly string[];
  mentionsEveryone: boolean;
  reactions: readonly Reaction[];
  readonly reference: MessageReference | null;
  /** What a forwarded message said when it was passed on. */
  readonly snapshots?: readonly APIMessageSnapshot[];
  poll?: Poll;
  /** Under which name and face a webhook sent it. */
  readonly webhook?: { readonly id: string; readonly name: string; readonly avatar: string | null };
  readonly origin: APIMessageInteractionMetadata | null;
  /** For answers to a command: its name, with group and subcommand. */
  readonly commandName: string | null;
  /** The one person who sees it, for an ephemeral message. */
  readonly ephemeralTo: string | null;
}

export type Command = APIApplicationCommand;

/** What an administrator has said about who may use a command, or about all of an application's. */
export interface CommandPermissions {
  /** Of the command, or of the application. */
  readonly id: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly permissions: readonly APIApplicationCommandPermission[];
}

export interface Ban {
  readonly guildId: string;
  readonly userId: string;
  readonly reason: string | null;
}

/** Somebody in a voice or stage channel. */
export interface VoiceState {
  readonly guildId: string;
  readonly userId: string;
  channelId: string;
  readonly sessionId: string;
  selfMute: boolean;
  selfDeaf: boolean;
  selfVideo: boolean;
  selfStream: boolean;
  /** In the audience of a stage. */
  suppress: boolean;
  requestToSpeakAt: number | null;
}

/** A stage channel that is live. */
export interface Stage {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  topic: string;
  privacyLevel: StageInstancePrivacyLevel;
  readonly eventId: string | null;
}

export interface AuditEntry {
  readonly id: string;
  readonly guildId: string;
  readonly userId: string;
  readonly targetId: string | null;
  readonly actionType: AuditLogEvent;
  readonly reason: string | null;
  readonly changes: readonly APIAuditLogChange[];
  readonly options: APIAuditLogOptions | null;
}
