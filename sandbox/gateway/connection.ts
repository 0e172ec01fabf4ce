/** One WebSocket from its hello to its close. Source: events/gateway "Connections", close codes: topics/opcodes-and-status-codes. */
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Counters } from '../counters.ts';
import type { Faults } from '../faults/faults.ts';
import type { frames } from '../faults/fault.ts';
import { isObject } from '../json.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { appear } from '../state/presences.ts';
import { requestVoice } from '../state/voice-bots.ts';
import type { World } from '../state/world.ts';
import type { Delivery } from './delivery.ts';
import { identifiedBy } from './identify.ts';
import type { MemberRequests } from './members.ts';
import { presenceOf, presenceShape } from './presence.ts';
import type { Line, Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import type { GatewaySettings } from './settings.ts';
import { Tally } from './tally.ts';
import { welcome } from './welcome.ts';

const parting: ReadonlySet<number> = new Set([1000, 1001]);

/** What a connection shares with all others. */
export interface Surroundings {
  readonly world: World;
  readonly limits: RateLimits;
  readonly counters: Counters;
  readonly faults: Faults;
  readonly sessions: Sessions;
  readonly members: MemberRequests;
  readonly delivery: Delivery;
  readonly settings: GatewaySettings;
  /** Guilds in an outage. */
  readonly unavailable: ReadonlySet<string>;
}

export class Connection implements Line {
  readonly #socket: WebSocket;
  readonly #around: Surroundings;
  readonly #frames: Tally;
  readonly #presences: Tally;
  #session: Session | undefined;
  #heardAt = Date.now();
  #mute = false;

  constructor(socket: WebSocket, around: Surroundings) {
    this.#socket = socket;
    this.#around = around;
    this.#frames = new Tally(around.settings.framesAMinute, 60_000);
    this.#presences = new Tally(around.settings.presencesIn20s, 20_000);
    around.counters.gateway.opened += 1;
    socket.on('message', (data) => {
      this.#receive(data);
      around.world.changed();
    });
    socket.on('close', (code) => this.#lost(code));
    socket.on('error', () => socket.terminate());
    this.sendPayload({
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: around.settings.heartbeatIntervalMs },
    });
  }

  /** Whose it is, once it is known. */
  get bot(): string | undefined {
    return this.#session?.identity.application.name;
  }

  send(frame: string): void {
    if (!this.#mute && this.#socket.readyState === this.#socket.OPEN) this.#socket.send(frame);
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

  mute(): void {
    this.#mute = true;
  }

  /** Takes the session off the line and says so (op 9). */
  invalidate(resumable: boolean): void {
    this.#leave();
    this.#session = undefined;
    this.#around.counters.gateway.invalidated += 1;
    this.sendPayload({ op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  /** A client that skipped its heartbeats is taken to be gone. */
  closeIfSilent(): void {
    if (!this.#mute && Date.now() - this.#heardAt > this.#around.settings.heartbeatIntervalMs * 2)
      this.close(GatewayCloseCodes.SessionTimedOut);
  }

  #receive(data: RawData): void {
    if (this.#mute) return;
    const { limits, settings, world } = this.#around;
    // Without a `binaryType` of our own, `ws` hands over nothing but Buffers.
    const bytes = Buffer.isBuffer(data) ? data : Buffer.alloc(0);
    if (limits.table && !this.#frames.admits()) return this.close(GatewayCloseCodes.RateLimited);
    const payload = bytes.length > settings.largestFrame ? undefined : parsed(bytes.toString());
    if (!payload) return this.close(GatewayCloseCodes.DecodeError);
    const { op, d } = payload;
    if (op === GatewayOpcodes.Heartbeat) return this.#beat();
    if (op === GatewayOpcodes.Identify) return this.#identify(d);
    if (op === GatewayOpcodes.Resume) return this.#resume(isObject(d) ? d : {});
    const session = this.#session;
    if (!session) return this.close(GatewayCloseCodes.NotAuthenticated);
    if (op === GatewayOpcodes.RequestGuildMembers)
      return this.#around.members.answer(session, d, (event, chunk) =>
        this.#around.delivery.deliver(session, event, JSON.stringify(chunk)),
      );
    if (op === GatewayOpcodes.VoiceStateUpdate) return requestVoice(world, session.identity.application, d);
    if (op === GatewayOpcodes.PresenceUpdate) return this.#appear(session, d);
    return this.close(GatewayCloseCodes.UnknownOpcode);
  }

  #beat(): void {
    this.#around.counters.gateway.heartbeats += 1;
    if (this.#struck('heartbeat')) return;
    this.#heardAt = Date.now();
    this.sendPayload({ op: GatewayOpcodes.HeartbeatAck, d: null });
  }

  #identify(payload: unknown): void {
    if (this.#session) return this.close(GatewayCloseCodes.AlreadyAuthenticated);
    const { world, sessions, counters, settings, unavailable, delivery } = this.#around;
    const found = identifiedBy(world, payload);
    if (typeof found === 'number') return this.close(found);
    const { identity, presence, sharded } = found;
    const { application } = identity;
    if (this.#struck('identify', application.name)) return;
    if (!sessions.admitsIdentify(identity)) return this.invalidate(false);
    // Discord resets the token of a bot that starts too many sessions, and ends those it has.
    if (!sessions.admitsStart(application)) {
      for (const session of sessions.all())
        if (session.identity.application === application)
          session.line?.close(GatewayCloseCodes.AuthenticationFailed);
      return this.close(GatewayCloseCodes.AuthenticationFailed);
    }
    const session = sessions.open(identity);
    const guilds = [...world.store.guilds.values()].filter(
      (guild) => guild.members.has(application.userId) && session.covers(guild.id),
    );
    if (guilds.length > settings.guildsOnAShard) {
      sessions.end(session);
      return this.close(GatewayCloseCodes.ShardingRequired);
    }
    counters.gateway.identified += 1;
    this.#join(session);
    welcome(world, { session, guilds, unavailable, sharded, presence, delivery });
  }

  #resume(d: Readonly<Record<string, unknown>>): void {
    if (this.#session) return this.close(GatewayCloseCodes.AlreadyAuthenticated);
    const { sessions, counters } = this.#around;
    const session = typeof d['session_id'] === 'string' ? sessions.find(d['session_id']) : undefined;
    if (this.#struck('resume', session?.identity.application.name)) return;
    const token = String(d['token']).replace(/^Bot /, '');
    const sequence = Number(d['seq']);
    if (!session || session.identity.application.token !== token) return this.invalidate(false);
    if (!Number.isInteger(sequence) || sequence < 0 || sequence > session.sequence)
      return this.close(GatewayCloseCodes.InvalidSeq);
    const missed = session.since(sequence);
    if (!missed) {
      sessions.end(session);
      return this.invalidate(false);
    }
    session.line?.terminate();
    this.#join(session);
    counters.gateway.resumed += 1;
    for (const frame of missed) this.send(frame);
    session.dispatch(GatewayDispatchEvents.Resumed, '{}');
  }

  /** What comes too often is passed over. Source: events/gateway-events, "Update Presence". */
  #appear({ identity }: Session, d: unknown): void {
    const presence = presenceShape.safeParse(d);
    if (!presence.success) return this.close(GatewayCloseCodes.DecodeError);
    if (this.#around.limits.table && !this.#presences.admits()) return;
    appear(this.#around.world, identity.application.userId, presenceOf(presence.data));
  }

  /** Did a fault befall this frame? */
  #struck(frame: (typeof frames)[number], bot = this.bot): boolean {
    const trouble = this.#around.faults.onFrame(frame, bot ?? null);
    if (!trouble) return false;
    if ('close' in trouble) this.close(trouble.close);
    else if ('silent' in trouble) this.mute();
    else this.invalidate(false);
    return true;
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
    const { counters, sessions, world } = this.#around;
    counters.closed(code);
    const session = this.#session;
    const current = session?.line === this;
    this.#leave();
    if (session && current && parting.has(code)) sessions.end(session);
    world.changed();
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
