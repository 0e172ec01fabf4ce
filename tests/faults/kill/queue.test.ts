/**
 * `kill -9`, a database that is gone and five minutes without Discord, one after the other in the middle of five hundred running
 * cases: every report, claim and action is there once afterwards, and no target passed unnoticed.
 */
import { expect, test, vi } from 'vitest';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import type { FaultRequest, MemberActor } from '#sandbox/index.ts';
import { draftAction, sendAction } from '#src/escalation/acting/decide.ts';
import { openByModerator } from '#src/escalation/queue.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import { reportKinds } from '#src/escalation/types.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { hours } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { cutOff } from '#tests/discord/database-trouble.ts';
import { cards } from '#tests/discord/server.ts';
import { testCommunity } from '#tests/harness/suite.ts';
import { aReport, strangers, takeCase } from '#tests/storage/escalation-reporting.ts';
import { hold } from './hold.ts';
import { openStage } from './stage.ts';

const manyReports = 480;
const manyPeople = 20;

const stage = await openStage();
const { database, sandbox } = stage;
const rows = <Row extends object>(text: string) => database.asOwner<Row & Record<string, unknown>>(text);
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 120_000, interval: 100 });

/** Does what a process does that finds the database gone: it tries again. */
async function insist<Value>(act: () => Promise<Value>): Promise<Value> {
  return vi.waitFor(act, { timeout: 60_000, interval: 50 });
}

/** As if so much time had passed: everything that is stored was so much earlier. */
async function passes(time: string): Promise<void> {
  const moments = {
    deliveries: ['next_at', 'not_after', 'created_at', 'first_tried_at'],
    delivery_targets: ['leased_until'],
    cases: ['opened_at', 'clock_since', 'next_nudge_at'],
    'graphile_worker._private_jobs': ['run_at'],
  };
  for (const [table, columns] of Object.entries(moments)) {
    const earlier = columns.map((name) => `${name} = ${name} - interval '${time}'`);
    // Whoever is at work meanwhile may wait for this while this waits for them.
    await insist(() => rows(`update ${table} set ${earlier.join(', ')}`));
  }
}

async function communityOf(guild: string): Promise<Community> {
  const keyring = openKeyring(Buffer.alloc(32, 9).toString('base64'));
  const vault = openVault({ keyring, clock: systemClock });
  return communityDirectory({ database: database.database, vault, keyring, clock: systemClock }).find(guild);
}

const reporting = Array.from({ length: manyReports }, (_, index) =>
  aReport({ kind: reportKinds[index % reportKinds.length] ?? 'other' }),
);

test('nothing is lost, doubled or overlooked', { timeout: 600_000 }, async () => {
  await stage.start();
  const { guild, moderators } = await testCommunity(stage, 'Harbour');
  const community = await communityOf(guild.id);
  const [theo, priya] = moderators;
  const people = Array.from({ length: manyPeople }, (_, index) =>
    guild.addMember(sandbox.user(`Person ${index}`)),
  );
  const killed = Promise.withResolvers<void>();
  const posts = ({ route, body }: FaultRequest, words: string) =>
    route === 'POST /channels/:channel/messages' && JSON.stringify(body ?? {}).includes(words);
  const points = [
    { when: 'after' as const, is: (request: FaultRequest) => posts(request, '**Case 40**') },
    { when: 'before' as const, is: ({ route }: FaultRequest) => route === 'POST /users/@me/channels' },
    {
      when: 'after' as const,
      is: ({ route }: FaultRequest) => route === 'PATCH /guilds/:guild/members/:user',
    },
  ];
  const arrivals = points.map((point) => hold(sandbox, { ...point, killed: killed.promise }));

  /** Whose case is whose: every third is claimed, by two at the same moment. */
  const claimed: Ref[] = [];
  const reports = async (from: number, to: number) => {
    for (const report of reporting.slice(from, to))
      await insist(() => submitReport(community, strangers, report));
    const open = await rows<{ ref: Ref }>(`select ref from cases where state = 'open' and number % 3 = 0`);
    for (const { ref } of open) {
      await insist(() => Promise.all([theo, priya].map(({ id }) => takeCase(community, { ref, by: id }))));
      claimed.push(ref);
    }
  };
  const acts = async (some: readonly MemberActor[]) => {
    for (const { id } of some) await insist(() => timesOut(community, theo.id, id));
  };

  await Promise.all([reports(0, 200), acts(people.slice(0, 8)), ...arrivals]);
  await stage.kill();
  killed.resolve();
  sandbox.faults.clear();
  await Promise.all([stage.start(), reports(200, 300), acts(people.slice(8, 12))]);

  const letIn = await cutOff(database);
  const meanwhile = [reports(300, 380), acts(people.slice(12, 16))];
  await until(async () => expect(await rows(connected)).toEqual([]));
  await letIn();
  await Promise.all(meanwhile);

  const fault = sandbox.faults.add({ on: '*', trouble: { status: 503 } });
  await Promise.all([reports(380, manyReports), acts(people.slice(16))]);
  await until(async () =>
    expect(await rows(`select from deliveries where outcome = 'http_503'`)).not.toEqual([]),
  );
  await passes('5 minutes');
  sandbox.faults.remove(fault);

  await until(async () =>
    expect(await rows(`select kind from deliveries where state = 'pending'`)).toEqual([]),
  );
  const known = await rows<{ ref: Ref; number: number }>('select ref, number from cases order by number');
  expect(known.map(({ number }) => number)).toEqual(
    Array.from({ length: manyReports + manyPeople }, (_, index) => index + 1),
  );
  const sent = await rows<{ ref: Ref }>('select ref from reports');
  expect(sent.map(({ ref }) => ref).toSorted()).toEqual(reporting.map(({ ref }) => ref).toSorted());

  const shown = cards({ moderators }).map(({ text }) => Number(/^\*\*Case (\d+)\*\*/.exec(text)?.[1]));
  expect(shown.toSorted((a, b) => a - b)).toEqual(known.map(({ number }) => number));

  const taken = await rows<{ ref: Ref }>(`select case_ref as ref from case_events where type = 'taken'`);
  const theirs = await rows<{ ref: Ref }>(`select ref from cases where owner_id is not null`);
  expect(taken.map(({ ref }) => ref).toSorted()).toEqual(theirs.map(({ ref }) => ref).toSorted());
  expect(new Set(taken.map(({ ref }) => ref))).toEqual(
    new Set([...claimed, ...theirs.map(({ ref }) => ref)]),
  );

  const done = await rows<{ state: string }>('select state from case_actions');
  expect(done).toEqual(people.map(() => ({ state: 'done' })));
  // Told once: by direct message, or, where Discord was away for as long as such a notice waits, in their inbox.
  const inInbox = await rows<{ subject: Ref }>(`select subject from inbox where kind = 'escalation.letter'`);
  expect(new Set(inInbox.map(({ subject }) => subject)).size).toBe(inInbox.length);
  const direct = people.map((person) => person.directMessages().length);
  expect(Math.max(...direct)).toBe(1);
  expect(direct.filter((count) => count === 1).length + inInbox.length).toBe(manyPeople);
  for (const { id } of people) expect(guild.guild.members.get(id)?.timedOutUntil).toBeDefined();

  // Whatever was due was said, and every call that was made is there once.
  expect(await rows(`select number from cases where next_nudge_at <= now() - interval '30 seconds'`)).toEqual(
    [],
  );
  expect(
    await rows(
      `select kind from deliveries where state in ('expired', 'undeliverable') and kind <> 'case.letter'`,
    ),
  ).toEqual([]);
  const calls = await rows<{ count: number }>(
    `select count(*)::integer from deliveries where kind = 'case.call' and state = 'sent'`,
  );
  const said = theo
    .sees('#staff')
    .filter(({ labels, text }) => labels.includes('Open') && !text.startsWith('**Case'));
  expect(said).toHaveLength(calls[0]?.count ?? -1);
  const waitingCrises = await rows<{ steps: number; called: number }>(
    `select nudges as steps, (select count(*)::integer from deliveries where kind = 'case.call' and subject = cases.ref) as called
       from cases where severity = 'crisis' and state = 'open'`,
  );
  expect(waitingCrises.length).toBeGreaterThan(0);
  for (const { steps, called } of waitingCrises) {
    expect(steps).toBeGreaterThanOrEqual(2);
    expect(called).toBeGreaterThanOrEqual(1);
  }
});

const connected = `select usename from pg_stat_activity
  where datname = current_database() and usename in ('kindred_app', 'kindred_jobs')`;

/** A moderator opens a case about somebody, takes it, and times them out. */
async function timesOut(community: Community, by: string, person: string): Promise<void> {
  const wanted = { by, kind: 'harassment', person, note: '' } as const;
  const opened = await openByModerator(community, strangers, wanted);
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
  const { ref } = opened.value;
  await takeCase(community, { ref, by });
  const before = await rows<{ ref: Ref }>(`select ref from case_actions where case_ref = '${ref}'`);
  const [kept] = before;
  const drafted = kept ?? (await drafts(community, ref, by));
  await sendAction(community, strangers, { ref: drafted.ref, actor: { by }, onlyIfTold: false });
}

async function drafts(community: Community, ref: Ref, by: string): Promise<{ ref: Ref }> {
  const words = 'Please rest for an hour.';
  const drafting = { ref, deed: 'time_out' as const, words, lasts: hours(1), actor: { by } };
  const drafted = await draftAction(community, strangers, drafting);
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`);
  return drafted.value;
}
