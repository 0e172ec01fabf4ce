/** How fast Watch goes: short rests so that people can read, none in tests; held, hurried through a scene, or ended at any time. */
import { signal } from '@preact/signals';

/** Somebody left, or went back to the start. */
export class Ended extends Error {}

interface PaceOptions {
  /** Without them everything goes as fast as it can. */
  readonly rests: boolean;
  /** Nothing moves for show, and each step waits for *Next*. */
  readonly byHand: boolean;
}

/** Milliseconds between two looks. */
const lookEvery = 40;

export class Pace {
  readonly held = signal(false);
  /** Without rests to the end of the scene. */
  readonly hurried = signal(false);
  readonly byHand: boolean;
  readonly #rests: boolean;
  #ended = false;

  constructor({ rests, byHand }: PaceOptions) {
    this.#rests = rests;
    this.byHand = byHand;
  }

  /** Does anything move on the screens for show? */
  get shows(): boolean {
    return this.#rests && !this.byHand && !this.hurried.value;
  }

  /** Holds, or goes on. */
  turn(): void {
    this.held.value = !this.held.value;
  }

  hurry(): void {
    this.held.value = false;
    this.hurried.value = true;
  }

  end(): void {
    this.#ended = true;
  }

  /** So that people can read or see; never to wait until something is there. In milliseconds. @throws Ended */
  async rest(milliseconds: number): Promise<void> {
    const over = performance.now() + milliseconds;
    await this.#until(() => !this.held.value && (!this.shows || performance.now() >= over));
  }

  /** Holds until somebody goes on. @throws Ended */
  async next(): Promise<void> {
    this.held.value = true;
    await this.#until(() => !this.held.value);
  }

  /**
   * What there is to find, once it is there.
   * @param missing what to tell people where it does not come within so many milliseconds
   * @throws Ended, Error
   */
  async until<T>(find: () => T | undefined, missing: string, within = 30_000): Promise<T> {
    const deadline = performance.now() + within;
    let found: T | undefined;
    await this.#until(() => {
      found = find();
      if (found === undefined && performance.now() > deadline) throw new Error(missing);
      return found !== undefined;
    });
    return found as T;
  }

  /** Between two looks at something that cannot be listened to. @throws Ended */
  async look(): Promise<void> {
    if (this.#ended) throw new Ended();
    await new Promise((resolve) => {
      setTimeout(resolve, lookEvery);
    });
  }

  async #until(so: () => boolean): Promise<void> {
    for (;;) {
      if (this.#ended) throw new Ended();
      if (so()) return;
      await this.look();
    }
  }
}
