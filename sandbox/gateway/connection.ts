/** One WebSocket from its hello to its close. Source: events/gateway "Connections", close codes: topics/opcodes-and-status-codes. */
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { isObject } from '../json.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { botByToken } from '../state/bots.ts';
import { guildCreateEvent } from '../state/guilds.ts';
import { userById } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import { privilegedIntents, validIntents } from './intents.ts';
import { answerMemberRequest } from './members.ts';
import type { Line, Session } from './session.ts';
import type { Sessions } from './sessions.ts';

/** The docs say 4,096 bytes; 15 KiB is what was seen in practice. */
const largestFrame = 15 * 1024;
const mostFrames = 120;
const frameWindow = 60_000;
/** Guilds on one shard beyond which Discord demands sharding. */
const mostGuilds = 2_500;

type Payload = Readonly<Record<string, unknown>>;

/** What a connection shares with all others. */
interface Surroundings {
  readonly world: World;
  readonly limits: RateLimits;
  readonly sessions: Sessions;
  readonly heartbeatIntervalMs: number;
}

export class Connection implements Line {
  readonly #socket: WebSocket;
  readonly #world: World;
  readonly #limits: RateLimits;
  readonly #sessions: Sessions;
  readonly #heartbeatIntervalMs: number;
  #session: Session | undefined;
  #heardAt = Date.now();
  #frames: number[] = [];

  constructor(socket: WebSocket, { world, limits, sessions, heartbeatIntervalMs }: Surroundings) {
    this.#socket = socket;
    this.#world = world;
    this.#limits = limits;
    this.#sessions = sessions;
    this.#heartbeatIntervalMs = heartbeatIntervalMs;
    socket.on('message', (data) => this.#receive(data));
    socket.on('close', (code) => this.#lost(code));
    socket.on('error', () => socket.terminate());
    this.sendPayload({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: heartbeatIntervalMs },
    });
  }

  send(frame: string): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
  }

  sendPayload(payload: { readonly op: GatewayOpcodes; readonly d: unknown }): void {
    this.send(JSON.stringify({ t: null, s: null, ...payload }));
  }

  close(code: number): void {
    this.#leave();
    this.#socket.close(code, GatewayCloseCodes[code] ?? '');
  }

  terminate(): void {
    this.#leave();
    this.#socket.terminate();
  }

  invalidate(): void {
    this.#leave();
    this.sendPayload({ op: GatewayOpcodes.InvalidSession, d: false });
  }

  /** A client that skipped its heartbeats is taken to be gone. */
  closeIfSilent(): void {
    if (Date.now() - this.#heardAt > this.#heartbeatIntervalMs * 2)
      this.close(GatewayCloseCodes.SessionTimedOut);
  }

  #receive(data: RawData): void {
    // Without a `binaryType` of our own, `ws` hands over nothing but Buffers.
    const text = Buffer.isBuffer(data) ? data.toString() : '';
    if (text.length > largestFrame || this.#tooMany())
      return this.close(
        text.length > largestFrame ? GatewayCloseCodes.DecodeError : GatewayCloseCodes.RateLimited,
      );
    const payload = parsed(text);
    if (!payload) return this.close(GatewayCloseCodes.DecodeError);
    const op = payload['op'];
    if (op === GatewayOpcodes.Heartbeat) {
      this.#heardAt = Date.now();
      return this.sendPayload({ op: GatewayOpcodes.HeartbeatAck, d: null });
    }
    if (op === GatewayOpcodes.Identify) return this.#identify(isObject(payload['d']) ? payload['d'] : {});
    if (op === GatewayOpcodes.Resume) return this.#resume(isObject(payload['d']) ? payload['d'] : {});
    if (!this.#session) return this.close(GatewayCloseCodes.NotAuthenticated);
    if (op === GatewayOpcodes.RequestGuildMembers)
      return answerMemberRequest(this.#world, this.#session, payload['d']);
    if (op !== GatewayOpcodes.PresenceUpdate && op !== GatewayOpcodes.VoiceStateUpdate)
      this.close(GatewayCloseCodes.UnknownOpcode);
  }

  #identify(d: Payload): void {
    if (this.#session) return this.close(GatewayCloseCodes.AlreadyAuthenticated);
    const world = this.#world;
    const application =
      typeof d['token'] === 'string' ? botByToken(world, d['token'].replace(/^Bot /, '')) : undefined;
    if (!application) return this.close(GatewayCloseCodes.AuthenticationFailed);
    const intents = d['intents'];
    if (!validIntents(intents)) return this.close(GatewayCloseCodes.InvalidIntents);
    if ((intents & privilegedIntents & ~application.privilegedIntents) !== 0)
      return this.close(GatewayCloseCodes.DisallowedIntents);
    const [shard, shards] = shardOf(d['shard']);
    if (shard === undefined || shards === undefined) return this.close(GatewayCloseCodes.InvalidShard);
    if (!this.#sessions.admitsIdentify(shard))
      return this.sendPayload({ op: GatewayOpcodes.InvalidSession, d: false });
    const session = this.#sessions.open({ application, intents, shard, shards });
    const guilds = [...world.store.guilds.values()].filter(
      (guild) => guild.members.has(application.userId) && session.covers(guild.id),
    );
    if (guilds.length > mostGuilds) {
      this.#sessions.end(session);
      return this.close(GatewayCloseCodes.ShardingRequired);
    }
    this.#join(session);
    const ready = {
      v: 10,
      user: { ...userById(world.store, application.userId), verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: `${world.origin().replace('http', 'ws')}/gateway`,
      ...(d['shard'] === undefined ? {} : { shard: [shard, shards] }),
      application: { id: application.id, flags: 0 },
      private_channels: [],
    };
    session.dispatch(GatewayDispatchEvents.Ready, JSON.stringify(ready));
    for (const guild of guilds)
      session.dispatch(
        GatewayDispatchEvents.GuildCreate,
        JSON.stringify(guildCreateEvent(world, guild, application.userId)),
      );
  }

  #resume(d: Payload): void {
    if (this.#session) return this.close(GatewayCloseCodes.AlreadyAuthenticated);
    const session = typeof d['session_id'] === 'string' ? this.#sessions.find(d['session_id']) : undefined;
    const token = String(d['token']).replace(/^Bot /, '');
    const sequence = Number(d['seq']);
    if (!session || session.identity.application.token !== token)
      return this.sendPayload({ op: GatewayOpcodes.InvalidSession, d: false });
    if (!Number.isInteger(sequence) || sequence < 0 || sequence > session.sequence)
      return this.close(GatewayCloseCodes.InvalidSeq);
    const missed = session.since(sequence);
    if (!missed) {
      this.#sessions.end(session);
      return this.sendPayload({ op: GatewayOpcodes.InvalidSession, d: false });
    }
    session.line?.terminate();
    this.#join(session);
    for (const frame of missed) this.send(frame);
    session.dispatch(GatewayDispatchEvents.Resumed, '{}');
  }

  #join(session: Session): void {
    this.#session = session;
    session.line = this;
  }

  #leave(): void {
    if (this.#session?.line !== this) return;
    this.#session.line = undefined;
    this.#session.lostAt = Date.now();
  }

  /** A client that closes with 1000 or 1001 says that it will not come back. */
  #lost(code: number): void {
    const session = this.#session;
    const current = session?.line === this;
    this.#leave();
    if (session && current && (code === 1000 || code === 1001)) this.#sessions.end(session);
  }

  #tooMany(): boolean {
    if (!this.#limits.table) return false;
    const since = Date.now() - frameWindow;
    this.#frames = [...this.#frames.filter((at) => at > since), Date.now()];
    return this.#frames.length > mostFrames;
  }
}

function parsed(text: string): Payload | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `[shard, shards]`; nothing for a pair that makes no sense. */
function shardOf(value: unknown): readonly [number, number] | readonly [] {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return [];
  const [shard, shards] = value.map(Number);
  if (shard === undefined || shards === undefined) return [];
  return Number.isInteger(shard) && Number.isInteger(shards) && shard >= 0 && shard < shards
    ? [shard, shards]
    : [];
}
