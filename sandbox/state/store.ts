/** All records and their indexes. Every change passes through `put` or `remove`, so that the journal misses none. */
import { Ring } from './ring.ts';
import type {
  Application,
  AuditEntry,
  Channel,
  Command,
  Guild,
  Member,
  Message,
  Role,
  User,
} from './entities.ts';

export interface Kinds {
  readonly user: User;
  readonly application: Application;
  readonly guild: Guild;
  readonly role: Role;
  readonly member: Member;
  readonly channel: Channel;
  readonly message: Message;
  readonly command: Command;
  readonly audit: AuditEntry;
}
export type Kind = keyof Kinds;

/** Is told of every change, after it. */
export interface Recorder {
  put<K extends Kind>(kind: K, record: Kinds[K]): void;
  remove<K extends Kind>(kind: K, record: Kinds[K]): void;
}

/** Ephemeral messages that are kept: a client forgets the oldest ones too. */
const ephemeralsKept = 5_000;

/** Far more than anybody sends in the minutes for which a nonce counts. */
const noncesKept = 50_000;

export class Store {
  readonly users = new Map<string, User>();
  /** People, no bots, by the name that others see. */
  readonly people = new Map<string, User>();
  readonly applications = new Map<string, Application>();
  readonly applicationsByToken = new Map<string, Application>();
  readonly applicationsByUser = new Map<string, Application>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly commands = new Map<string, Command>();
  readonly audit: AuditEntry[] = [];
  /** The message that carried a nonce, by `channel:author:nonce`; remembered when the message is deleted. */
  readonly nonces = new Map<string, { readonly id: string; readonly at: number }>();
  readonly #byChannel = new Map<string, Map<string, Message>>();
  readonly #ephemerals = new Ring<string>(ephemeralsKept);
  readonly #nonceKeys = new Ring<string>(noncesKept);
  readonly #directChannels = new Map<string, Channel>();
  #recorder: Recorder | undefined;

  /** From now on every change is also told to the recorder. */
  recordTo(recorder: Recorder | undefined): void {
    this.#recorder = recorder;
  }

  put<K extends Kind>(kind: K, record: Kinds[K]): void {
    this.#index[kind](record);
    this.#recorder?.put(kind, record);
  }

  remove<K extends Kind>(kind: K, record: Kinds[K]): void {
    this.#forget[kind](record);
    this.#recorder?.remove(kind, record);
  }

  /** A channel's lasting messages, oldest first. */
  messagesIn(channelId: string): ReadonlyMap<string, Message> {
    return this.#byChannel.get(channelId) ?? new Map<string, Message>();
  }

  /** Ephemeral messages that somebody still has on the screen, oldest first. */
  *ephemeralsFor(userId: string, channelId: string): Generator<Message> {
    for (const id of this.#ephemerals) {
      const message = this.messages.get(id);
      if (message?.ephemeralTo === userId && message.channelId === channelId) yield message;
    }
  }

  directChannel(userId: string, botId: string): Channel | undefined {
    return this.#directChannels.get(`${userId}:${botId}`);
  }

  directChannelsOf(userId: string): Channel[] {
    return [...this.#directChannels.values()].filter((channel) => channel.recipientIds.includes(userId));
  }

  /** Every record, in an order in which each comes after what it belongs to. */
  *everything(): Generator<{ readonly [K in Kind]: readonly [K, Kinds[K]] }[Kind]> {
    for (const user of this.users.values()) yield ['user', user];
    for (const application of this.applications.values()) yield ['application', application];
    for (const guild of this.guilds.values()) {
      yield ['guild', guild];
      for (const role of guild.roles.values()) yield ['role', role];
      for (const member of guild.members.values()) yield ['member', member];
    }
    for (const channel of this.channels.values()) yield ['channel', channel];
    for (const message of this.messages.values()) yield ['message', message];
    for (const command of this.commands.values()) yield ['command', command];
    for (const entry of this.audit) yield ['audit', entry];
  }

  readonly #index: { readonly [K in Kind]: (record: Kinds[K]) => void } = {
    user: (user) => {
      this.users.set(user.id, user);
      if (!user.bot && user.globalName !== null) this.people.set(user.globalName, user);
    },
    application: (application) => {
      this.applications.set(application.id, application);
      this.applicationsByToken.set(application.token, application);
      this.applicationsByUser.set(application.userId, application);
    },
    guild: (guild) => {
      guild.rights.clear();
      this.guilds.set(guild.id, guild);
    },
    role: (role) => this.#inGuild(role.guildId, (guild) => guild.roles.set(role.id, role)),
    member: (member) => this.#inGuild(member.guildId, (guild) => guild.members.set(member.userId, member)),
    channel: (channel) => {
      this.channels.set(channel.id, channel);
      if (!this.#byChannel.has(channel.id)) this.#byChannel.set(channel.id, new Map());
      const [userId, botId] = channel.recipientIds;
      if (channel.guildId !== null)
        this.#inGuild(channel.guildId, (guild) => guild.channels.set(channel.id, channel));
      else if (userId && botId) this.#directChannels.set(`${userId}:${botId}`, channel);
    },
    message: (message) => {
      const isNew = !this.messages.has(message.id);
      this.messages.set(message.id, message);
      if (message.ephemeralTo === null) this.#byChannel.get(message.channelId)?.set(message.id, message);
      if (!isNew) return;
      if (message.ephemeralTo !== null) this.#keepEphemeral(message.id);
      if (message.nonce !== null) this.#keepNonce(message, message.nonce);
    },
    command: (command) => this.commands.set(command.id, command),
    audit: (entry) => this.audit.push(entry),
  };

  readonly #forget: { readonly [K in Kind]: (record: Kinds[K]) => void } = {
    user: (user) => this.users.delete(user.id),
    application: (application) => this.applications.delete(application.id),
    guild: (guild) => this.guilds.delete(guild.id),
    role: (role) => this.#inGuild(role.guildId, (guild) => guild.roles.delete(role.id)),
    member: (member) => this.#inGuild(member.guildId, (guild) => guild.members.delete(member.userId)),
    channel: (channel) => {
      for (const id of this.messagesIn(channel.id).keys()) this.messages.delete(id);
      this.#byChannel.delete(channel.id);
      this.channels.delete(channel.id);
      if (channel.guildId !== null)
        this.#inGuild(channel.guildId, (guild) => guild.channels.delete(channel.id));
    },
    message: (message) => {
      this.messages.delete(message.id);
      this.#byChannel.get(message.channelId)?.delete(message.id);
    },
    command: (command) => this.commands.delete(command.id),
    audit: (entry) => this.audit.splice(this.audit.indexOf(entry), 1),
  };

  #inGuild(guildId: string, change: (guild: Guild) => void): void {
    const guild = this.guilds.get(guildId);
    if (!guild) return;
    change(guild);
    guild.rights.clear();
  }

  #keepNonce(message: Message, nonce: string | number): void {
    const key = `${message.channelId}:${message.authorId}:${nonce}`;
    this.nonces.set(key, { id: message.id, at: message.createdAt });
    const oldest = this.#nonceKeys.add(key);
    if (oldest !== undefined) this.nonces.delete(oldest);
  }

  #keepEphemeral(id: string): void {
    const oldest = this.#ephemerals.add(id);
    const message = oldest === undefined ? undefined : this.messages.get(oldest);
    if (message) this.remove('message', message);
  }
}
