/** The line to the box on which one person acts: what they see comes in as signals, what they do goes out and is answered. */
import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Deed, Deeds, Outcome, Slices, ToPage } from '../../wire.ts';

/** Milliseconds between two tries to get a lost line back. */
const again = 800;

/** The box closes with it where there is nobody of that name. */
const nobody = 4404;

type Shown = { readonly [K in keyof Slices]: Signal<Slices[K] | undefined> };

interface Waiting {
  readonly resolve: (outcome: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Seat {
  readonly handle: string;
  readonly line: Signal<'opening' | 'open' | 'lost' | 'nobody'> = signal('opening');
  readonly shown: Shown = {
    self: signal(undefined),
    guilds: signal(undefined),
    channels: signal(undefined),
    members: signal(undefined),
    messages: signal(undefined),
    commands: signal(undefined),
    events: signal(undefined),
    typing: signal(undefined),
    modal: signal(undefined),
  };
  readonly #waiting = new Map<number, Waiting>();
  #socket: WebSocket;
  #next = 1;
  #looking: Deeds['look'] = { channelId: null, limit: 50 };
  #retry: number | undefined;
  #left = false;

  constructor(handle: string) {
    this.handle = handle;
    this.#socket = this.#connect();
  }

  /** @throws Error with words for people, as a rejection */
  does<D extends Deed>(deed: D, what: Deeds[D]): Promise<Outcome<D>> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      return Promise.reject(new Error('The box cannot be reached just now.'));
    const id = this.#next;
    this.#next += 1;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(id, { resolve, reject });
    this.#socket.send(JSON.stringify({ ...what, id, deed }));
    return promise as Promise<Outcome<D>>;
  }

  /** Opens a channel; also again, when a lost line is back. */
  look(looking: Deeds['look']): void {
    this.#looking = looking;
    if (this.#socket.readyState === WebSocket.OPEN) void this.does('look', looking).catch(() => undefined);
  }

  leave(): void {
    this.#left = true;
    clearTimeout(this.#retry);
    this.#socket.close();
  }

  #connect(): WebSocket {
    const socket = new WebSocket(`ws://${location.host}/sandbox/seat?as=${encodeURIComponent(this.handle)}`);
    socket.addEventListener('open', () => {
      this.line.value = 'open';
      this.look(this.#looking);
    });
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as ToPage));
    socket.addEventListener('close', ({ code }) => this.#lost(code));
    return socket;
  }

  #hear(heard: ToPage): void {
    if ('slices' in heard) {
      for (const [name, slice] of Object.entries(heard.slices))
        (this.shown[name as keyof Slices] as Signal<unknown>).value = slice;
      return;
    }
    const waiting = this.#waiting.get(heard.id);
    this.#waiting.delete(heard.id);
    if ('refused' in heard) waiting?.reject(new Error(heard.refused));
    else waiting?.resolve(heard.done);
  }

  #lost(code: number): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('The line to the box broke.'));
    this.#waiting.clear();
    if (this.#left) return;
    this.line.value = code === nobody ? 'nobody' : 'lost';
    if (code === nobody) return;
    this.#retry = setTimeout(() => {
      this.#socket = this.#connect();
    }, again);
  }
}
