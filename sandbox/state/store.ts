/** All records and their indexes. Every change passes through `put` or `remove`, so that the journal misses none. */
import type { AutoModRule } from './auto-moderation-record.ts';
import { ByGuild } from './by-guild.ts';
import { Ring } from './ring.ts';
import { byAge, olderThan } from './snowflakes.ts';
import { ThreadIndex } from './thread-index.ts';
import type {
  Application,
  AuditEntry,
  Ban,
  Channel,
  Command,
  CommandPermissions,
  Guild,
  Invite,
  Member,
  Message,
  Role,
  Stage,
  ThreadMember,
  User,
  VoiceState,
  Webhook,
} from './entities.ts';
import type { ScheduledEvent } from './scheduled-events-record.ts';

export interface Kinds {
  readonly user: User;
  readonly application: Application;
  readonly guild: Guild;
  readonly role: Role;
  readonly member: Member;
  readonly channel: Channel;
  readonly threadMember: ThreadMember;
  readonly message: Message;
  readonly command: Command;
  readonly audit: AuditEntry;
  readonly scheduledEvent: ScheduledEvent;
  readonly autoModRule: AutoModRule;
  readonly ban: Ban;
  readonly voice: VoiceState;
  readonly stage: Stage;
  readonly commandPermissions: CommandPermissions;
  readonly webhook: Webhook;
  readonly invite: Invite;
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
  readonly threads = new ThreadIndex();
  readonly messages = new Map<string, Message>();
  readonly commands = new Map<string, Command>();
  readonly audit: AuditEntry[] = [];
  readonly scheduledEvents = new ByGuild<ScheduledEvent>();
  readonly autoModRules = new ByGuild<AutoModRule>();
  /** By `guild:user`. */
  readonly bans = new Map<string, Ban>();
  readonly voices = new Map<string, VoiceState>();
  /** Live stages by channel. */
  readonly stages = new Map<string, Stage>();
  /** By `guild:command`, or `guild:application`. */
  readonly commandPermissions = new Map<string, CommandPermissions>();
  readonly webhooks = new Map<string, Webhook>();
  readonly invites = new Map<string, Invite>();
  /** The message that carried a nonce, by `channel:author:nonce`; remembered when the message is deleted. */
  readonly nonces = new Map<string, { readonly id: string; readonly at: number }>();
  readonly #byChannel = new Map<string, Map<string, Message>>();
  /** The highest id that was ever in a channel. */
  readonly #newest = new Map<string, string>();
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
    for (const member of this.threads.allMembers()) yield ['threadMember', member];
    for (const message of this.messages.values()) yield ['message', message];
    for (const command of this.commands.values()) yield ['command', command];
    for (const entry of this.audit) yield ['audit', entry];
    for (const event of this.scheduledEvents.all()) yield ['scheduledEvent', event];
    for (const rule of this.autoModRules.all()) yield ['autoModRule', rule];
    for (const ban of this.bans.values()) yield ['ban', ban];
    for (const voice of this.voices.values()) yield ['voice', voice];
    for (const stage of this.stages.values()) yield ['stage', stage];
    for (const one of this.commandPermissions.values()) yield ['commandPermissions', one];
    for (const webhook of this.webhooks.values()) yield ['webhook', webhook];
    for (const invite of this.invites.values()) yield ['invite', invite];
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
      if (channel.thread) this.threads.put(channel);
      else if (channel.guildId !== null)
        this.#inGuild(channel.guildId, (guild) => guild.channels.set(channel.id, channel));
      else if (userId && botId) this.#directChannels.set(`${userId}:${botId}`, channel);
    },
    threadMember: (member) => this.threads.putMember(member),
    message: (message) => {
      const isNew = !this.messages.has(message.id);
      this.messages.set(message.id, message);
      if (message.ephemeralTo === null) this.#keepInOrder(message);
      if (!isNew) return;
      if (message.ephemeralTo !== null) this.#keepEphemeral(message.id);
      if (message.nonce !== null) this.#keepNonce(message, message.nonce);
    },
    command: (command) => this.commands.set(command.id, command),
    audit: (entry) => this.audit.push(entry),
    scheduledEvent: (event) => this.scheduledEvents.put(event),
    autoModRule: (rule) => this.autoModRules.put(rule),
    ban: (ban) => this.bans.set(`${ban.guildId}:${ban.userId}`, ban),
    voice: (voice) => this.voices.set(`${voice.guildId}:${voice.userId}`, voice),
    stage: (stage) => this.stages.set(stage.channelId, stage),
    commandPermissions: (one) => this.commandPermissions.set(`${one.guildId}:${one.id}`, one),
    webhook: (webhook) => this.webhooks.set(webhook.id, webhook),
    invite: (invite) => this.invites.set(invite.code, invite),
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
      this.#newest.delete(channel.id);
      this.channels.delete(channel.id);
      if (channel.thread) this.threads.remove(channel);
      else if (channel.guildId !== null)
        this.#inGuild(channel.guildId, (guild) => guild.channels.delete(channel.id));
    },
    threadMember: (member) => this.threads.removeMember(member),
    message: (message) => {
      this.messages.delete(message.id);
      this.#byChannel.get(message.channelId)?.delete(message.id);
    },
    command: (command) => this.commands.delete(command.id),
    audit: (entry) => this.audit.splice(this.audit.indexOf(entry), 1),
    scheduledEvent: (event) => this.scheduledEvents.remove(event),
    autoModRule: (rule) => this.autoModRules.remove(rule),
    ban: (ban) => this.bans.delete(`${ban.guildId}:${ban.userId}`),
    voice: (voice) => this.voices.delete(`${voice.guildId}:${voice.userId}`),
    stage: (stage) => this.stages.delete(stage.channelId),
    commandPermissions: (one) => this.commandPermissions.delete(`${one.guildId}:${one.id}`),
    webhook: (webhook) => this.webhooks.delete(webhook.id),
    invite: (invite) => this.invites.delete(invite.code),
  };

  #inGuild(guildId: string, change: (guild: Guild) => void): void {
    const guild = this.guilds.get(guildId);
    if (!guild) return;
    change(guild);
    guild.rights.clear();
  }

  /** At the end nearly always. What is older than the newest, as of a past that is told later, goes where it belongs. */
  #keepInOrder(message: Message): void {
    const messages = this.#byChannel.get(message.channelId);
    if (!messages) return;
    const newest = this.#newest.get(message.channelId);
    const isLate = newest !== undefined && olderThan(message.id, newest) && !messages.has(message.id);
    messages.set(message.id, message);
    if (newest === undefined || olderThan(newest, message.id))
      this.#newest.set(message.channelId, message.id);
    if (!isLate) return;
    const sorted = [...messages.values()].toSorted(byAge);
    messages.clear();
    for (const one of sorted) messages.set(one.id, one);
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
