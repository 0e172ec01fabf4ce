/**
 * `kill -9` at every call that the process makes to Discord while two people are brought together: one channel for threads, one
 * thread, one first message, and both of them in it, whatever happens on the way.
 */
import pg from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';
import type { FaultRequest, MemberActor } from '#sandbox/index.ts';
import { answers, seeker } from '#tests/discord/matching/in-the-pool.ts';
import { channelsCalled, concerns } from '#tests/discord/server.ts';
import { makeGroup } from '#tests/discord/groups/make-group.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const { asOwner } = stage.database;

/** Long enough for a process to be started again. */
const patience = { timeout: 25_000, interval: 20 };

interface Two {
  readonly point: (typeof points)[number];
  readonly community: TestCommunity;
  readonly people: readonly [MemberActor, MemberActor];
}

const isHall = ({ body }: FaultRequest) => JSON.stringify(body ?? {}).includes('side-rooms');
const isStarter = ({ body }: FaultRequest) => JSON.stringify(body ?? {}).includes('match.end:');
const any = () => true;

const calls = [
  { calls: 'the channel for threads', route: 'POST /guilds/:guild/channels', is: isHall },
  { calls: 'the thread', route: 'POST /channels/:channel/threads', is: any },
  { calls: 'its first message', route: 'POST /channels/:channel/messages', is: isStarter },
  { calls: 'bringing somebody in', route: 'PUT /channels/:channel/thread-members/:user', is: any },
];
const points = calls.flatMap((call) => [
  { ...call, when: 'before' as const },
  { ...call, when: 'after' as const },
]);
let twos: Two[] = [];

beforeAll(async () => {
  await stage.start();
  twos = [];
  for (const [index, point] of points.entries()) {
    const community = await testCommunity(stage, `Ferry ${index}`);
    await makeGroup(community);
    const people = [
      await seeker(stage, community, `Ada ${index}`),
      await seeker(stage, community, `Ben ${index}`),
    ] as const;
    await people[0].presses('Find now', { on: await people[0].runs('/match') });
    for (const one of people) await answers(one, 'Yes, I would like to');
    twos.push({ point, community, people });
  }
});

/** Whether a call is about this server, one of its channels or one of its threads. */
function isTheirs(community: TestCommunity, request: FaultRequest): boolean {
  const threads = new Set(community.moderators[0].threads().map(({ id }) => id));
  return concerns(community.guild, request) || request.path.split(/[/?]/).some((part) => threads.has(part));
}

/** Holds the first call that is this point's until the process is dead, and then keeps its answer from anybody. */
function holdAt({ point, community }: Two, killed: Promise<void>, arrived: Set<string>): void {
  const name = nameOf(point);
  const hook = async (request: FaultRequest): Promise<'drop' | undefined> => {
    if (arrived.has(name) || request.route !== point.route) return undefined;
    if (!isTheirs(community, request) || !point.is(request)) return undefined;
    arrived.add(name);
    await killed;
    return 'drop';
  };
  if (point.when === 'before') stage.sandbox.faults.onRequest(hook);
  else stage.sandbox.faults.onHandled(hook);
}

const nameOf = ({ calls: what, when }: Two['point']): string => `${when} ${what}`;

/** Their proposal is due in that very moment. */
const due = ({ community }: Two) =>
  asOwner("update match_proposals set outcome_at = now() - interval '1 minute' where guild_id = $1", [
    community.guild.id,
  ]);

/** A worker does eight jobs at once: four are held, and the others are left for everybody else. */
test.for([0, 1])(
  'kill %i: everybody finds each other all the same, and once',
  { timeout: 90_000 },
  async (half) => {
    const batch = twos.filter((_two, index) => index % 2 === half);
    const killed = Promise.withResolvers<void>();
    const arrived = new Set<string>();
    for (const two of batch) holdAt(two, killed.promise, arrived);
    for (const two of batch) await due(two);
    await vi.waitFor(
      () => expect([...arrived].toSorted()).toEqual(batch.map(({ point }) => nameOf(point)).toSorted()),
      patience,
    );
    await stage.kill();
    killed.resolve();
    stage.sandbox.faults.clear();
    await stage.start();
    for (const { community, people } of batch) {
      const threads = () =>
        community.moderators[0].threads().filter(({ name }) => name.includes('Conversation'));
      await vi.waitFor(async () => {
        expect(
          await asOwner("select 1 from matches where guild_id = $1 and state = 'open'", [community.guild.id]),
        ).toHaveLength(1);
        expect(
          await asOwner("select kind from deliveries where guild_id = $1 and state = 'pending'", [
            community.guild.id,
          ]),
        ).toEqual([]);
      }, patience);
      expect(channelsCalled(community.guild, 'side-rooms')).toHaveLength(1);
      expect(threads()).toHaveLength(1);
      const [thread] = threads();
      const starters = community.moderators[0]
        .sees(thread?.name ?? '')
        .filter(({ text }) => text.includes('Staff can read this thread'));
      expect(starters).toHaveLength(1);
      for (const one of people)
        expect(one.threads().filter(({ joined, name }) => joined && name === thread?.name)).toHaveLength(1);
    }
  },
);

test(
  'kill -9 in the middle of a round: it goes out once, and nobody is proposed twice',
  { timeout: 90_000 },
  async () => {
    const community = await testCommunity(stage, 'Ferry of rounds');
    const { id: guild } = community.guild;
    await makeGroup(community);
    for (const name of ['Cleo', 'Dora', 'Emil', 'Finn']) await seeker(stage, community, `${name} of rounds`);
    const rounds = (state: string) =>
      asOwner('select 1 from match_rounds where guild_id = $1 and state = $2', [guild, state]);
    const sides = () =>
      asOwner<{ user_id: string }>('select user_id from match_sides where guild_id = $1 and live', [guild]);
    // Whoever sends a round out weighs the pool, and then waits here to write what came of it.
    const line = new pg.Client(stage.database.owner);
    // Where the test fails it ends with the database.
    line.on('error', () => undefined);
    await line.connect();
    await asOwner(
      "insert into match_rounds (guild_id, ref, state, due_at) values ($1, 'roundferry', 'due', now())",
      [guild],
    );
    await line.query('begin');
    await line.query('select 1 from match_settings where guild_id = $1 for update', [guild]);
    await vi.waitFor(
      async () =>
        expect(
          await asOwner(
            "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%match_settings%'",
          ),
        ).not.toEqual([]),
      { timeout: 30_000, interval: 50 },
    );
    await stage.kill();
    expect([await sides(), await rounds('due')]).toMatchObject([[], [{}]]);
    await line.query('rollback');
    await line.end();
    await stage.start();
    await vi.waitFor(async () => expect(await rounds('done')).toHaveLength(1), {
      timeout: 40_000,
      interval: 50,
    });
    const users = (await sides()).map(({ user_id: user }) => user);
    expect(users).toHaveLength(4);
    expect(new Set(users).size).toBe(4);
    expect(await rounds('due')).toEqual([]);
  },
);
