/** The gateway: the socket that bots connect to, and all that is done to their lines at once. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Counters } from '../counters.ts';
import { fromThisMachine } from '../http/auth.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { Announcement, World } from '../state/world.ts';
import { Connection } from './connection.ts';
import { dispatch } from './dispatch.ts';
import { Sessions } from './sessions.ts';

interface GatewayOptions {
  /** Milliseconds; Discord's own is about 41,250. */
  readonly heartbeatIntervalMs: number;
  /** Milliseconds for which a lost session can be resumed; Discord says "a few minutes". */
  readonly resumeWindowMs: number;
}

export class Gateway {
  readonly #world: World;
  readonly #limits: RateLimits;
  readonly #counters: Counters;
  readonly #heartbeatIntervalMs: number;
  readonly #sessions: Sessions;
  readonly #connections = new Set<Connection>();
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });
  readonly #pulse: NodeJS.Timeout;

  constructor(world: World, limits: RateLimits, counters: Counters, options: GatewayOptions) {
    this.#world = world;
    this.#limits = limits;
    this.#counters = counters;
    this.#heartbeatIntervalMs = options.heartbeatIntervalMs;
    this.#sessions = new Sessions(limits, options.resumeWindowMs);
    this.#pulse = setInterval(
      () => this.#closeSilent(),
      Math.max(50, options.heartbeatIntervalMs / 2),
    ).unref();
  }

  /** Takes over the upgrade requests of an HTTP server. */
  listen(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const known = request.url?.startsWith('/gateway') || request.url?.startsWith('/?');
      if (!known || !fromThisMachine(request.headers)) return void socket.destroy();
      this.#server.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new Connection(webSocket, {
          world: this.#world,
          limits: this.#limits,
          sessions: this.#sessions,
          heartbeatIntervalMs: this.#heartbeatIntervalMs,
        });
        this.#connections.add(connection);
        webSocket.on('close', () => this.#connections.delete(connection));
      });
    });
  }

  announce(announcement: Announcement): void {
    const heard = dispatch(this.#world, this.#sessions.all(), announcement);
    if (heard > 0) this.#counters.sent(announcement.event);
  }

  /** Is any session of that application on a line now? */
  isConnected(applicationId: string): boolean {
    return this.#sessions
      .all()
      .some((session) => session.identity.application.id === applicationId && session.line !== undefined);
  }

  /** Cuts every line: with a close code if one is given, else as a broken connection. Sessions can be resumed. */
  disconnectAll(code?: number): void {
    for (const connection of this.#connections) {
      if (code === undefined) connection.terminate();
      else connection.close(code);
    }
  }

  /** Asks every client to come back and resume (op 7). */
  askToReconnect(): void {
    for (const connection of this.#connections)
      connection.sendPayload({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Ends every session (op 9): clients must identify again. */
  invalidateSessions(): void {
    this.#sessions.endAll();
    for (const connection of this.#connections) connection.invalidate();
  }

  close(): void {
    clearInterval(this.#pulse);
    for (const connection of this.#connections) connection.terminate();
    this.#server.close();
  }

  #closeSilent(): void {
    for (const connection of this.#connections) connection.closeIfSilent();
    this.#sessions.endExpired();
  }
}
