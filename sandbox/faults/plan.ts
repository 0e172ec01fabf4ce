/** Which faults are in play, and when each strikes: by its own part of one seed, so that a run repeats exactly. */
import { faultShape, stagesOf } from './fault.ts';
import type { Fault, NewFault, Span, Stage, TroubleAt } from './fault.ts';
import { randomFrom, seedOf } from './random.ts';

export interface PlacedFault {
  readonly id: number;
  readonly fault: Fault;
  /** How often it could have struck. */
  readonly seen: number;
  readonly fired: number;
}

interface Placed extends PlacedFault {
  readonly stages: readonly Stage[];
  seen: number;
  fired: number;
  random: () => number;
}

export class FaultPlan {
  readonly #placed = new Map<number, Placed>();
  readonly #routes: ReadonlySet<string>;
  #seed: number;
  #count = 0;

  /** @param routes templates of the routes at which a fault can strike */
  constructor(seed: number, routes: ReadonlySet<string>) {
    this.#seed = seed;
    this.#routes = routes;
  }

  get seed(): number {
    return this.#seed;
  }

  /** Begins anew with the faults that are in play: every count is 0 again. */
  reseed(seed: number): void {
    this.#seed = seed;
    for (const placed of this.#placed.values())
      Object.assign(placed, { seen: 0, fired: 0, random: randomFrom(seedOf(seed, placed.id)) });
  }

  /** @throws ZodError, or TypeError where the trouble cannot happen there */
  add(fault: NewFault): number {
    const checked = faultShape.parse(fault);
    const stages = stagesOf(checked, this.#routes);
    const id = (this.#count += 1);
    const random = randomFrom(seedOf(this.#seed, id));
    this.#placed.set(id, { id, fault: checked, stages, seen: 0, fired: 0, random });
    return id;
  }

  remove(id: number): boolean {
    return this.#placed.delete(id);
  }

  clear(): void {
    this.#placed.clear();
  }

  list(): readonly PlacedFault[] {
    return [...this.#placed.values()].map(({ id, fault, seen, fired }) => ({ id, fault, seen, fired }));
  }

  get empty(): boolean {
    return this.#placed.size === 0;
  }

  /** Each trouble that strikes now, and a draw of its own for its spans. Faults after the last one taken do not count it. */
  *strikes<Where extends Stage>(
    stage: Where,
    name: string,
    bot: string | null,
  ): Generator<{ readonly trouble: TroubleAt<Where>; readonly draw: (span: Span) => number }> {
    for (const placed of this.#placed.values()) {
      const { fault, stages, random } = placed;
      if (!stages.includes(stage) || (fault.on !== '*' && fault.on !== name)) continue;
      if (fault.bot !== undefined && fault.bot !== bot) continue;
      placed.seen += 1;
      if (placed.seen <= fault.after || placed.fired >= (fault.times ?? Infinity)) continue;
      if (fault.chance < 1 && random() >= fault.chance) continue;
      placed.fired += 1;
      yield { trouble: fault.trouble as TroubleAt<Where>, draw: (span) => drawn(span, random) };
    }
  }
}

function drawn(span: Span, random: () => number): number {
  return typeof span === 'number' ? span : span[0] + random() * (span[1] - span[0]);
}
