/**
 * The time of the box. It runs with the machine until somebody stops, sets or advances it, and what waits for an instant
 * happens when that comes, in order. Rate limits and heartbeats do not follow it: clients wait for those in real time.
 */
import { Agenda } from './agenda.ts';

/** The time, wherever it comes from. */
export interface Clock {
  now(): Date;
}

/** The longest that Node's timers wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** A clock that is not ours can be moved without a word: it is looked at so often, in milliseconds. */
const foreignLook = 50;

export class SettableClock implements Clock {
  readonly #source: Clock | undefined;
  readonly #agenda = new Agenda();
  readonly #listeners = new Set<() => void>();
  /** Milliseconds since 1970 at which it stands still. */
  #held: number | undefined;
  /** Milliseconds that it runs before its source. */
  #ahead = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  /** Is told what failed in what fell due, and everything else goes on. */
  failed: (error: unknown) => void = (error) =>
    queueMicrotask(() => {
      throw error;
    });

  /** @param source a clock of somebody else's to run with; without it, the machine's */
  constructor(source?: Clock) {
    this.#source = source;
  }

  now(): Date {
    return new Date(this.#now());
  }

  get running(): boolean {
    return this.#held === undefined;
  }

  /** Stands still from now on. */
  stop(): void {
    this.#held = this.#now();
    this.#moved();
  }

  /** Goes on from where it stands. */
  run(): void {
    this.#runFrom(this.#now());
    this.#moved();
  }

  /** Forward, all that falls due on the way happens; back, nothing happens again. */
  set(date: Date): void {
    const target = date.getTime();
    if (Number.isNaN(target)) throw new RangeError('This is no time to set a clock to.');
    const { running } = this;
    this.#walkTo(target);
    if (running) this.#runFrom(target);
    else this.#held = target;
    this.#moved();
  }

  /** @param milliseconds forward, from where it stands */
  advance(milliseconds: number): void {
    this.set(new Date(this.#now() + milliseconds));
  }

  /**
   * Acts once the clock shows that instant, at once if it does already. Inside, the clock shows the instant itself where it
   * is advanced past it. Returns what calls it off.
   * @param instant milliseconds since 1970
   */
  at(instant: number, act: () => void): () => void {
    const callOff = this.#agenda.add(instant, act);
    this.#wait();
    return () => {
      callOff();
      this.#wait();
    };
  }

  /** Calls back whenever somebody stops, starts or moves it, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Lets happen what is due by now. The box asks before every request, the clock itself by a timer. */
  runDue(): void {
    const { next } = this.#agenda;
    if (!next || next.instant > this.#now()) return;
    for (let due = this.#agenda.takeDue(this.#now()); due; due = this.#agenda.takeDue(this.#now()))
      this.#do(due.act);
    this.#wait();
  }

  /** No timer of its own wakes it any more. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }

  #now(): number {
    return this.#held ?? this.#base() + this.#ahead;
  }

  #base(): number {
    return this.#source ? this.#source.now().getTime() : Date.now();
  }

  #runFrom(instant: number): void {
    this.#held = undefined;
    this.#ahead = instant - this.#base();
  }

  /** From instant to instant at which something is due, so that each thing happens at its own time. */
  #walkTo(target: number): void {
    for (let due = this.#agenda.takeDue(target); due; due = this.#agenda.takeDue(target)) {
      this.#held = Math.max(this.#now(), due.instant);
      this.#do(due.act);
    }
  }

  #do(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.failed(error);
    }
  }

  #moved(): void {
    this.#wait();
    for (const listener of this.#listeners) listener();
  }

  /** One timer for what comes next; none where nothing does, or where the clock stands still before it. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { next } = this.#agenda;
    if (!next || this.#ended) return;
    const wait = Math.max(0, next.instant - this.#now());
    if (wait > 0 && this.#held !== undefined) return;
    const due = (): void => {
      this.runDue();
      this.#wait();
    };
    this.#timer = setTimeout(due, Math.min(wait, this.#source ? foreignLook : longestWait)).unref();
  }
}
