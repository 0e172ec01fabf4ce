/** The page to try everything in: built, served, and with a seat for everybody whom one acts as. */
import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Box } from '../box.ts';
import type { Announcement } from '../state/world.ts';
import { actable } from './people.ts';
import { Seats } from './seats.ts';
import { mountPage } from './serve.ts';

export class Page {
  readonly #box: Box;
  readonly #seats = new Seats();
  readonly #served: { begin(): void };

  constructor(app: FastifyInstance, box: Box) {
    this.#box = box;
    this.#served = mountPage(app);
    app.get('/sandbox/seats', () => actable(box.world));
  }

  listen(server: Server): void {
    this.#seats.listen(server, this.#box);
  }

  /** Builds the page now; else it is built when it is first asked for. */
  build(): void {
    this.#served.begin();
  }

  hear(announcement: Announcement): void {
    this.#seats.hear(announcement);
  }

  close(): void {
    this.#seats.close();
  }
}
