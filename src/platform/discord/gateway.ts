/** The gateway: the real discord.js client, told to remember as little as it can. */
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { ClientEvents } from 'discord.js';
import type { Config } from '../../config.ts';
import type { Logger } from '../log/index.ts';

/** Listens to one event for one concern. Bound to the client by `openGateway`, once. */
export interface Listener {
  readonly attach: (client: Client) => void;
  readonly detach: (client: Client) => void;
}

export function listener<Event extends keyof ClientEvents>(
  event: Event,
  run: (...args: ClientEvents[Event]) => void,
): Listener {
  return { attach: (client) => void client.on(event, run), detach: (client) => void client.off(event, run) };
}

export interface GatewayOptions extends Pick<Config, 'shards' | 'shardCount'> {
  readonly token: string;
  /** Base address of the REST API, from which the gateway's own address comes; undefined: Discord's. */
  readonly api: string | undefined;
  /** Asks to hear of people who come and go. Discord refuses the connection where that was not granted. */
  readonly seesMembers: boolean;
  readonly listeners: readonly Listener[];
  readonly log: Logger;
}

export interface Gateway {
  readonly client: Client;
  /** @throws where no shard, or not every shard, is connected. */
  ping(): Promise<void>;
  /** Hears nothing new. The connection stays open, because answers still go out. */
  deafen(): void;
  close(): Promise<void>;
}

/**
 * Interactions need no intent at all, and everything works without a privileged one. Bans come with moderation; what people write
 * to the bot itself comes with its content; the server's own events are mirrored, and hand edits are put right.
 */
const intents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildModeration,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.AutoModerationExecution,
  GatewayIntentBits.GuildScheduledEvents,
] as const;

const forgetful = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
});

/** Connects, and resolves once every shard has its guilds. */
export async function openGateway({
  token,
  api,
  shards,
  shardCount,
  seesMembers,
  listeners,
  log,
}: GatewayOptions): Promise<Gateway> {
  const client = new Client({
    intents: seesMembers ? [...intents, GatewayIntentBits.GuildMembers] : intents,
    // Who leaves, what is written in direct messages and which event is gone is told although nothing is remembered.
    partials: [Partials.GuildMember, Partials.User, Partials.Channel, Partials.GuildScheduledEvent],
    shards: shards === 'auto' ? 'auto' : [...shards],
    ...(shardCount !== 'auto' && { shardCount }),
    makeCache: forgetful,
    allowedMentions: { parse: [] },
    rest: { ...(api && { api }), version: '10' },
  });
  for (const each of listeners) each.attach(client);
  const ready = new Promise<void>((resolve) => client.once('clientReady', () => resolve()));
  await client.login(token);
  await ready;
  log.info('gateway.ready', { shards: client.ws.shards.size, count: client.guilds.cache.size });

  return {
    client,
    async ping() {
      if (!client.isReady()) throw new Error('the gateway is not connected');
    },
    deafen() {
      for (const each of listeners) each.detach(client);
    },
    close: () => client.destroy(),
  };
}
