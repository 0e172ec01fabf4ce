/** Hosts who cannot: whoever stands in is asked, and where they do not look the team learns of it in time. */
import { expect, test } from 'vitest';
import type { DeliveryRow } from '#db/deliveries.ts';
import { beginChange } from '#src/gatherings/changing/change-plan.ts';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { saveChange } from '#src/gatherings/changing/save-change.ts';
import { needsHost } from '#src/gatherings/deliveries/needs-host.ts';
import { answerHosting } from '#src/gatherings/hosting.ts';
import { wallTime } from '#src/gatherings/local-time.ts';
import { makePlanned } from '#src/gatherings/making/make.ts';
import { beginPlan, changePlan, withPerson } from '#src/gatherings/making/plan.ts';
import { memberPaused } from '#src/gatherings/member-events.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import { ok } from '#src/platform/result.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';
import { strangers } from './escalation-reporting.ts';

const { newCommunity, rowsOf, clock } = await testCommunities();

interface Asked extends DeliveryRow {
  readonly next_at: Date;
}

const toTheTeam = async (community: Community) =>
  (await rowsOf<Asked>(community, 'deliveries')).filter(({ kind }) => kind === needsHost.name);
/** Until it is due: the clock goes on while a test runs. */
const hoursUntil = ({ next_at }: Asked) =>
  Math.abs(Math.round((next_at.getTime() - clock.now().getTime()) / hours(1)));
const noticesIn = (community: Community) =>
  rowsOf<{ ref: Ref; kind: string; user_id: string }>(community, 'gathering_notices');
const isSent = (community: Community, row: DeliveryRow) =>
  community.transaction((tx) => needsHost.prepare(tx, row, community, strangers));

/** Something whose host has just taken a break, with somebody who stands in. */
async function hostless(from = days(3), standsIn = true) {
  const community = await newCommunity();
  const [host, standIn] = [await guest(community, newId()), await guest(community, newId())];
  const start = wallTime('UTC', after(clock.now(), from));
  const standInId = standsIn ? standIn : null;
  const { dates } = await aGathering(community, { rule: '', start, hostId: host, standInId });
  await community.transaction((tx) => memberPaused(tx, community, { user: host }));
  return { community, standIn, date: dates[0] ?? '' };
}

test('whoever stands in is asked, and a day later the team, unless there is a host by then', async () => {
  const { community, standIn } = await hostless();
  const [notice] = await noticesIn(community);
  expect(notice).toMatchObject({ kind: 'host_asked', user_id: standIn });
  const [asked, ...others] = await toTheTeam(community);
  if (!asked) throw new Error('the team is never asked');
  expect(others).toEqual([]);
  expect(hoursUntil(asked)).toBe(24);
  expect(await isSent(community, asked)).toBeDefined();
  await answerHosting(community, { notice: notice?.ref ?? '', user: standIn, hosts: true });
  expect(await isSent(community, asked)).toBeUndefined();
});

test('who says that they cannot has the team asked now, and once', async () => {
  const { community, standIn } = await hostless();
  const [notice] = await noticesIn(community);
  clock.advance(hours(2));
  await answerHosting(community, { notice: notice?.ref ?? '', user: standIn, hosts: false });
  const asked = await toTheTeam(community);
  expect(asked.map(hoursUntil)).toEqual([0]);
});

test.each([
  ['nobody stands in', days(5), false],
  ['it begins within two days', days(1), true],
])('the team is asked at once where %s', async (_why, from, standsIn) => {
  const { community } = await hostless(from, standsIn);
  const asked = await toTheTeam(community);
  expect(asked.map(hoursUntil)).toEqual([0]);
});

test('whom somebody else makes the host of something new learns of it, and who chose themselves knows', async () => {
  const community = await newCommunity();
  const [lead, host] = [newId(), newId()];
  const about = { kind: 'workshop', kindName: undefined, title: 'Drawing', description: undefined } as const;
  const link = { kind: 'link', channel: undefined, group: undefined, link: 'https://example.org' } as const;
  for (const person of [lead, host]) {
    const begun = await beginPlan(community, { by: lead, about, sentence: 'tomorrow at 7pm', minutes: 60 });
    await changePlan(community, begun.ref, (row) => {
      const plan = {
        ...row.plan,
        about: { ...row.plan.about, where: link },
        card: { channel: newId(), ping: undefined },
      };
      return ok(withPerson({ ...row, plan }, 'host', person));
    });
    expect(await makePlanned(community, { plan: begun.ref, by: lead })).toMatchObject({ ok: true });
  }
  expect(await noticesIn(community)).toMatchObject([{ kind: 'host', user_id: host }]);
});

test('whoever hosts hears that another calls it off, once for all dates; whoever does it themselves hears nothing', async () => {
  const community = await newCommunity();
  const host = await guest(community, newId());
  const notices = async () => (await noticesIn(community)).map(({ kind, user_id }) => [kind, user_id]);
  const off = async (by: string) => {
    const { dates } = await aGathering(community, { hostId: host });
    return callOff(community, { occurrence: dates[0] ?? '', scope: 'all', why: 'A storm', by });
  };
  expect(await off(host)).toMatchObject({ value: { dates: 4, told: 0 } });
  expect(await notices()).toEqual([]);
  expect(await off(newId())).toMatchObject({ value: { dates: 4, told: 0 } });
  expect(await notices()).toEqual([['cancelled', host]]);
});

test('whoever is made host by a change hears of it, unless they chose themselves', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [first = ''] = dates;
  const lead = newId();
  const chooses = async (host: string) => {
    const begun = await beginChange(community, { occurrence: first });
    if (!begun.ok) throw new Error(begun.error);
    const plan = begun.value.ref;
    await changePlan(community, plan, (row) => ok(withPerson(row, 'host', host)));
    return saveChange(community, { plan, scope: 'this', by: lead });
  };
  expect(await chooses(lead)).toMatchObject({ ok: true });
  expect(await noticesIn(community)).toEqual([]);
  const other = newId();
  expect(await chooses(other)).toMatchObject({ ok: true });
  expect(await noticesIn(community)).toMatchObject([{ kind: 'host', user_id: other }]);
});
