/** The pool by topic and language, and within that by kind of person: for finding who may fit without looking at everybody. */
import { partNames } from '../types.ts';
import type { Ledger } from './ledger.ts';
import { partPoints } from './parts.ts';
import { relationsOf } from './rules.ts';

/** People of one kind who share a topic and a language with somebody, and the most points that any of them could have with them. */
interface Kind {
  readonly others: readonly number[];
  readonly most: number;
}

const rolePart = partNames.indexOf('role');
const onsetPart = partNames.indexOf('onset');

export class Blocks {
  readonly #ledger: Ledger;
  /** Members by topic and language, then by kind. */
  readonly #blocks = new Map<string, Map<string, number[]>>();
  readonly #kinds: readonly string[];
  /** One member of each kind. */
  readonly #examples = new Map<string, number>();
  /** For each kind, all kinds with the role and onset points that they give it, the most first. */
  readonly #orders = new Map<string, readonly { kind: string; points: number }[]>();
  readonly #near = new Map<string, readonly string[]>();
  /** The most points of all the other parts. */
  readonly #rest: number;

  constructor(ledger: Ledger) {
    const { members, settings } = ledger;
    this.#ledger = ledger;
    this.#rest = partNames.reduce((sum, name) => sum + settings.weights[name], 0);
    this.#rest -= settings.weights.role + settings.weights.onset;
    this.#kinds = members.map(({ looksFor, onset }, index) =>
      [looksFor.join('+'), (ledger.places[index] ?? 0) > 0, onset].join(' '),
    );
    for (const [index, { topics, languages }] of members.entries()) {
      const kind = this.#kinds[index] ?? '';
      if (!this.#examples.has(kind)) this.#examples.set(kind, index);
      for (const { slug } of topics)
        for (const language of languages) this.#put(`${slug} ${language}`, kind, index);
    }
    this.#near = nearTopics(ledger);
  }

  /** Everybody who shares a topic, or a related one, and a language, the kinds that promise most first. */
  *kindsFor(member: number): Generator<Kind> {
    const blocks = this.#blocksOf(member);
    for (const { kind, points } of this.#orderFor(this.#kinds[member] ?? ''))
      for (const block of blocks) {
        const others = block.get(kind);
        if (others) yield { others, most: points + this.#rest };
      }
  }

  *around(member: number): Generator<number> {
    const seen = new Set([member]);
    for (const block of this.#blocksOf(member))
      for (const others of block.values())
        for (const other of others)
          if (!seen.has(other)) {
            seen.add(other);
            yield other;
          }
  }

  #put(block: string, kind: string, member: number): void {
    const kinds = this.#blocks.get(block) ?? new Map<string, number[]>();
    this.#blocks.set(block, kinds);
    const others = kinds.get(kind);
    if (others) others.push(member);
    else kinds.set(kind, [member]);
  }

  #blocksOf(member: number): Map<string, number[]>[] {
    const { topics = [], languages = [] } = this.#ledger.members[member] ?? {};
    const own = topics.map(({ slug }) => slug);
    const near = own.flatMap((slug) => this.#near.get(slug) ?? []);
    return [...new Set([...own, ...near])].flatMap((topic) =>
      languages.flatMap((language) => this.#blocks.get(`${topic} ${language}`) ?? []),
    );
  }

  #orderFor(kind: string): readonly { kind: string; points: number }[] {
    const known = this.#orders.get(kind);
    if (known) return known;
    const one = this.#examples.get(kind) ?? 0;
    const order = [...this.#examples]
      .map(([other, example]) => ({ kind: other, points: this.#kindPoints(one, example) }))
      .filter(({ points }) => points >= 0)
      .toSorted((a, b) => b.points - a.points);
    this.#orders.set(kind, order);
    return order;
  }

  /** What two kinds give each other, or -1 where they can be nothing to each other. */
  #kindPoints(one: number, other: number): number {
    let most = -1;
    for (const relation of relationsOf(this.#ledger, one, other)) {
      const points = partPoints(this.#ledger, one, other, relation);
      most = Math.max(most, (points[rolePart] ?? 0) + (points[onsetPart] ?? 0));
    }
    return most;
  }
}

/** Related topics, told from both sides. */
function nearTopics({ members }: Ledger): Map<string, readonly string[]> {
  const near = new Map<string, Set<string>>();
  const tell = (slug: string, other: string) => near.set(slug, (near.get(slug) ?? new Set()).add(other));
  for (const { topics } of members)
    for (const { slug, related } of topics)
      for (const other of related) {
        tell(slug, other);
        tell(other, slug);
      }
  return new Map([...near].map(([slug, others]) => [slug, [...others]]));
}
