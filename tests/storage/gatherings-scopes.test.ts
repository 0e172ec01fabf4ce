/** For which dates a change is: only what a lead chose goes on to others, and what goes on from a cut is meant as well. */
import { describe, expect, test } from 'vitest';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { setHost } from '#src/gatherings/changing/set-host.ts';
import { planAllDue } from '#src/gatherings/ticks.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, change, comer } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock, database } = await testCommunities();

interface DateRow {
  readonly ref: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly state: string;
}

const datesIn = (community: Community) =>
  rowsOf<DateRow>(community, 'gathering_occurrences', 'starts_at, ref');
const seriesIn = (community: Community) =>
  rowsOf<{ title: string; host_id: string | null; eases: string[]; rule: string; state: string }>(
    community,
    'gathering_series',
    'start',
  );
const noticesIn = (community: Community) =>
  rowsOf<{ kind: string; occurrence_ref: string; several: boolean }>(
    community,
    'gathering_notices',
    'kind, created_at',
  );
const by = newId();

/** Such as "every Tuesday at 19:00", of the weekday and the hour of a date. */
function everyWeekAs({ starts_at: at }: DateRow): string {
  const day = at.toLocaleString('en-US', { weekday: 'long', timeZone: 'UTC' });
  return `every ${day} at ${at.toISOString().slice(11, 16)}`;
}

async function firstOf(community: Community): Promise<DateRow> {
  const [first] = await datesIn(community);
  if (!first) throw new Error('nothing is planned');
  return first;
}

describe('what was not chosen stays as it is', () => {
  test('hosts, where only the description changes', async () => {
    const community = await newCommunity();
    const [host, alone, standIn] = [newId(), newId(), newId()];
    const { dates } = await aGathering(community, { hostId: host, standInId: standIn });
    const [first = '', second = ''] = dates;
    await setHost(community, { occurrence: first, host: alone, standIn: undefined, scope: 'this', by });
    // Whoever hosts the series cannot come to the second, and somebody has said yes to standing in.
    const away = { hostId: standIn, hostAway: true };
    await community.transaction((tx) => occurrences.change(tx, second, away));
    for (const scope of ['all', 'following', 'this'] as const)
      await change(community, first, scope, { about: { description: `Bring a pencil: ${scope}.` } });
    expect(await seriesIn(community)).toMatchObject([{ host_id: host, stand_in_id: standIn }]);
    expect(await datesIn(community)).toMatchObject([
      { host_id: alone, host_away: false },
      { host_id: standIn, host_away: true },
      { host_id: null, host_away: false },
      { host_id: null, host_away: false },
    ]);
  });

  test('what one date says for itself, and how long it takes; what is chosen for all is the same for all', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates);
    const [first = ''] = dates;
    await change(community, first, 'this', {
      about: { title: 'A special one', eases: ['breaks'] },
      minutes: 90,
    });
    expect(await noticesIn(community)).toHaveLength(1);
    await change(community, first, 'all', { about: { description: 'Bring a pencil.' } });
    expect(await noticesIn(community)).toHaveLength(1);
    const lengths = async () =>
      (await datesIn(community)).map(({ starts_at, ends_at }) => +ends_at - +starts_at);
    const hour = minutes(60);
    expect(await lengths()).toEqual([minutes(90), hour, hour, hour]);
    expect(await seriesIn(community)).toMatchObject([
      { title: 'Drawing slowly', description: 'Bring a pencil.', minutes: 60, eases: [] },
    ]);
    expect(await datesIn(community)).toMatchObject([
      { own: { title: 'A special one', eases: ['breaks'] } },
      { own: {} },
      { own: {} },
      { own: {} },
    ]);
    await change(community, first, 'all', { about: { title: 'Drawing on' }, minutes: 45 });
    expect((await datesIn(community))[0]).toMatchObject({ own: { eases: ['breaks'] } });
    expect(await seriesIn(community)).toMatchObject([{ title: 'Drawing on', minutes: 45 }]);
    expect(await lengths()).toEqual(dates.map(() => minutes(45)));
  });
});

describe('what goes on from a cut is meant as well', () => {
  async function cutInTwo(community: Community) {
    const made = await aGathering(community, { rule: 'FREQ=WEEKLY;COUNT=6' });
    await change(community, made.dates[3] ?? '', 'following', { about: { title: 'Drawing on' } });
    return made;
  }

  test('where this and following, or all, are called off', async () => {
    const community = await newCommunity();
    const { dates } = await cutInTwo(community);
    await comer(community, dates);
    const off = await callOff(community, {
      occurrence: dates[1] ?? '',
      scope: 'following',
      why: undefined,
      by,
    });
    expect(off).toMatchObject({ ok: true, value: { dates: 5, told: 1 } });
    await planAllDue(database, after(clock.now(), days(60)));
    const states = async () => (await datesIn(community)).map(({ state }) => state);
    expect(await states()).toEqual(['planned', ...dates.slice(1).map(() => 'cancelled')]);
    expect(await seriesIn(community)).toMatchObject([{ state: 'active' }, { state: 'cancelled' }]);

    const other = await newCommunity();
    const { dates: all } = await cutInTwo(other);
    await callOff(other, { occurrence: all[4] ?? '', scope: 'all', why: 'A storm', by });
    expect((await datesIn(other)).map(({ state }) => state)).toEqual(all.map(() => 'cancelled'));
  });

  test('where all are changed or hosted by somebody else, and what else differs stays', async () => {
    const community = await newCommunity();
    const { dates } = await cutInTwo(community);
    const host = newId();
    await change(community, dates[0] ?? '', 'all', { about: { eases: ['captions'] } });
    await setHost(community, { occurrence: dates[0] ?? '', host, standIn: undefined, scope: 'all', by });
    expect(await seriesIn(community)).toMatchObject([
      { title: 'Drawing slowly', eases: ['captions'], host_id: host },
      { title: 'Drawing on', eases: ['captions'], host_id: host },
    ]);
  });

  test('where all are at other times: each part until the next begins', async () => {
    const community = await newCommunity();
    const { dates } = await cutInTwo(community);
    const before = await datesIn(community);
    const first = await firstOf(community);
    const later = everyWeekAs({ ...first, starts_at: after(first.starts_at, minutes(30)) });
    expect(
      await change(community, dates[1] ?? '', 'all', { sentence: `${later} for 6 weeks` }),
    ).toMatchObject({
      ok: true,
    });
    await planAllDue(database, after(clock.now(), days(60)));
    expect((await datesIn(community)).map(({ ref, starts_at }) => [ref, starts_at])).toEqual(
      before.map(({ ref, starts_at }) => [ref, after(starts_at, minutes(30))]),
    );
    const [one, two] = await seriesIn(community);
    expect([one?.title, two?.title]).toEqual(['Drawing slowly', 'Drawing on']);
    expect(two?.rule).toMatch(/COUNT=3$/);
  });
});

describe('another time', () => {
  test('for this and following is counted from this one', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community, { rule: 'FREQ=WEEKLY;COUNT=6' });
    const before = await datesIn(community);
    const pivot = before[2]?.starts_at ?? clock.now();
    const earlier = after(pivot, -minutes(60));
    const sentence = everyWeekAs({ ...(await firstOf(community)), starts_at: earlier }).replace(
      'every',
      'every second',
    );
    await change(community, dates[2] ?? '', 'following', { sentence: `${sentence} for 8 weeks` });
    const now = await datesIn(community);
    expect(now.slice(0, 2).map(({ starts_at }) => starts_at)).toEqual(
      before.slice(0, 2).map(({ starts_at }) => starts_at),
    );
    expect(now.slice(2).map(({ starts_at }) => starts_at)).toEqual(
      [0, 14, 28, 42].map((later) => after(earlier, days(later))),
    );
    // There is nothing from there on: that is asked again, and nothing is changed.
    const until = earlier.toLocaleString('en-US', { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const ended = `${everyWeekAs(await firstOf(community))} until ${until}`;
    expect(await change(community, dates[4] ?? '', 'following', { sentence: ended })).toEqual({
      ok: false,
      error: 'when',
    });
    expect(await datesIn(community)).toEqual(now);
  });

  test('at the same hour is none: who comes to what is left out is told that alone, and once', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    await comer(community, dates);
    const sentence = `${everyWeekAs(await firstOf(community))} for 3 weeks`;
    const saved = await change(community, dates[0] ?? '', 'all', { sentence });
    expect(saved).toMatchObject({ ok: true, value: { told: 1 } });
    expect(await noticesIn(community)).toMatchObject([
      { kind: 'cancelled', several: false, occurrence_ref: dates[3] },
    ]);
    // What the rule left out can come back by it.
    await change(community, dates[0] ?? '', 'all', { sentence: sentence.replace('3', '4') });
    const planned = (await datesIn(community)).filter(({ state }) => state === 'planned');
    expect(planned).toHaveLength(4);
    expect(await noticesIn(community)).toHaveLength(1);
  });

  test('does not bring back what was called off or left out', async () => {
    const community = await newCommunity();
    const { dates } = await aGathering(community);
    const [, second = '', third = ''] = dates;
    await callOff(community, { occurrence: second, scope: 'this', why: 'A storm', by });
    await callOff(community, { occurrence: third, scope: 'this', why: undefined, by });
    const before = await datesIn(community);
    const sentence = `${everyWeekAs(await firstOf(community))} for 8 weeks`;
    expect(await change(community, dates[0] ?? '', 'all', { sentence })).toMatchObject({ ok: true });
    await planAllDue(database, clock.now());
    const now = await datesIn(community);
    const planned = now.filter(({ state }) => state === 'planned');
    expect(planned).toHaveLength(6);
    const off = new Set([before[1], before[2]].map((one) => one?.starts_at.getTime()));
    expect(planned.filter(({ starts_at }) => off.has(starts_at.getTime()))).toEqual([]);
    expect(now.find(({ ref }) => ref === second)).toMatchObject({ state: 'cancelled' });
  });

  test('is the same hour on another clock', async () => {
    const community = await newCommunity();
    const { dates, series } = await aGathering(community);
    await comer(community, dates);
    const before = await datesIn(community);
    await change(community, dates[0] ?? '', 'all', { zone: 'Asia/Tokyo' });
    expect((await datesIn(community)).map(({ starts_at }) => starts_at)).toEqual(
      before.map(({ starts_at }) => after(starts_at, -minutes(540))),
    );
    expect((await seriesIn(community))[0]).toMatchObject({ zone: 'Asia/Tokyo', rule: 'FREQ=WEEKLY;COUNT=4' });
    expect(await noticesIn(community)).toMatchObject([{ kind: 'moved', several: true }]);
    await planAllDue(database, after(clock.now(), days(1)));
    expect(await datesIn(community)).toHaveLength(4);
    expect(series).toBe((await rowsOf<{ ref: string }>(community, 'gathering_series'))[0]?.ref);
  });
});
