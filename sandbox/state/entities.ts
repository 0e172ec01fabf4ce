/** What the box knows about: plain records. Maps inside a record are indexes, rebuilt at start and never journalled. */
import type {
  APIApplicationCommand,
  APIAttachment,
  APIAuditLogChange,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIMessageInteractionMetadata,
  APIAuditLogOptions,
  AuditLogEvent,
  ChannelType,
  MessageType,
  OverwriteType,
} from 'discord-api-types/v10';

export interface User {
  readonly id: string;
  username: string;
  globalName: string | null;
  readonly bot: boolean;
  /** A Discord locale, such as `en-US` or `de`. */
  locale: string;
  /** Refuses direct messages from bots (50007). */
  dmsClosed: boolean;
}

export interface Application {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly token: string;
  /** Privileged intents that its owner has switched on, as bits. */
  privilegedIntents: number;
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
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
}

export interface Guild {
  readonly id: string;
  name: string;
  ownerId: string;
  locale: string;
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
  readonly reference: { readonly messageId: string; readonly channelId: string } | null;
  readonly origin: APIMessageInteractionMetadata | null;
  /** For answers to a command: its name, with group and subcommand. */
  readonly commandName: string | null;
  /** The one person who sees it, for an ephemeral message. */
  readonly ephemeralTo: string | null;
}

export type Command = APIApplicationCommand;

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
