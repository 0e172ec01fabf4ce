/** What came of traffic: how much was sent and answered, and how long answers took. */
import { Refused } from '../control/refused.ts';

export interface TrafficReport {
  readonly sent: number;
  readonly answered: number;
  /** Messages and whatever else gets no answer. */
  readonly unanswerable: number;
  /** No answer came within the three seconds that Discord gives. */
  readonly missed: number;
  /** Why some of it could not even be sent, with how often. */
  readonly refused: Readonly<Record<string, number>>;
  /** Sent a second, as it turned out. */
  readonly perSecond: number;
  /** From the dispatch to the first answer, in milliseconds; `null` where there was none. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
  readonly slowest: number | null;
}

/** How `Load` says that nobody answered. */
const silence = 'The application did not respond.';

export class Latencies {
  readonly #windowMs: number;
  readonly #taken: number[] = [];
  readonly #refused = new Map<string, number>();
  #unanswerable = 0;
  #missed = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Waits for one answer. @throws whatever is no refusal */
  async of(answer: Promise<number | undefined>): Promise<void> {
    try {
      const ms = await answer;
      if (ms === undefined) this.#unanswerable += 1;
      else if (ms > this.#windowMs) this.#missed += 1;
      else this.#taken.push(ms);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.message === silence) this.#missed += 1;
      else this.#refused.set(error.message, (this.#refused.get(error.message) ?? 0) + 1);
    }
  }

  /** @param sentFor milliseconds from the first to the last that was sent */
  report(sentFor: number): TrafficReport {
    const sorted = this.#taken.toSorted((left, right) => left - right);
    const refused = [...this.#refused.values()].reduce((sum, times) => sum + times, 0);
    const sent = sorted.length + this.#unanswerable + this.#missed;
    const at = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
    return {
      sent,
      answered: sorted.length,
      unanswerable: this.#unanswerable,
      missed: this.#missed,
      refused: Object.fromEntries(this.#refused),
      perSecond: Math.round(((sent + refused) * 1000) / sentFor),
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      slowest: sorted.at(-1) ?? null,
    };
  }
}
