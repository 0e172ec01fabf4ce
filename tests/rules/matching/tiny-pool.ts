/** Pools of a handful, among whom every rule stands between somebody; and the rules once more, told plainly. */
import { planRound } from '#src/matching/engine/index.ts';
import { assess } from '#src/matching/score.ts';
import { onsetBands, standardSettings } from '#src/matching/types.ts';
import type { PairFact, PoolMember, Round } from '#src/matching/types.ts';
import { after, days } from '#src/platform/durations.ts';
import { stream } from '#tests/bench/matching/pool.ts';
import { aMember, fact, noon } from './a-member.ts';

export function plan(pool: readonly PoolMember[], facts: readonly PairFact[] = []): Round {
  return planRound(pool, facts, standardSettings, { now: noon, seed: 's' });
}

/** The moment so many days before noon. */
export function since(day: number): Date {
  return after(noon, -days(day));
}

/** A pool of two to seven people among whom each rule stands between some, and its round. */
export function tinyRound(seed: number) {
  const draw = stream(seed);
  const pick = <Value>(...values: Value[]): Value => values[draw(values.length)] ?? (values[0] as Value);
  const pool = Array.from({ length: 2 + draw(6) }, (_, at) =>
    aMember(`m${at}`, {
      adult: draw(12) > 0,
      topics: [{ slug: pick('lupus', 'ms', 'pots'), related: pick<string[]>([], ['eds'], ['ms']) }],
      languages: pick(['en'], ['en'], ['en', 'es'], ['es']),
      zone: pick('Europe/London', 'Europe/London', 'Asia/Tokyo'),
      freeHours: pick(
        [{ days: ['mon', 'tue'], from: 9 * 60, to: 21 * 60 }],
        [{ days: ['tue'], from: 9 * 60, to: 11 * 60 }],
        [{ days: ['mon'], from: 18 * 60, to: 60 }],
      ),
      looksFor: pick<PoolMember['looksFor']>(
        ['peer'],
        ['peer'],
        ['peer', 'mentor'],
        ['mentor'],
        ['newcomer'],
        ['peer', 'newcomer'],
      ),
      mentorPlaces: pick(undefined, 0, 1, 2),
      onset: pick(undefined, ...onsetBands),
      situations: pick<PoolMember['situations']>([], [], ['carer']),
      avoids: pick<PoolMember['avoids']>([], [], ['carers'], ['newly_diagnosed']),
      waitingSince: since(draw(5)),
      openToThree: draw(2) === 0,
    }),
  );
  const someone = () => `m${draw(pool.length)}`;
  const facts = Array.from({ length: draw(3) }, () =>
    fact(pick('block', 'declined', 'matched'), [someone(), someone()], since(draw(200))),
  );
  return { pool, facts, round: plan(pool, facts) };
}

/** The hard rules once more, told plainly and apart from the engine's own columns; hours alone are asked of it. */
export function brokenBetween(
  a: PoolMember | undefined,
  b: PoolMember | undefined,
  facts: readonly PairFact[],
  now = noon,
): string | undefined {
  if (!a || !b) return 'unknown';
  if (!a.adult || !b.adult) return 'age';
  for (const { kind, between, at } of facts) {
    const isTheirs = between.includes(a.ref) && between.includes(b.ref) && a.ref !== b.ref;
    const stands = kind === 'block' || now.getTime() - at.getTime() < days(standardSettings.coolOffDays);
    if (isTheirs && stands && between[0] !== between[1]) return kind;
  }
  const near = (one: PoolMember, other: PoolMember) =>
    one.topics.some((topic) =>
      other.topics.some(({ slug }) => slug === topic.slug || topic.related.includes(slug)),
    );
  if (!near(a, b) && !near(b, a)) return 'topic';
  if (!a.languages.some((language) => b.languages.includes(language))) return 'language';
  const avoids = (one: PoolMember, other: PoolMember) =>
    (one.avoids.includes('newly_diagnosed') && other.onset === 'newly') ||
    (one.avoids.includes('carers') && other.situations.includes('carer'));
  if (avoids(a, b) || avoids(b, a)) return 'wish';
  const seeks = ({ looksFor }: PoolMember) => looksFor.includes('peer') || looksFor.includes('mentor');
  const mentors = (one: PoolMember, other: PoolMember) =>
    one.looksFor.includes('newcomer') && (one.mentorPlaces ?? 0) > 0 && other.looksFor.includes('mentor');
  if (!(seeks(a) && seeks(b)) && !mentors(a, b) && !mentors(b, a)) return 'role';
  const verdict = assess([a, b], [], standardSettings, now);
  return verdict.fits && verdict.score.overlapHours >= standardSettings.overlapHours ? undefined : 'hours';
}
