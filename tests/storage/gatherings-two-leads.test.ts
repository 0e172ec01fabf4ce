/** Two leads at one event: one wins, the other is told, and neither loses what they changed. What cannot be kept is not. */
import { expect, test } from 'vitest';
import { beginChange } from '#src/gatherings/changing/change-plan.ts';
import { saveChange } from '#src/gatherings/changing/save-change.ts';
import { setHost } from '#src/gatherings/changing/set-host.ts';
import { makePlanned } from '#src/gatherings/making/make.ts';
import { beginPlan, changePlan, readPlan } from '#src/gatherings/making/plan.ts';
import { answerGathering } from '#src/gatherings/seats.ts';
import type { GatheringAbout, Scope, Timing } from '#src/gatherings/types.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import { ok } from '#src/platform/result.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock } = await testCommunities();

async function begins(community: Community, occurrence: Ref, sentence?: string): Promise<Ref> {
  const begun = await beginChange(community, { occurrence, ...(sentence !== undefined && { sentence }) });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value.ref;
}

const says = (community: Community, plan: Ref, about: Partial<GatheringAbout>) =>
  changePlan(community, plan, (row) =>
    ok({ ...row, plan: { ...row.plan, about: { ...row.plan.about, ...about } } }),
  );

const saves = (community: Community, plan: Ref, scope: Scope = 'all') =>
  saveChange(community, { plan, scope, by: newId() });

const seriesIn = (community: Community) =>
  rowsOf<{ title: string; description: string | null; capacity: number | null; eases: string[] }>(
    community,
    'gathering_series',
  );

test('whoever comes second is told, finds their own change on top of the other one, and loses nothing', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { capacity: 10 });
  const [date = ''] = dates;
  const [one, two] = [await begins(community, date), await begins(community, date)];
  await says(community, one, { title: 'Drawing on', eases: ['captions'] });
  await says(community, two, { description: 'Bring a pencil.', capacity: undefined });
  expect(await saves(community, one)).toMatchObject({ ok: true });
  expect(await saves(community, two)).toEqual({ ok: false, error: 'meanwhile' });
  const [between] = await seriesIn(community);
  expect(between).toMatchObject({ title: 'Drawing on', description: null, capacity: 10 });

  const view = await readPlan(community, two);
  expect(view).toMatchObject({
    ok: true,
    value: { plan: { about: { title: 'Drawing on', description: 'Bring a pencil.', eases: ['captions'] } } },
  });
  expect(await saves(community, two)).toMatchObject({ ok: true });
  expect(await seriesIn(community)).toMatchObject([
    { title: 'Drawing on', description: 'Bring a pencil.', capacity: null, eases: ['captions'] },
  ]);
});

test('so it is where both mean one date only', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [date = ''] = dates;
  const [one, two] = [await begins(community, date), await begins(community, date)];
  await says(community, one, { title: 'Drawing on' });
  await says(community, two, { description: 'Bring a pencil.' });
  expect(await saves(community, one, 'this')).toMatchObject({ ok: true });
  expect(await saves(community, two, 'this')).toEqual({ ok: false, error: 'meanwhile' });
  expect(await saves(community, two, 'this')).toMatchObject({ ok: true });
  expect(await rowsOf(community, 'gathering_occurrences', 'starts_at')).toMatchObject([
    { own: { title: 'Drawing on', description: 'Bring a pencil.' }, revision: 2 },
    { own: {}, revision: 0 },
    { own: {}, revision: 0 },
    { own: {}, revision: 0 },
  ]);
});

test('how long it is and on whose clock stay as the first of two leads chose, where the second chose neither', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [date = ''] = dates;
  const plan = await begins(community, date);
  await says(community, plan, { title: 'Drawing on' });
  await change(community, date, 'all', { minutes: 90, zone: 'Asia/Tokyo' });
  expect(await saves(community, plan)).toEqual({ ok: false, error: 'meanwhile' });
  expect(await saves(community, plan)).toMatchObject({ ok: true });
  expect(await rowsOf(community, 'gathering_series')).toMatchObject([
    { title: 'Drawing on', minutes: 90, zone: 'Asia/Tokyo' },
  ]);
});

test('at the very same moment, one is saved and one is told', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const plans = [await begins(community, dates[0] ?? ''), await begins(community, dates[0] ?? '')];
  for (const [index, plan] of plans.entries()) await says(community, plan, { title: `Title ${index}` });
  const saved = await Promise.all(plans.map((plan) => saves(community, plan)));
  expect(saved.map((each) => (each.ok ? 'saved' : each.error)).toSorted()).toEqual(['meanwhile', 'saved']);
});

test('who comes meanwhile is no change, and another host is one', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community);
  const [date = ''] = dates;
  const plan = await begins(community, date);
  await says(community, plan, { title: 'Drawing on' });
  await answerGathering(community, {
    occurrence: date,
    user: await guest(community, newId()),
    wish: 'going',
  });
  const host = newId();
  await setHost(community, { occurrence: date, host, standIn: undefined, scope: 'all', by: host });
  expect(await saves(community, plan)).toEqual({ ok: false, error: 'meanwhile' });
  expect(await readPlan(community, plan)).toMatchObject({ ok: true, value: { host } });
  expect(await saves(community, plan)).toMatchObject({ ok: true });
  expect(await rowsOf(community, 'gathering_series')).toMatchObject([{ title: 'Drawing on', host_id: host }]);
});

test('a time that is no time any more once it is saved is asked again, and the plan is kept', async () => {
  const community = await newCommunity();
  const about = { kind: 'workshop', kindName: undefined, title: 'Drawing', description: undefined } as const;
  const first = await beginPlan(community, { by: newId(), about, sentence: 'tomorrow at 7pm', minutes: 60 });
  const link = { kind: 'link', channel: undefined, group: undefined, link: 'https://example.org' } as const;
  const timing = async (changed: Partial<Timing>) =>
    changePlan(community, first.ref, (row) =>
      ok({
        ...row,
        plan: {
          ...row.plan,
          about: { ...row.plan.about, where: link },
          card: { channel: newId(), ping: undefined },
          timing: { ...row.plan.timing, ...changed },
        },
      }),
    );
  const refusedFor = async () => {
    const made = await makePlanned(community, { plan: first.ref, by: newId() });
    return made.ok ? 'made' : made.error.code === 'missing' ? made.error.need : made.error.code;
  };
  await timing({ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' });
  expect(await refusedFor()).toBe('when');
  await timing({ rule: 'FREQ=HOURLY' });
  expect(await refusedFor()).toBe('when');
  await timing({ rule: '' });
  clock.advance(days(2));
  expect(await refusedFor()).toBe('when');
  expect(await readPlan(community, first.ref)).toMatchObject({ ok: true });
  await timing({ rule: 'FREQ=WEEKLY' });
  expect(await refusedFor()).toBe('made');

  const { dates } = await aGathering(community);
  const plan = await begins(community, dates[0] ?? '', 'every Tuesday at 7pm');
  await changePlan(community, plan, (row) =>
    ok({ ...row, plan: { ...row.plan, timing: { ...row.plan.timing, rule: 'FREQ=MINUTELY' } } }),
  );
  expect(await saves(community, plan)).toEqual({ ok: false, error: 'when' });
  expect(await readPlan(community, plan)).toMatchObject({ ok: true });
});
