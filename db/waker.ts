/** Tells whoever works that there are jobs: once for all that were added while the last message was on its way. */
import type pg from 'pg';

/** Its commit need not wait for the disk. */
const wake = "select set_config('synchronous_commit', 'off', true), pg_notify('jobs:insert', $1)";

/**
 * In a transaction of its own: Postgres lets those that notify commit one after the other, and nobody shall wait in that line for
 * the disk. In a rush one message tells of many, and is not one more statement for each.
 */
export class Waker {
  readonly #pool: pg.Pool;
  #jobs = 0;
  #telling: Promise<void> | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** So many jobs have been added and committed. */
  tell(jobs: number): void {
    this.#jobs += jobs;
    if (this.#jobs > 0) this.#telling ??= this.#tellAll();
  }

  /** Waits until nothing is left to be told. */
  async done(): Promise<void> {
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    while (this.#jobs > 0) {
      const values = [JSON.stringify({ count: this.#jobs })];
      this.#jobs = 0;
      try {
        await this.#pool.query({ name: 'jobs.wake', text: wake, values });
      } catch {
        // Workers look by themselves every two seconds.
      }
    }
    this.#telling = undefined;
  }
}
