/**
 * A socket that gathers: what is written within one turn of the event loop leaves in one piece. Statements that need not
 * wait for each other reach Postgres together, instead of waking it once for each.
 */
import { Socket } from 'node:net';

type Written = (error?: Error | null) => void;

export class GatheringSocket extends Socket {
  #gathering = false;

  constructor() {
    super();
    // Node puts its own `write` over any other when a socket connects.
    this.once('connect', () => Reflect.deleteProperty(this, 'write'));
  }

  override write(chunk: Uint8Array | string, written?: Written): boolean;
  override write(chunk: Uint8Array | string, encoding?: BufferEncoding, written?: Written): boolean;
  override write(
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | Written,
    written?: Written,
  ): boolean {
    if (!this.#gathering) {
      this.#gathering = true;
      this.cork();
      process.nextTick(() => {
        this.#gathering = false;
        this.uncork();
      });
    }
    return typeof encoding === 'string'
      ? super.write(chunk, encoding, written)
      : super.write(chunk, encoding ?? written);
  }
}
