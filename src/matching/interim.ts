import type { Instant, MatchedPair, PairFact, PoolMember, Round, RoundContext, Score } from './types.ts';

function scoreOf(a: PoolMember, b: PoolMember, facts: readonly PairFact[]): Score | undefined {
  if (!a.adult || !b.adult) return undefined;
  if (facts.some(({ between: [x, y] }) => (x === a.ref && y === b.ref) || (x === b.ref && y === a.ref)))
    return undefined;
  const topic = a.topics.some((one) =>
    b.topics.some((other) => other.slug === one.slug || one.related.includes(other.slug)),
  );
  const languages = a.languages.filter((one) => b.languages.includes(one));
  if (!topic || languages.length === 0) return undefined;
  const mentorOf = (m: PoolMember, n: PoolMember) =>
    m.looksFor.includes('newcomer') && n.looksFor.includes('mentor') && (m.mentorPlaces ?? 0) > 0;
  const mentor = mentorOf(a, b) ? a.ref : mentorOf(b, a) ? b.ref : undefined;
  if (mentor === undefined && !(a.looksFor.includes('peer') && b.looksFor.includes('peer'))) return undefined;
  return { total: 500, percent: 50, parts: [], languages, overlapHours: 10, mentor };
}
export function planRound(
  pool: readonly PoolMember[],
  facts: readonly PairFact[],
  _s: unknown,
  _c: RoundContext,
): Round {
  const left = [...pool].toSorted((a, b) => a.waitingSince.getTime() - b.waitingSince.getTime());
  const pairs: MatchedPair[] = [];
  const unmatched: string[] = [];
  while (left.length > 0) {
    const a = left.shift();
    if (!a) break;
    const i = left.findIndex((b) => scoreOf(a, b, facts));
    const b = left[i];
    const score = b && scoreOf(a, b, facts);
    if (b && score) {
      left.splice(i, 1);
      pairs.push({ members: a.ref < b.ref ? [a.ref, b.ref] : [b.ref, a.ref], score });
    } else unmatched.push(a.ref);
  }
  return {
    pairs,
    threes: [],
    unmatched: unmatched.map((ref) => ({ ref, lack: 'nobody_yet', opens: 0 })),
    totals: {
      waiting: pool.length,
      matched: pairs.length * 2,
      possiblePairs: pairs.length,
      weighedAll: true,
      meanPercent: 50,
      leastPercent: 50,
      waitedDays: undefined,
      lacks: {
        nobody_yet: unmatched.length,
        odd_one_out: 0,
        topic: 0,
        language: 0,
        hours: 0,
        own_wish: 0,
        mentor_places: 0,
      },
    },
  };
}
export function findNow(
  ref: string,
  pool: readonly PoolMember[],
  facts: readonly PairFact[],
  _s: unknown,
  _c: RoundContext,
): Instant {
  const a = pool.find((one) => one.ref === ref);
  const b = a && pool.find((one) => one.ref !== ref && scoreOf(a, one, facts));
  const score = a && b && scoreOf(a, b, facts);
  return a && b && score
    ? { found: true, pair: { members: [a.ref, b.ref].toSorted() as [string, string], score } }
    : { found: false, lack: 'nobody_yet', opens: 0 };
}
