/** Cases are found by what they are: whatever is asked for together, the same as if each case were looked at. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { search } from '#db/escalation/search.ts';
import type { Search } from '#db/escalation/search.ts';
import { caseKinds, caseStates, rankOf, severities } from '#src/escalation/types.ts';
import type { Community } from '#src/platform/community.ts';
import { minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';

const { newCommunity, asOwner } = await testCommunities();

const many = 400;
const begun = Date.parse('2026-01-01T00:00:00Z');
const owners = [newId(), newId(), newId()];
const openedAt = (number: number) => new Date(begun + number * minutes(10));

/** Each value in a step of its own, so that all come together with all. */
const all = Array.from({ length: many }, (_, index) => {
  const at = <Value>(values: readonly Value[], step: number) =>
    values[Math.floor(index / step) % values.length];
  const number = index + 1;
  return {
    number,
    state: at(caseStates, 1) ?? 'open',
    severity: at(severities, 2) ?? 'green',
    kind: at(caseKinds, 3) ?? 'other',
    owner: at([undefined, ...owners], 1),
    topic: at([undefined, 'lupus', 'me-cfs', 'carers'], 5),
    member: at([undefined, 'member-1', 'member-2'], 7),
    openedAt: openedAt(number),
  };
});

let community: Community;
beforeAll(async () => {
  community = await newCommunity();
  const rows = all.map((one) => ({
    guild_id: community.guild,
    ref: `q${String(one.number)
      .padStart(9, '0')
      .replace(/[0189]/g, (digit) => ({ 0: 'a', 1: 'b', 8: 'c', 9: 'd' })[digit] ?? 'e')}`,
    ...one,
    rank: rankOf(one.severity),
  }));
  await asOwner(
    `insert into cases (guild_id, ref, number, kind, path, severity, rank, state, owner_id, reports, version, resolution,
                        subject_hash, member_hash, topic_slug, opened_at)
     select guild_id, ref, number, kind, 'rules', severity, rank, state, owner, 1, 1,
            case when state = 'resolved' then 'handled' end, 'subject-' || number, member, topic, "openedAt"
       from json_to_recordset($1) as given (guild_id text, ref text, number integer, kind text, severity text, rank smallint,
              state text, owner text, member text, topic text, "openedAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
});

const maybe = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const someOf = (values: readonly string[]) => fc.option(fc.subarray([...values]), { nil: undefined });
const moment = fc.option(fc.integer({ min: -50, max: many + 50 }).map(openedAt), { nil: undefined });

const wanted: fc.Arbitrary<Search> = fc.record({
  number: fc.option(fc.integer({ min: 1, max: many }), { nil: undefined, freq: 1 }),
  state: maybe(caseStates),
  severity: maybe(severities),
  kind: maybe(caseKinds),
  owner: maybe(owners),
  topics: someOf(['lupus', 'me-cfs', 'carers', 'none']),
  members: someOf(['member-1', 'member-2', 'nobody']),
  from: moment,
  until: moment,
  before: fc.option(fc.integer({ min: 1, max: many + 1 }), { nil: undefined }),
});

const is = <Value>(value: Value, asked: Value | undefined) => asked === undefined || asked === value;
const among = (value: string | undefined, asked: readonly string[] | undefined) =>
  asked === undefined || (value !== undefined && asked.includes(value));

const fits = (one: (typeof all)[number], asked: Search): boolean =>
  is(one.number, asked.number) &&
  is(one.state, asked.state) &&
  is(one.severity, asked.severity) &&
  is(one.kind, asked.kind) &&
  is(one.owner, asked.owner) &&
  among(one.topic, asked.topics) &&
  among(one.member, asked.members) &&
  (!asked.from || one.openedAt >= asked.from) &&
  (!asked.until || one.openedAt < asked.until) &&
  (asked.before === undefined || one.number < asked.before);

const found = async (asked: Search, limit: number) =>
  (await community.transaction((tx) => search(tx, asked, limit))).map(({ number }) => number);
const expected = (asked: Search) =>
  all
    .filter((one) => fits(one, asked))
    .map(({ number }) => number)
    .toReversed();

test('law: whatever is asked for together, the newest that fit all of it are found, newest first', async () => {
  await fc.assert(
    fc.asyncProperty(wanted, fc.integer({ min: 1, max: 20 }), async (asked, limit) => {
      expect(await found(asked, limit)).toEqual(expected(asked).slice(0, limit));
    }),
    { numRuns: 200 },
  );
});

test('page by page everything is found, and nothing twice', async () => {
  for (const asked of [
    {},
    { state: 'open' },
    { kind: 'spam', severity: 'red' },
    { topics: ['lupus', 'carers'] },
  ] as const) {
    const pages: number[] = [];
    for (;;) {
      const page = await found({ ...asked, before: pages.at(-1) }, 7);
      if (page.length === 0) break;
      pages.push(...page);
    }
    expect(pages).toEqual(expected(asked));
  }
});

test('cases of another community are never found', async () => {
  const other = await newCommunity();
  expect(await other.transaction((tx) => search(tx, {}, 10))).toEqual([]);
});
