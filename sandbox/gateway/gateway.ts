/** The gateway: the socket that bots connect to, and all that is done to their lines at once. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  PresenceUpdateStatus,
} from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Counters } from '../counters.ts';
import type { Faults } from '../faults/faults.ts';
import { fromThisMachine } from '../http/auth.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { guildCreateEvent } from '../state/guilds.ts';
import { appear } from '../state/presences.ts';
import type { Announcement, World } from '../state/world.ts';
import type { Surroundings } from './connection.ts';
import { Connection } from './connection.ts';
import { Delivery } from './delivery.ts';
import { dispatch } from './dispatch.ts';
import { MemberRequests } from './members.ts';
import type { SessionStarts } from './sessions.ts';
import { Sessions } from './sessions.ts';
import type { GatewaySettings } from './settings.ts';

interface Parts {
  readonly world: World;
  readonly limits: RateLimits;
  readonly counters: Counters;
  readonly faults: Faults;
  readonly settings: GatewaySettings;
}

export class Gateway {
  readonly #around: Surroundings;
  readonly #unavailable = new Set<string>();
  readonly #connections = new Set<Connection>();
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });
  readonly #pulse: NodeJS.Timeout;

  constructor(parts: Parts) {
    const { world, limits, counters, faults, settings } = parts;
    const away = { status: PresenceUpdateStatus.Offline, activities: [] };
    this.#around = {
      ...parts,
      sessions: new Sessions(limits, settings, ({ userId }) => appear(world, userId, away)),
      members: new MemberRequests(world, limits.table ? settings.allMembersEveryMs : 0),
      delivery: new Delivery(faults, counters, () => world.changed()),
      unavailable: this.#unavailable,
    };
    this.#pulse = setInterval(
      () => this.#closeSilent(),
      Math.max(50, settings.heartbeatIntervalMs / 2),
    ).unref();
  }

  /** Takes over the upgrade requests of an HTTP server. */
  listen(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://gateway');
      // The page's seats have sockets of their own.
      if (pathname.startsWith('/sandbox/')) return;
      const known = pathname === '/' || pathname.startsWith('/gateway');
      if (!known || !fromThisMachine(request.headers)) return void socket.destroy();
      this.#server.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new Connection(webSocket, this.#around);
        this.#connections.add(connection);
        webSocket.on('close', () => this.#connections.delete(connection));
        if (searchParams.get('v') !== '10') connection.close(GatewayCloseCodes.InvalidAPIVersion);
      });
    });
  }

  announce(announcement: Announcement): void {
    const { world, sessions, delivery } = this.#around;
    if (announcement.guildId !== undefined && this.#unavailable.has(announcement.guildId)) return;
    dispatch(world, sessions.all(), announcement, (session, event, data) =>
      delivery.deliver(session, event, data),
    );
  }

  /** Is any session of that application on a line now? */
  isConnected(applicationId: string): boolean {
    return this.#around.sessions
      .all()
      .some((session) => session.identity.application.id === applicationId && session.line !== undefined);
  }

  startsOf(applicationId: string): SessionStarts {
    return this.#around.sessions.startsOf(applicationId);
  }

  /** Cuts every line, or one bot's: with a close code if one is given, else as a broken connection. Sessions can be resumed. */
  disconnectAll(code?: number, bot?: string): void {
    for (const connection of this.#of(bot)) {
      if (code === undefined) connection.terminate();
      else connection.close(code);
    }
  }

  /** From now on nothing comes through on these lines, and nobody says so: the client's heartbeats stay unanswered. */
  silence(bot?: string): void {
    for (const connection of this.#of(bot)) connection.mute();
  }

  /** Asks every client to come back and resume (op 7). */
  askToReconnect(bot?: string): void {
    for (const connection of this.#of(bot)) connection.sendPayload({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Asks every client for a heartbeat at once (op 1). */
  askForHeartbeats(bot?: string): void {
    for (const connection of this.#of(bot)) connection.sendPayload({ op: GatewayOpcodes.Heartbeat, d: null });
  }

  /** Calls every session invalid (op 9); those that are not `resumable` are over, and clients must identify again. */
  invalidateSessions({ resumable = false }: { readonly resumable?: boolean } = {}): void {
    for (const connection of this.#connections) connection.invalidate(resumable);
    if (!resumable) this.#around.sessions.endAll();
  }

  /** An outage: the guild's bots are told that it is gone for now, and then nothing more of it. Source: events/gateway, "Guild Availability". */
  loseGuild(guildId: string): void {
    this.announce({
      event: GatewayDispatchEvents.GuildDelete,
      data: () => ({ id: guildId, unavailable: true }),
      intents: GatewayIntentBits.Guilds,
      guildId,
    });
    this.#unavailable.add(guildId);
    this.#around.world.changed();
  }

  /** The outage is over. */
  restoreGuild(guildId: string): void {
    const { world } = this.#around;
    const guild = world.store.guilds.get(guildId);
    if (!this.#unavailable.delete(guildId) || !guild) return;
    for (const application of world.store.applications.values())
      world.announce({
        event: GatewayDispatchEvents.GuildCreate,
        data: () => guildCreateEvent(world, guild, application.userId),
        intents: GatewayIntentBits.Guilds,
        guildId,
        applicationId: application.id,
      });
  }

  close(): void {
    clearInterval(this.#pulse);
    for (const connection of this.#connections) connection.terminate();
    this.#server.close();
  }

  #of(bot: string | undefined): Connection[] {
    return [...this.#connections].filter((connection) => bot === undefined || connection.bot === bot);
  }

  #closeSilent(): void {
    for (const connection of this.#connections) connection.closeIfSilent();
    this.#around.sessions.endExpired();
  }
}
