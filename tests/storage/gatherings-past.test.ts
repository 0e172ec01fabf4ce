/** What is past: who came is forgotten after a while, reminders with it, and what is ahead stays. */
import { expect, test } from 'vitest';
import * as occurrences from '#db/gatherings/occurrences.ts';
import { ownRecap, takeRecapBack, writeRecap } from '#src/gatherings/after/recap.ts';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { forgetPast, keptFor } from '#src/gatherings/retention.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import { look } from '#src/gatherings/ticks.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGathering, guest } from './a-gathering.ts';
import { testCommunities } from './community.ts';

const { newCommunity, rowsOf, clock, database } = await testCommunities();

test('seats, reminders and notes of what is long past are gone, and nothing else', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { rule: 'FREQ=WEEKLY;INTERVAL=5;COUNT=2' });
  const [first = '', second = ''] = dates;
  const user = await guest(community, newId());
  for (const occurrence of [first, second]) {
    await answerGathering(community, { occurrence, user, wish: 'going' });
    await chooseReminders(community, { occurrence, user, leads: [60] });
  }
  await callOff(community, { occurrence: first, scope: 'this', why: 'A storm', by: newId() });
  const kept = async () => ({
    seats: (await rowsOf(community, 'gathering_seats')).length,
    reminders: (await rowsOf(community, 'gathering_reminders')).length,
    notes: (await rowsOf(community, 'gathering_notices')).length,
  });
  const { run } = forgetPast({ database });
  clock.advance(days(3));
  await run(clock.now());
  expect(await kept()).toEqual({ seats: 2, reminders: 2, notes: 1 });
  clock.advance(keptFor + days(1));
  await run(clock.now());
  expect(await kept()).toEqual({ seats: 1, reminders: 1, notes: 0 });
  await run(clock.now());
  expect(await rowsOf(community, 'gathering_seats')).toMatchObject([{ occurrence_ref: second }]);
});

test('a beginning that was long ago when we come back is not said any more; one that was just now is, once', async () => {
  const community = await newCommunity();
  const { dates } = await aGathering(community, { cardChannelId: newId(), rule: 'FREQ=DAILY;COUNT=2' });
  const said = async () =>
    (await rowsOf<{ kind: string }>(community, 'deliveries')).filter(
      ({ kind }) => kind === 'gathering.begins',
    ).length;
  const looksAt = (date = '') => community.transaction((tx) => look(tx, community, date, clock.now()));
  clock.advance(days(3) + minutes(20));
  await looksAt(dates[0]);
  expect(await said()).toBe(0);
  clock.advance(days(1) - minutes(15));
  await looksAt(dates[1]);
  await looksAt(dates[1]);
  expect(await said()).toBe(1);
});

test('whoever hosts it now writes no recap over one of who hosted it before, until that is taken back', async () => {
  const community = await newCommunity();
  const [before, now] = [await guest(community, newId()), await guest(community, newId())];
  const { dates } = await aGathering(community, { rule: '', hostId: before });
  const [occurrence = ''] = dates;
  clock.advance(days(4));
  const writes = (user: string, words: string) => writeRecap(community, { occurrence, user, words });
  expect(await writes(before, 'We drew.')).toMatchObject({ ok: true });
  await community.transaction((tx) => occurrences.change(tx, occurrence, { hostId: now }));
  expect(await ownRecap(community, occurrence, now)).toEqual({ ok: false, error: 'told' });
  expect(await writes(now, 'Nothing happened.')).toEqual({ ok: false, error: 'told' });
  expect(await takeRecapBack(community, { occurrence, user: before, isLead: false })).toMatchObject({
    ok: true,
  });
  expect(await writes(now, 'We drew birds.')).toMatchObject({ ok: true });
  expect(await ownRecap(community, occurrence, now)).toEqual({ ok: true, value: 'We drew birds.' });
});
