/** Speaks to the box as a bot does that uses no library: plain requests, plain frames. */
import { WebSocket } from 'ws';
import type { Sandbox } from '#sandbox/index.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; undefined where there is none. */
  readonly body: Json;
}

/** Any JSON, for reading deep into answers: `body['errors']['name']`. */
export interface Json {
  readonly [key: string]: Json;
}

export interface Asking {
  readonly body?: unknown;
  readonly reason?: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `ask('POST /channels/1/messages', { body })` with the bot's token. */
export function asking(sandbox: Sandbox, bot = 'kindred'): (line: string, about?: Asking) => Promise<Reply> {
  return async (line, { body, reason, token = `Bot ${sandbox.bot(bot).token}`, headers = {} } = {}) => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const form = body instanceof FormData;
    const answer = await fetch(`${sandbox.url}/api/v10${path}`, {
      method,
      headers: {
        'user-agent': 'DiscordBot (https://example.org, 1)',
        ...(token === null ? {} : { authorization: token }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...(reason === undefined ? {} : { 'x-audit-log-reason': encodeURIComponent(reason) }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
}

export interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Json;
}

/** A gateway connection that keeps every frame, and waits for those to come. */
export class Line {
  readonly frames: Frame[] = [];
  readonly #socket: WebSocket;
  readonly closed: Promise<number>;
  #notify: () => void = () => undefined;

  constructor(sandbox: Sandbox) {
    this.#socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as Frame);
      this.#notify();
    });
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  sendRaw(text: string): void {
    this.#socket.send(text);
  }

  /** The first frame that fits, now or later. */
  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const found = this.frames.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => (this.#notify = resolve));
    }
  }

  event(name: string): Promise<Frame> {
    return this.next((frame) => frame.t === name);
  }

  op(op: number): Promise<Frame> {
    return this.next((frame) => frame.op === op);
  }

  /** Names of the events so far. */
  get events(): (string | null)[] {
    return this.frames.filter((frame) => frame.op === 0).map((frame) => frame.t);
  }

  close(code: number): Promise<number> {
    this.#socket.close(code);
    return this.closed;
  }

  drop(): Promise<number> {
    this.#socket.terminate();
    return this.closed;
  }
}

/** Identified and ready. */
export async function identified(
  sandbox: Sandbox,
  intents: number,
  { bot = 'kindred', shard }: { bot?: string; shard?: [number, number] } = {},
): Promise<Line> {
  const line = new Line(sandbox);
  await line.op(10);
  line.send(2, { token: sandbox.bot(bot).token, intents, properties: {}, ...(shard ? { shard } : {}) });
  await line.event('READY');
  return line;
}
