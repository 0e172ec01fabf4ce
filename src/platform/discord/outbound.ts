/** Discord's REST API as the suite uses it outside of interactions: one method an endpoint, every call within the shared send budget. */
import { DiscordAPIError, REST } from '@discordjs/rest';
import type { RequestData } from '@discordjs/rest';
import { ChannelType, RESTJSONErrorCodes, Routes, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type {
  AuditLogEvent,
  APIApplicationCommand,
  APIAutoModerationRule,
  APIAuditLog,
  APIGuildApplicationCommandPermissions,
  APIGuild,
  APIGuildChannel,
  APIGuildMember,
  APIGuildScheduledEvent,
  APIMessage,
  APIThreadChannel,
  APIThreadMember,
  APIRole,
  RESTPatchAPIGuildScheduledEventJSONBody,
  RESTPatchAPIAutoModerationRuleJSONBody,
  RESTPostAPIAutoModerationRuleJSONBody,
  RESTPostAPIGuildScheduledEventJSONBody,
  RESTPostAPIGuildRoleJSONBody,
  RESTPatchAPIChannelJSONBody,
  RESTPostAPIGuildChannelJSONBody,
  RESTPutAPIChannelPermissionJSONBody,
} from 'discord-api-types/v10';
import { seconds } from '../durations.ts';
import { NotYet } from './delivery/retry.ts';
import { messageBody } from './message.ts';
import type { Message } from './message.ts';
import type { Done } from './permits.ts';

/** Waits until one more request may be sent. @returns what is told once that has its answer */
export type Permit = () => Promise<Done>;

export interface Discord {
  guild(guild: string): Promise<APIGuild>;
  guildChannels(guild: string): Promise<APIGuildChannel[]>;
  channel(id: string): Promise<APIGuildChannel>;
  /** A new name or topic is taken twice in ten minutes only, whatever the headers say. */
  editChannel(id: string, body: RESTPatchAPIChannelJSONBody, reason: string): Promise<APIGuildChannel>;
  deleteChannel(id: string, reason: string): Promise<void>;
  addRole(guild: string, user: string, role: string, reason: string): Promise<void>;
  removeRole(guild: string, user: string, role: string, reason: string): Promise<void>;
  guildRoles(guild: string): Promise<APIRole[]>;
  /** How many hold each role, by its id; @everyone is not among them. */
  roleMemberCounts(guild: string): Promise<Readonly<Record<string, number>>>;
  createRole(guild: string, body: RESTPostAPIGuildRoleJSONBody, reason: string): Promise<APIRole>;
  guildMember(guild: string, user: string): Promise<APIGuildMember>;
  /** The newest entries of one action, newest first, at most 100. Needs VIEW_AUDIT_LOG. */
  auditLog(guild: string, action: AuditLogEvent): Promise<APIAuditLog>;
  createChannel(
    guild: string,
    body: RESTPostAPIGuildChannelJSONBody,
    reason: string,
  ): Promise<APIGuildChannel>;
  setOverwrite(
    channel: string,
    subject: string,
    body: RESTPutAPIChannelPermissionJSONBody,
    reason: string,
  ): Promise<void>;
  deleteOverwrite(channel: string, subject: string, reason: string): Promise<void>;
  /** `nonce` makes Discord answer a repeated call with the message of the first, for some minutes. */
  createMessage(channel: string, message: Message, nonce: string): Promise<APIMessage>;
  message(channel: string, id: string): Promise<APIMessage>;
  editMessage(channel: string, id: string, message: Message): Promise<APIMessage>;
  /** Those that are scheduled or on and that the bot can see. A server takes a hundred, of whoever's making. */
  scheduledEvents(guild: string): Promise<APIGuildScheduledEvent[]>;
  createScheduledEvent(
    guild: string,
    body: RESTPostAPIGuildScheduledEventJSONBody,
    reason: string,
  ): Promise<APIGuildScheduledEvent>;
  editScheduledEvent(
    guild: string,
    event: string,
    body: RESTPatchAPIGuildScheduledEventJSONBody,
    reason: string,
  ): Promise<APIGuildScheduledEvent>;
  deleteScheduledEvent(guild: string, event: string, reason: string): Promise<void>;
  commands(application: string): Promise<APIApplicationCommand[]>;
  /** What admins have said about who may use commands; where an entry's id is the application's, about all of them. */
  commandRules(application: string, guild: string): Promise<APIGuildApplicationCommandPermissions[]>;
  /** At most 100 messages that are younger than an id. */
  messagesAfter(channel: string, id: string): Promise<APIMessage[]>;
  /** A reason stands in the audit log where the message is somebody else's. */
  deleteMessage(channel: string, id: string, reason?: string): Promise<void>;
  /** Nobody under a timeout can write, speak or use commands; at most 28 days. `undefined` ends it. */
  timeOut(guild: string, user: string, until: Date | undefined, reason: string): Promise<void>;
  /** Nobody who is banned sees the server or comes back to it. What they wrote stays. Needs BAN_MEMBERS. */
  ban(guild: string, user: string, reason: string): Promise<void>;
  unban(guild: string, user: string, reason: string): Promise<void>;
  /** Rules of automatic moderation; all of it needs MANAGE_GUILD. A server takes six that look for words. */
  autoModRules(guild: string): Promise<APIAutoModerationRule[]>;
  createAutoModRule(
    guild: string,
    body: RESTPostAPIAutoModerationRuleJSONBody,
    reason: string,
  ): Promise<APIAutoModerationRule>;
  changeAutoModRule(
    guild: string,
    rule: string,
    body: RESTPatchAPIAutoModerationRuleJSONBody,
    reason: string,
  ): Promise<void>;
  pin(channel: string, message: string, reason: string): Promise<void>;
  /** Nobody but those in it and those with MANAGE_THREADS sees it, and only these bring others in. Archives itself after a day. */
  createPrivateThread(channel: string, name: string, reason: string): Promise<APIThreadChannel>;
  /** A public thread under a message; both have one id, and a message takes one only (160004). Archives itself after a day of silence, unless told otherwise. */
  openThread(
    channel: string,
    message: string,
    name: string,
    archiveAfter?: ThreadAutoArchiveDuration,
  ): Promise<APIThreadChannel>;
  addThreadMember(thread: string, user: string): Promise<void>;
  removeThreadMember(thread: string, user: string): Promise<void>;
  threadMember(thread: string, user: string): Promise<APIThreadMember>;
  /** The first hundred. Refused (50001) to applications without the GUILD_MEMBERS intent. */
  threadMembers(thread: string): Promise<APIThreadMember[]>;
  /** The newest hundred messages of a channel. */
  latestMessages(channel: string): Promise<APIMessage[]>;
  /** A post in a forum: a thread of its first message, and both have one id. Nothing guards a repeated call. */
  createPost(forum: string, name: string, message: Message, reason: string): Promise<APIThreadChannel>;
  /** Every thread and post of a server that the bot can see and nobody has archived. */
  activeThreads(guild: string): Promise<APIThreadChannel[]>;
  /** Those that were archived last, at most 100. */
  archivedThreads(channel: string, which: 'public' | 'private'): Promise<APIThreadChannel[]>;
  /** The direct-message channel with a person. Opens even where they take no messages: sending is what fails. */
  openDirectMessages(user: string): Promise<string>;
}

export interface OutboundOptions {
  readonly token: string;
  /** Base address of the API, without a version. */
  readonly api: string | undefined;
}

/** How long a rate limit may hold a request up in here; a longer one becomes a retry of ours, so that no lease runs out. */
const longestWait = seconds(5);

/** The connection for deliveries and other calls of our own making. Retries are ours (see delivery/retry.ts), so it makes none. */
export function openRest({ token, api }: OutboundOptions): REST {
  return new REST({
    ...(api && { api }),
    version: '10',
    timeout: seconds(10),
    retries: 0,
    rejectOnRateLimit: ({ timeToReset }) => timeToReset > longestWait,
  }).setToken(token);
}

/** @param mayOpenDirect - says no while too many direct messages were opened lately; such a call is to be tried again */
export function createDiscord(
  rest: REST,
  permit: Permit,
  mayOpenDirect: () => Promise<boolean> = async () => true,
): Discord {
  const call = async <Answer>(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    route: `/${string}`,
    data: RequestData = {},
  ): Promise<Answer> => {
    const done = await permit();
    try {
      // What Discord documents for the route; the sandbox is held to the same.
      return (await rest[method](route, data)) as Answer;
    } finally {
      done();
    }
  };
  return {
    guild: (guild) => call('get', Routes.guild(guild)),
    guildChannels: (guild) => call('get', Routes.guildChannels(guild)),
    channel: (id) => call('get', Routes.channel(id)),
    editChannel: (id, body, reason) => call('patch', Routes.channel(id), { body, reason }),
    deleteChannel: (id, reason) => call('delete', Routes.channel(id), { reason }),
    addRole: (guild, user, role, reason) =>
      call('put', Routes.guildMemberRole(guild, user, role), { reason }),
    removeRole: (guild, user, role, reason) =>
      call('delete', Routes.guildMemberRole(guild, user, role), { reason }),
    guildRoles: (guild) => call('get', Routes.guildRoles(guild)),
    roleMemberCounts: (guild) => call('get', `${Routes.guildRoles(guild)}/member-counts`),
    createRole: (guild, body, reason) => call('post', Routes.guildRoles(guild), { body, reason }),
    guildMember: (guild, user) => call('get', Routes.guildMember(guild, user)),
    auditLog: (guild, action) =>
      call('get', Routes.guildAuditLog(guild), {
        query: new URLSearchParams({ action_type: String(action), limit: '100' }),
      }),
    createChannel: (guild, body, reason) => call('post', Routes.guildChannels(guild), { body, reason }),
    setOverwrite: (channel, subject, body, reason) =>
      call('put', Routes.channelPermission(channel, subject), { body, reason }),
    deleteOverwrite: (channel, subject, reason) =>
      call('delete', Routes.channelPermission(channel, subject), { reason }),
    createMessage: (channel, message, nonce) =>
      call('post', Routes.channelMessages(channel), {
        ...withFiles(message),
        body: { ...messageBody(message), nonce, enforce_nonce: true },
      }),
    commands: (application) => call('get', Routes.applicationCommands(application)),
    commandRules: (application, guild) =>
      call('get', Routes.guildApplicationCommandsPermissions(application, guild)),
    scheduledEvents: (guild) => call('get', Routes.guildScheduledEvents(guild)),
    createScheduledEvent: (guild, body, reason) =>
      call('post', Routes.guildScheduledEvents(guild), { body, reason }),
    editScheduledEvent: (guild, event, body, reason) =>
      call('patch', Routes.guildScheduledEvent(guild, event), { body, reason }),
    deleteScheduledEvent: (guild, event, reason) =>
      call('delete', Routes.guildScheduledEvent(guild, event), { reason }),
    message: (channel, id) => call('get', Routes.channelMessage(channel, id)),
    editMessage: (channel, id, message) =>
      call('patch', Routes.channelMessage(channel, id), {
        ...withFiles(message),
        body: messageBody(message),
      }),
    messagesAfter: (channel, id) =>
      call('get', Routes.channelMessages(channel), {
        query: new URLSearchParams({ after: id, limit: '100' }),
      }),
    deleteMessage: (channel, id, reason) =>
      call('delete', Routes.channelMessage(channel, id), reason === undefined ? {} : { reason }),
    timeOut: (guild, user, until, reason) =>
      call('patch', Routes.guildMember(guild, user), {
        body: { communication_disabled_until: until?.toISOString() ?? null },
        reason,
      }),
    ban: (guild, user, reason) => call('put', Routes.guildBan(guild, user), { body: {}, reason }),
    unban: (guild, user, reason) => call('delete', Routes.guildBan(guild, user), { reason }),
    autoModRules: (guild) => call('get', Routes.guildAutoModerationRules(guild)),
    createAutoModRule: (guild, body, reason) =>
      call('post', Routes.guildAutoModerationRules(guild), { body, reason }),
    changeAutoModRule: (guild, rule, body, reason) =>
      call('patch', Routes.guildAutoModerationRule(guild, rule), { body, reason }),
    pin: (channel, message, reason) => call('put', Routes.channelMessagesPin(channel, message), { reason }),
    createPost: (forum, name, message, reason) =>
      call('post', Routes.threads(forum), { body: { name, message: messageBody(message) }, reason }),
    createPrivateThread: (channel, name, reason) =>
      call('post', Routes.threads(channel), {
        body: {
          name,
          type: ChannelType.PrivateThread,
          invitable: false,
          auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
        },
        reason,
      }),
    openThread: (channel, message, name, archiveAfter = ThreadAutoArchiveDuration.OneDay) =>
      call('post', Routes.threads(channel, message), {
        body: { name, auto_archive_duration: archiveAfter },
      }),
    addThreadMember: (thread, user) => call('put', Routes.threadMembers(thread, user)),
    removeThreadMember: (thread, user) => call('delete', Routes.threadMembers(thread, user)),
    threadMember: (thread, user) => call('get', Routes.threadMembers(thread, user)),
    threadMembers: (thread) =>
      call('get', Routes.threadMembers(thread), {
        query: new URLSearchParams({ with_member: 'true', limit: '100' }),
      }),
    latestMessages: (channel) =>
      call('get', Routes.channelMessages(channel), { query: new URLSearchParams({ limit: '100' }) }),
    activeThreads: async (guild) =>
      (await call<{ threads: APIThreadChannel[] }>('get', Routes.guildActiveThreads(guild))).threads,
    async archivedThreads(channel, which) {
      const query = new URLSearchParams({ limit: '100' });
      const listed = call<{ threads: APIThreadChannel[] }>('get', Routes.channelThreads(channel, which), {
        query,
      });
      return (await listed).threads;
    },
    async openDirectMessages(user) {
      if (!(await mayOpenDirect())) throw new NotYet('as many direct messages were opened as may be for now');
      const channel = await call<{ id: string }>('post', Routes.userChannels(), {
        body: { recipient_id: user },
      });
      return channel.id;
    },
  };
}

/** Reads the roles that somebody has on a server; none for who is not there. */
export function rolesIn(
  discord: Pick<Discord, 'guildMember'>,
): (guild: string, user: string) => Promise<readonly string[]> {
  return async (guild, user) => {
    const member = await discord.guildMember(guild, user).catch((error: unknown) => {
      if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMember)
        return undefined;
      throw error;
    });
    return member?.roles ?? [];
  };
}

function withFiles({ files = [] }: Message): Pick<RequestData, 'files'> {
  return files.length === 0 ? {} : { files: files.map(({ name, data }) => ({ name, data })) };
}
