/** What is past: who came is forgotten after a while, reminders with it, and what is ahead stays. */
import { expect, test } from 'vitest';
import { callOff } from '#src/gatherings/changing/call-off.ts';
import { forgetPast, keptFor } from '#src/gatherings/retention.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import { days } from '#src/platform/durations.ts';
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
