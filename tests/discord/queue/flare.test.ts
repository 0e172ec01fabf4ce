/** A moderator who cannot go on says so with one word: they are off duty at once, and what they had waits for others. */
import { expect, test, vi } from 'vitest';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { settled } from '../members/settled.ts';
import { opensCase } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered, goesOn, patient } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = community.moderators;
const [reporter, author] = community.members;

test('takes them off duty, their case waits again with its age, and another takes it', async () => {
  // Only what somebody agreed to can be paused.
  await settled(theo);
  await goesOn(patient(theo), { hours: 4, call_me: true });
  const message = author.sends('#lobby', 'Be off with you');
  const card = await opensCase(running, community, reporter, message, { kind: 'privacy' });
  const shows = (words: string) =>
    vi.waitFor(() => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(words), {
      timeout: 30_000,
    });
  await theo.presses('Take', { on: card });
  await shows(`is with <@${theo.id}>`);
  const [before] = await running.database.asOwner('select opened_at from cases');

  await patient(theo).runs('/flare');
  await shows('nobody has it yet');
  expect(await running.database.asOwner('select opened_at from cases')).toEqual([before]);
  const on = await running.database.asOwner('select on_until from duty where on_until > $1', [
    running.clock.now(),
  ]);
  expect(on).toEqual([]);

  // Nor are they called, although they said that they may be.
  running.clock.advance(hours(2));
  await running.suite.runTicks();
  const calls = () =>
    community.owner.sees('#staff').filter(({ text }) => /^(?!\*\*|## ).*Case 1 /s.test(text));
  await vi.waitFor(() => expect(calls()).not.toEqual([]), { timeout: 30_000 });
  for (const { mentions } of calls()) expect(JSON.stringify(mentions)).not.toContain(theo.id);

  await priya.presses('Take', { on: card });
  await shows(`is with <@${priya.id}>`);

  // Duty comes back by his hand, like everything else, and not by the next shift.
  const back = await patient(theo).runs('/flare');
  expect(back.text).toContain('**Being on duty**');
  await running.database.asOwner(
    `insert into duty_shifts (guild_id, ref, user_id, weekday, minute, lasts)
     select $1, 'shiftaaaa' || chr(96 + day), $2, day, 0, 1440 from generate_series(1, 7) as day`,
    [community.guild.id, theo.id],
  );
  const isOn = async () => {
    running.clock.advance(days(1));
    await running.suite.runTicks();
    const rows = await running.database.asOwner('select from duty where user_id = $1 and on_until > $2', [
      theo.id,
      running.clock.now(),
    ]);
    return rows.length > 0;
  };
  expect(await isOn()).toBe(false);
  const rest = await patient(theo).presses('Bring back', { on: back });
  expect(rest.text).not.toContain('**Being on duty**');
  expect(await isOn()).toBe(true);
}, 120_000);

test('whoever goes on duty by hand in the middle of it is on as before, and the same word takes them off again', async () => {
  await settled(priya);
  await goesOn(patient(priya), { hours: 4, call_me: true });
  const first = await patient(priya).runs('/flare');
  expect(first.text).toContain('Being on duty');
  const on = await patient(priya).runs('/duty on', { hours: 4 });
  expect(on.text).toContain('You are on duty');

  // What is said of the pause is true, and changing how long it is or who hears of it takes nobody off.
  const until = await patient(priya).presses('Until when', { on: first });
  const card = await answered(until.submits({ until: '3 days' }));
  expect(card.text).toContain('Everything else is paused');
  expect(card.text).toContain('Not paused: Being on duty');
  const wishes = await patient(priya).presses('Who is told', { on: first });
  await answered(wishes.submits({ tells: 'my_match', words: 'break', asks: 'next_tap' }));
  const isOn = async () => (await patient(priya).runs('/duty rota')).text;
  expect(await isOn()).toContain(`On duty now: <@${priya.id}>`);

  // Her next shift counts, too.
  await running.database.asOwner(
    `insert into duty_shifts (guild_id, ref, user_id, weekday, minute, lasts)
     select $1, 'shiftbbbb' || chr(96 + day), $2, day, 0, 1439 from generate_series(1, 7) as day`,
    [community.guild.id, priya.id],
  );
  await patient(priya).runs('/duty off', {});
  running.clock.advance(days(1));
  await running.suite.runTicks();
  expect(await isOn()).toContain(`<@${priya.id}>`);

  const message = author.sends('#lobby', 'Be off with you all');
  const other = running.sandbox.user('Another reporter').in(community.guild);
  const opened = await opensCase(running, community, other, message, { kind: 'crisis' });
  const shows = (words: string) =>
    vi.waitFor(() => expect(cards(community).find(({ id }) => id === opened.id)?.text).toContain(words), {
      timeout: 30_000,
    });
  await priya.presses('Take', { on: opened });
  await shows(`is with <@${priya.id}>`);
  const off = await patient(priya).runs('/flare');
  expect(off.text).toContain('Everything is paused');
  expect(off.text).toContain('at least until');
  expect(off.text).toContain('Any case that was with you waits for others now');
  expect(await isOn()).toContain('You rest: your shifts do not count');
  expect(await isOn()).not.toContain('you may be called');
  await shows('nobody has it yet');
  expect((await isOn()).split('**The next seven days**')[0]).not.toContain(priya.id);
  // Nothing of hers goes on now, so the same word ends the pause.
  expect((await patient(priya).runs('/flare')).text).toContain('Nothing has begun again by itself');
}, 120_000);
