/** Who may be brought together at all, and how well two people fit: in whole points, each part with what speaks for it. */
import { openLedger } from './engine/ledger.ts';
import type { Ledger } from './engine/ledger.ts';
import { partPoints } from './engine/parts.ts';
import type { Relation } from './engine/parts.ts';
import { brokenRule, relationsOf } from './engine/rules.ts';
import { partNames } from './types.ts';
import type { MatchSettings, PairFact, PoolMember, Score, ScorePart, Verdict } from './types.ts';

/** What two people would best be to each other. */
export function relationOf(ledger: Ledger, a: number, b: number): Relation {
  let [best, worth] = ['peers' as Relation, -1];
  for (const relation of relationsOf(ledger, a, b)) {
    const points = partPoints(ledger, a, b, relation)[1] ?? 0;
    if (points > worth) [best, worth] = [relation, points];
  }
  return best;
}

/** The points of a pair that breaks no rule. */
export function pointsOf(ledger: Ledger, a: number, b: number, relation: Relation): number {
  let total = 0;
  for (const points of partPoints(ledger, a, b, relation)) total += points;
  return total;
}

/** The same, with all that it is made of. */
export function scoreOf(ledger: Ledger, a: number, b: number, relation: Relation): Score {
  const { weights } = ledger.settings;
  const points = partPoints(ledger, a, b, relation);
  const [one, other] = [ledger.members[a], ledger.members[b]];
  if (!one || !other) throw new RangeError('A score is of two people in the pool.');
  const parts = partNames.map((name, index): ScorePart => {
    return { name, points: points[index] ?? 0, of: weights[name], shared: sharedIn(name, one, other) };
  });
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  const most = parts.reduce((sum, { of }) => sum + of, 0);
  const mentors = { peers: undefined, first_mentors: one.ref, second_mentors: other.ref };
  return {
    total,
    percent: most === 0 ? 100 : Math.floor((100 * total) / most),
    parts,
    languages: both(one.languages, other.languages),
    overlapHours: ledger.hours.of(a, b) / 2,
    mentor: mentors[relation],
  };
}

/** Whether two people may be brought together, and what speaks for it. */
export function assess(
  pair: readonly [PoolMember, PoolMember],
  facts: readonly PairFact[],
  settings: MatchSettings,
  now: Date,
): Verdict {
  const ledger = openLedger(pair, facts, settings, now);
  const broken = brokenRule(ledger, 0, 1);
  if (broken !== undefined) return { fits: false, broken };
  return { fits: true, score: scoreOf(ledger, 0, 1, relationOf(ledger, 0, 1)) };
}

function sharedIn(name: ScorePart['name'], one: PoolMember, other: PoolMember): readonly string[] {
  const same = (a: string | undefined, b: string | undefined) => (a !== undefined && a === b ? [a] : []);
  switch (name) {
    case 'topic':
      return sharedTopics(one, other);
    case 'onset':
    case 'age':
    case 'pace':
    case 'energy':
      return same(one[name], other[name]);
    case 'situation':
      return both(one.situations, other.situations);
    case 'medium':
      return both(one.mediums, other.mediums);
    case 'interests':
      return both(one.interests, other.interests);
    case 'role':
    case 'hours':
      return [];
  }
}

/** The topics of both; where there is none, those of either that are related to one of the other's. */
function sharedTopics(one: PoolMember, other: PoolMember): readonly string[] {
  const slugs = ({ topics }: PoolMember) => topics.map(({ slug }) => slug);
  const shared = both(slugs(one), slugs(other));
  if (shared.length > 0) return shared;
  const near = (here: PoolMember, there: PoolMember) =>
    here.topics
      .filter(({ slug, related }) =>
        there.topics.some((topic) => related.includes(topic.slug) || topic.related.includes(slug)),
      )
      .map(({ slug }) => slug);
  return [...new Set([...near(one, other), ...near(other, one)])].toSorted();
}

function both(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(some)].filter((value) => others.includes(value)).toSorted();
}
