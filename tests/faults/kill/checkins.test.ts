/**
 * `kill -9` at every call that the process makes to Discord for a member's check-in: the prompt stands there once, one tap is
 * one answer, and the next time is planned, whatever happens on the way.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import type { FaultRequest, MemberActor } from '#sandbox/index.ts';
import { promptsOf, startsCheckin } from '#tests/discord/checkins/begin.ts';
import { holdTables } from '#tests/discord/database-trouble.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import { hold } from './hold.ts';
import { callback } from './points.ts';
import { openStage } from './stage.ts';

const stage = await openStage();
const { asOwner } = stage.database;

/** Long enough for a process to be started again. */
const patience = { timeout: 25_000, interval: 20 };

const calls = [
  ({ route }: FaultRequest) => route === 'POST /users/@me/channels',
  ({ route, body }: FaultRequest) =>
    route === 'POST /channels/:channel/messages' && JSON.stringify(body ?? {}).includes('checkin.'),
];
/** Each takes a prompt of its own: what is held at one never comes to the next. */
const points = calls.flatMap((is) => [
  { is, when: 'before' as const },
  { is, when: 'after' as const },
]);

let people: MemberActor[] = [];

/** A zone in which it is about noon, so that no day ends meanwhile. */
function zoneAtNoon(): string {
  const behind = new Date().getUTCHours() - 12;
  return `Etc/GMT${behind < 0 ? '-' : '+'}${Math.abs(behind)}`;
}

beforeAll(async () => {
  await stage.start();
  const community = await testCommunity(stage, 'Ferry');
  people = points.map((_point, index) => stage.sandbox.user(`Ada ${index}`).in(community.guild));
  for (const member of people) await startsCheckin(member);
});

async function diesAndComesBack(killed: PromiseWithResolvers<void>): Promise<void> {
  await stage.kill();
  killed.resolve();
  stage.sandbox.faults.clear();
  await stage.start();
}

/** All that is kept of it, and how many prompts they see. */
async function standing(member: MemberActor) {
  const of = (text: string) => asOwner(text, [member.id]);
  return {
    seen: promptsOf(member).length,
    prompts: await of('select state from checkin_prompts where user_id = $1'),
    answers: (await of('select 1 from checkin_answers where user_id = $1')).length,
    planned: await of('select next_at > now() as ahead from checkins where user_id = $1'),
  };
}

const once = { seen: 1, prompts: [{ state: 'shown' }], answers: 0, planned: [{ ahead: true }] };

test('a prompt that the process died over stands there once', { timeout: 90_000 }, async () => {
  const killed = Promise.withResolvers<void>();
  const arrivals = points.map((point) => hold(stage.sandbox, { ...point, killed: killed.promise }));
  await asOwner(`update checkins set next_at = now(), zone = '${zoneAtNoon()}'`);
  await Promise.all(arrivals);
  await diesAndComesBack(killed);
  for (const member of people)
    await vi.waitFor(async () => expect(await standing(member)).toEqual(once), patience);
});

test.for(['before', 'after'] as const)(
  'an answer that the process died over, %s Discord had heard of it, is one answer',
  { timeout: 90_000 },
  async (when) => {
    const [before, after] = people;
    const member = when === 'before' ? before : after;
    if (!member) throw new Error('nobody is there');
    const [prompt] = promptsOf(member);
    const answers = () => member.presses('4 Good', { on: prompt });
    const killed = Promise.withResolvers<void>();
    const is = ({ route }: FaultRequest) => route === callback;
    const arrived = hold(stage.sandbox, { when, is, killed: killed.promise });
    const unheard = answers().catch((error: unknown) => error);
    await arrived;
    await diesAndComesBack(killed);
    await unheard;
    // Who gets no answer presses again, unless what they see has changed meanwhile.
    const again = async () => {
      const [now] = promptsOf(member);
      if (now?.labels.includes('4 Good')) await answers();
    };
    await vi.waitFor(again, patience);
    await vi.waitFor(
      async () =>
        expect(await standing(member)).toMatchObject({ answers: 1, prompts: [{ state: 'answered' }] }),
      patience,
    );
  },
);

test(
  'a process that dies while it plans has planned nothing; the next one plans all of it, once',
  {
    timeout: 90_000,
  },
  async () => {
    const planned = () =>
      asOwner<{ user: string; prompts: number; sent: number }>(
        `select user_id as user, count(*)::integer as prompts, count(*) filter (where deliveries.state = 'sent')::integer as sent
         from checkin_prompts as prompts left join deliveries on subject = prompts.ref and kind = 'checkin.prompt'
        group by 1 order by 1`,
      );
    const before = await planned();
    expect(before).toHaveLength(people.length);
    const letIn = await holdTables(stage.database, 'checkin_prompts');
    await asOwner(`update checkins set next_at = now(), zone = '${zoneAtNoon()}'`);
    // The rows are claimed, and the prompts cannot be written.
    await vi.waitFor(async () => expect(await asOwner(waitsToWrite)).toHaveLength(1), patience);
    await stage.kill();
    await letIn();
    await vi.waitFor(async () => expect(await asOwner(waitsToWrite)).toEqual([]), patience);
    expect(await planned()).toEqual(before);
    expect(await asOwner('select 1 from checkins where next_at > now()')).toEqual([]);
    await stage.start();
    const once = before.map(({ user, prompts, sent }) => ({ user, prompts: prompts + 1, sent: sent + 1 }));
    await vi.waitFor(async () => expect(await planned()).toEqual(once), patience);
    expect(await asOwner('select 1 from checkins where next_at <= now()')).toEqual([]);
  },
);

const waitsToWrite = `select pid from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into checkin_prompts%'`;
