/** Tells whoever works that there are jobs: at once where it is calm, and in a rush once for all that were added in a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { PromptJob } from './enqueue.ts';

/** Its commit need not wait for the disk. */
const wake = `
  select set_config('synchronous_commit', 'off', true), pg_notify('jobs:insert', $1),
         (select count(jobs.enqueue(task, payload::json, key, null, priority))
            from unnest($2::text[], $3::text[], $4::text[], $5::integer[]) as job (task, payload, key, priority))`;

/** From one message to the next, in milliseconds: shorter than anybody sees, and long enough for several claims or reports. */
const apart = 20;

/**
 * In a transaction of its own: Postgres lets those that notify commit one after the other, and nobody shall wait in that line for
 * the disk. In a rush one message tells of many, and is not one more statement for each.
 */
export class Waker {
  readonly #pool: pg.Pool;
  #jobs = 0;
  #unadded: PromptJob[] = [];
  #telling: Promise<void> | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /**
   * A transaction has committed.
   * @param jobs - how many it has added
   * @param unadded - those that it has left to be added now
   */
  tell(jobs: number, unadded: readonly PromptJob[]): void {
    this.#jobs += jobs + unadded.length;
    this.#unadded.push(...unadded);
    if (this.#jobs > 0) this.#telling ??= this.#tellAll();
  }

  /** Waits until nothing is left to be told. */
  async done(): Promise<void> {
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    while (this.#jobs > 0) {
      const values = [JSON.stringify({ count: this.#jobs }), ...columnsOf(this.#unadded)];
      this.#jobs = 0;
      this.#unadded = [];
      try {
        await this.#pool.query({ name: 'jobs.wake', text: wake, values });
      } catch {
        // Workers look by themselves every two seconds, and what was not added is found by a tick.
      }
      await pause(apart);
    }
    this.#telling = undefined;
  }
}

/** Each key once, as it was wanted last, and in order: of two processes that add the same, neither waits for the other in turn. */
function columnsOf(jobs: readonly PromptJob[]): unknown[][] {
  const byKey = new Map(jobs.map((job) => [job.key, job]));
  const wanted = [...byKey.keys()].toSorted().flatMap((key) => byKey.get(key) ?? []);
  return [
    wanted.map(({ task }) => task),
    wanted.map(({ payload }) => JSON.stringify(payload)),
    wanted.map(({ key }) => key),
    wanted.map(({ priority }) => priority),
  ];
}
