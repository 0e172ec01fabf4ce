/** One person's place at the page: sends what their client shows whenever that changes, and does what they do. */
import type { WebSocket } from 'ws';
import type { Box } from '../box.ts';
import { Refused } from '../control/refused.ts';
import type { SeenModal } from '../control/view.ts';
import type { Channel, User } from '../state/entities.ts';
import type { Desk } from './deeds.ts';
import { doing } from './deeds.ts';
import type { Reading } from './reading.ts';
import { requestIn } from './requests.ts';
import type { Typing } from './typing.ts';
import * as views from './views.ts';
import type { Deed, Deeds, SeatModal, Slices, ToPage } from './wire.ts';

/** Changes that come close together are sent together; in milliseconds. */
const coalesced = 25;

/** Close code for what no page of ours sends. */
const notUnderstood = 1007;

export class Seat implements Desk {
  readonly box: Box;
  readonly user: User;
  readonly reading: Reading;
  modal: SeenModal | null = null;
  open: Channel | undefined;
  limit = 50;
  readonly #socket: WebSocket;
  readonly #typing: Typing;
  /** What was sent last, as text, to send only what differs. */
  readonly #sent = new Map<keyof Slices, string>();
  #pending: NodeJS.Timeout | undefined;
  readonly #fading: NodeJS.Timeout;

  constructor(
    socket: WebSocket,
    box: Box,
    user: User,
    { reading, typing }: { reading: Reading; typing: Typing },
  ) {
    this.#socket = socket;
    this.box = box;
    this.user = user;
    this.reading = reading;
    this.#typing = typing;
    const stop = box.world.watch(() => this.#soon());
    // What fades by itself, such as who is typing, announces nothing.
    this.#fading = setInterval(() => this.#soon(), 1_000).unref();
    socket.on('message', (data: Buffer) => void this.#take(data.toString()));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stop();
      clearTimeout(this.#pending);
      clearInterval(this.#fading);
    });
    this.#push();
  }

  #soon(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      this.#push();
    }, coalesced);
  }

  #push(): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.open && !this.box.world.store.channels.has(this.open.id)) this.open = undefined;
    const changed = Object.entries(this.#slices()).flatMap(([name, slice]) => {
      const text = JSON.stringify(slice);
      if (this.#sent.get(name as keyof Slices) === text) return [];
      this.#sent.set(name as keyof Slices, text);
      return [`${JSON.stringify(name)}:${text}`];
    });
    if (changed.length > 0) this.#socket.send(`{"slices":{${changed.join()}}}`);
  }

  #slices(): Slices {
    return {
      self: views.self(this),
      guilds: views.guilds(this),
      channels: views.channels(this),
      members: views.members(this),
      messages: views.messages(this),
      commands: views.commands(this),
      events: views.events(this),
      typing: this.open ? this.#typing.in(this.open.id, this.user.id) : [],
      modal: this.#openModal(),
    };
  }

  #openModal(): SeatModal | null {
    if (!this.modal) return null;
    const { openedBy, data } = this.modal;
    const bot = this.box.world.store.applications.get(openedBy.applicationId);
    return { interactionId: openedBy.id, bot: { id: bot?.userId ?? '', name: bot?.name ?? '' }, data };
  }

  async #take(text: string): Promise<void> {
    const request = requestIn(text);
    if (!request) return this.#socket.close(notUnderstood);
    const { id, deed, ...what } = request;
    try {
      const done = await this.#do(deed, what);
      // What came of it is on the screen before the button stops waiting.
      this.#push();
      this.#tell({ id, done });
    } catch (error) {
      this.#push();
      this.#tell({ id, refused: this.#words(error) });
    }
  }

  #do<D extends Deed>(deed: D, what: Deeds[D]): unknown {
    return doing[deed](this, what);
  }

  #words(error: unknown): string {
    if (error instanceof Refused || error instanceof TypeError) return error.message;
    this.box.counters.failures.push(error);
    return 'Something went wrong in the box itself.';
  }

  #tell(message: ToPage): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
