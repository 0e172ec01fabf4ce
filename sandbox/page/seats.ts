/** The seats of the page: a socket for each person whom somebody acts as. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Box } from '../box.ts';
import { fromThisMachine } from '../http/auth.ts';
import type { Announcement } from '../state/world.ts';
import { personAt } from './people.ts';
import { Reading } from './reading.ts';
import { Seat } from './seat.ts';
import { Typing } from './typing.ts';

/** Ten files of the largest size, in base64. */
const largestMessage = 40 * 1024 * 1024;

/** Close code for somebody who is not there. */
const nobody = 4404;

export class Seats {
  readonly #typing = new Typing();
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: largestMessage,
  });

  /** Takes over the upgrade requests for `/sandbox/seat?as=<id or handle>`. */
  listen(server: Server, box: Box): void {
    const reading = new Reading(box.world);
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith('/sandbox/')) return;
      if (pathname !== '/sandbox/seat' || !fromThisMachine(request.headers)) return void socket.destroy();
      this.#server.handleUpgrade(request, socket, head, (webSocket) => {
        const user = personAt(box.world, searchParams.get('as') ?? '');
        if (!user) return webSocket.close(nobody, 'There is nobody of that name here.');
        return void new Seat(webSocket, box, user, { reading, typing: this.#typing });
      });
    });
  }

  hear(announcement: Announcement): void {
    this.#typing.hear(announcement);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }
}
