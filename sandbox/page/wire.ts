/** What goes over a seat's socket: slices of what one person sees, in Discord's own shapes, and what they do. */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIGuild,
  APIGuildMember,
  APIGuildScheduledEvent,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ChannelType,
} from 'discord-api-types/v10';

/** Somebody whom one can act as. */
export interface Actable {
  readonly id: string;
  /** As it stands in an address: `mara`. */
  readonly handle: string;
  readonly name: string;
  /** What they are, in a word or two: `member`, `moderator`, `community lead`, `server owner`. */
  readonly what: string;
  /** Where they are; the first of them for those who are in several. */
  readonly server: { readonly id: string; readonly name: string };
  /** The language of their Discord, such as `es-419`. */
  readonly locale: string;
  /** What they say of themselves. */
  readonly about?: string;
}

/** A channel of any kind with what this person may do there and has not read yet. */
export interface SeatChannel {
  readonly id: string;
  readonly guildId: string | null;
  readonly type: ChannelType;
  /** A bot's or person's name for direct messages. */
  readonly name: string;
  readonly topic: string | null;
  readonly parentId: string | null;
  /** Seconds between two messages of one person. */
  readonly slowmode: number;
  readonly nsfw: boolean;
  /** Bits, as Discord writes them. */
  readonly permissions: string;
  /** Can everybody in the server look into it, without a role or a word of their own? */
  readonly seenByAll: boolean;
  readonly unread: boolean;
  /** Unread messages that call this person. */
  readonly mentions: number;
  /** The newest message that they have read; null where there was none. */
  readonly readUpTo: string | null;
  /** For threads and posts. */
  readonly archived: boolean;
  readonly locked: boolean;
  /** Is this person in the thread? */
  readonly joined: boolean;
  /** Messages in a thread, and when the last came, as ISO; null outside of threads. */
  readonly thread: { readonly messages: number; readonly latestAt: string; readonly by: string } | null;
  /** What a post in this forum can be marked with; on a post, what it is marked with. */
  readonly tags: readonly SeatTag[];
  /** Who else is in it, for direct messages; who is connected, for voice. */
  readonly users: readonly APIUser[];
}

export interface SeatTag {
  readonly name: string;
  readonly emoji: string | null;
}

export interface SeatGuild {
  readonly guild: APIGuild;
  readonly member: APIGuildMember;
  /** Bits, without any channel's overwrites. */
  readonly permissions: string;
}

export interface SeatMember {
  readonly member: APIGuildMember;
  readonly online: boolean;
  /** Can look into the open channel. */
  readonly here: boolean;
}

export interface SeatCommand {
  readonly command: APIApplicationCommand;
  readonly bot: { readonly id: string; readonly name: string };
}

export interface SeatEvent {
  readonly event: APIGuildScheduledEvent;
  readonly interested: boolean;
}

export interface SeatModal {
  readonly interactionId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly data: APIModalInteractionResponseCallbackData;
}

export interface SeatMessages {
  readonly channelId: string;
  /** Oldest first, with what only this person sees. */
  readonly messages: readonly APIMessage[];
  readonly hasOlder: boolean;
}

/** All that a client shows. Only the slices that changed are sent. */
export interface Slices {
  readonly self: {
    readonly user: APIUser;
    readonly people: readonly Actable[];
    /** Milliseconds since 1970 at which the community's clock stands still, or null; and how far it runs ahead of this machine's. */
    readonly clock: { readonly heldAt: number | null; readonly ahead: number };
  };
  readonly guilds: readonly SeatGuild[];
  /** Of all guilds, in the order of their lists, and direct messages at the end. */
  readonly channels: readonly SeatChannel[];
  /** Of the open channel's server. */
  readonly members: readonly SeatMember[];
  readonly messages: SeatMessages | null;
  /** What may be used in the open channel. */
  readonly commands: readonly SeatCommand[];
  readonly events: readonly SeatEvent[];
  /** Who else is writing in the open channel. */
  readonly typing: readonly string[];
  readonly modal: SeatModal | null;
}

/** A file on the wire: its content in base64. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

type SentValue = string | number | boolean | readonly string[] | SentFile | readonly SentFile[];

interface SentCall {
  readonly channelId: string;
  readonly commandId: string;
  readonly path: readonly string[];
  readonly options: Readonly<Record<string, SentValue>>;
}

/** What a person does, by name, with what it takes. */
export interface Deeds {
  /** Opens a channel, with so many of its latest messages. */
  readonly look: { readonly channelId: string | null; readonly limit: number };
  readonly read: { readonly channelId: string; readonly upTo: string };
  readonly press: { readonly messageId: string; readonly customId: string };
  readonly choose: {
    readonly messageId: string;
    readonly customId: string;
    readonly values: readonly string[];
  };
  readonly submit: {
    readonly interactionId: string;
    readonly answers: Readonly<Record<string, SentValue>>;
  };
  readonly dismiss: { readonly interactionId: string };
  readonly run: SentCall;
  readonly complete: SentCall & { readonly focused: string };
  readonly useOnMessage: { readonly commandId: string; readonly messageId: string };
  readonly useOnPerson: {
    readonly channelId: string;
    readonly commandId: string;
    readonly userId: string;
  };
  readonly send: {
    readonly channelId: string;
    readonly content: string;
    readonly files: readonly SentFile[];
    readonly replyTo: string | null;
  };
  readonly edit: { readonly messageId: string; readonly content: string };
  readonly remove: { readonly messageId: string };
  readonly react: { readonly messageId: string; readonly emoji: string };
  readonly type: { readonly channelId: string };
  readonly interested: { readonly eventId: string; readonly yes: boolean };
  /** Puts an ephemeral message away. */
  readonly hide: { readonly messageId: string };
  /** Opens the direct messages with a bot. */
  readonly openDirect: { readonly userId: string };
  /** In a channel, or from one of its messages. */
  readonly startThread: {
    readonly channelId: string;
    readonly name: string;
    readonly messageId: string | null;
  };
  /** A post in a forum. */
  readonly post: {
    readonly channelId: string;
    readonly title: string;
    readonly content: string;
    /** By name. */
    readonly tags: readonly string[];
  };
  /** Into a voice channel; out of it with null. */
  readonly speak: { readonly guildId: string; readonly channelId: string | null };
  readonly deleteChannel: { readonly channelId: string };
  /** Lets everybody look into it, or only those who are let in by role or by name. */
  readonly showToEveryone: { readonly channelId: string; readonly shown: boolean };
  readonly giveRole: {
    readonly guildId: string;
    readonly userId: string;
    readonly roleId: string;
    /** Given, or taken back. */
    readonly given: boolean;
  };
  /** Sets their Discord to another language. */
  readonly speakIn: { readonly locale: string };
}
export type Deed = keyof Deeds;

/** What comes back, where anything does. */
export interface Outcomes {
  readonly complete: readonly APIApplicationCommandOptionChoice[];
  readonly openDirect: { readonly channelId: string };
  readonly startThread: { readonly channelId: string };
  readonly post: { readonly channelId: string };
}
export type Outcome<D extends Deed> = D extends keyof Outcomes ? Outcomes[D] : null;

export type FromPage = { readonly [D in Deed]: { readonly id: number; readonly deed: D } & Deeds[D] }[Deed];

export type ToPage =
  | { readonly slices: Partial<Slices> }
  | { readonly id: number; readonly done: unknown }
  /** In words for people. */
  | { readonly id: number; readonly refused: string };
