/** Which pairs are weighed in a round: all that fit in a small pool, the best of each person's in a large one. */
import { pointsOf } from '../score.ts';
import { Blocks } from './blocks.ts';
import type { Ledger } from './ledger.ts';
import type { Relation } from './parts.ts';
import { brokenRule, relationsOf } from './rules.ts';

/** Two members, what they would be to each other, and how well they fit. The first one's index is the smaller. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly points: number;
}

/** Up to this many people every pair is weighed. */
const smallPool = 400;

/** How many are looked at for each candidate that is wanted, before what was found is good enough. */
const looksEach = 8;

export class Candidates {
  readonly isComplete: boolean;
  readonly #ledger: Ledger;
  readonly #blocks: Blocks;
  readonly #pairs = new Set<number>();
  readonly #found: Candidate[] = [];
  readonly #whole = new Set<number>();

  constructor(ledger: Ledger) {
    const size = ledger.members.length;
    this.#ledger = ledger;
    this.#blocks = new Blocks(ledger);
    this.isComplete = size <= smallPool;
    if (this.isComplete)
      for (let a = 0; a < size; a += 1) for (let b = a + 1; b < size; b += 1) this.#add(a, b);
    else for (let member = 0; member < size; member += 1) this.#addBest(member);
  }

  get found(): readonly Candidate[] {
    return this.#found;
  }

  /** Adds every pair that somebody fits in. */
  addAllOf(member: number): void {
    for (const other of this.#blocks.around(member)) this.#add(member, other);
    this.#whole.add(member);
  }

  /** Whether all pairs of somebody are among the candidates. */
  hasAllOf(member: number): boolean {
    return this.isComplete || this.#whole.has(member);
  }

  countOf(member: number): number {
    return this.#found.filter(({ a, b }) => a === member || b === member).length;
  }

  #add(one: number, other: number): void {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (brokenRule(this.#ledger, a, b) === undefined) this.#keep(a, b);
  }

  #keep(a: number, b: number): void {
    const key = a * this.#ledger.members.length + b;
    if (this.#pairs.has(key)) return;
    this.#pairs.add(key);
    for (const relation of relationsOf(this.#ledger, a, b))
      this.#found.push({ a, b, relation, points: pointsOf(this.#ledger, a, b, relation) });
  }

  /** The best of those looked at: the likeliest kinds of people first, until no other kind could do better. */
  #addBest(member: number): void {
    const { candidatesEach } = this.#ledger.settings;
    const best: { other: number; points: number }[] = [];
    let looks = looksEach * candidatesEach;
    for (const { others, most } of this.#blocks.kindsFor(member)) {
      const least = best.length < candidatesEach ? -1 : (best.at(-1)?.points ?? -1);
      if (looks <= 0 || most <= least) break;
      // Everybody begins at their own place in the list, so that its first ones are not wanted by all.
      const count = Math.min(others.length, Math.max(1, looks));
      for (let step = 0; step < count; step += 1) {
        const other = others[(member + step) % others.length] ?? member;
        if (other === member || brokenRule(this.#ledger, member, other) !== undefined) continue;
        insert(best, { other, points: this.#most(member, other) }, candidatesEach);
      }
      looks -= count;
    }
    for (const { other } of best) this.#keep(Math.min(member, other), Math.max(member, other));
  }

  #most(member: number, other: number): number {
    let most = 0;
    for (const relation of relationsOf(this.#ledger, member, other))
      most = Math.max(most, pointsOf(this.#ledger, member, other, relation));
    return most;
  }
}

/** Keeps a short list in order, the best first; of equals, who came first. */
function insert<Item extends { points: number }>(list: Item[], item: Item, room: number): void {
  if (list.length === room && item.points <= (list.at(-1)?.points ?? -1)) return;
  let at = list.length;
  while (at > 0 && (list[at - 1]?.points ?? 0) < item.points) at -= 1;
  list.splice(at, 0, item);
  if (list.length > room) list.pop();
}
