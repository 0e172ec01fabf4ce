/** The rota as moderators and leads use it: the guide before a first shift, shifts, the week, swaps, handover and cover. */
import { expect, test, vi } from 'vitest';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { opensCase } from '../reports/report.ts';
import { answered, goesOn, patient, readsGuide, whispered } from './on-duty.ts';

const running = await testSuite();
const community = await testCommunity(running);
const [theo, priya] = [patient(community.moderators[0]), patient(community.moderators[1])];
const lead = patient(community.lead);

const soon = { timeout: 30_000, interval: 10 };
async function passes(time: number): Promise<void> {
  running.clock.advance(time);
  await running.suite.runTicks();
}
/** Until a weekday and hour of UTC, in milliseconds. */
function until(weekday: number, hour: number): number {
  const now = running.clock.now();
  const at = new Date(now);
  at.setUTCHours(hour, 0, 0, 0);
  while (at.getUTCDay() !== weekday % 7 || at <= now) at.setTime(at.getTime() + days(1));
  return at.getTime() - now.getTime();
}
const staffSees = (words: RegExp) =>
  vi.waitFor(() => {
    const found = theo.sees('#staff').filter(({ text, ephemeral }) => !ephemeral && words.test(text));
    expect(found).toHaveLength(1);
    return found[0];
  }, soon);

test('the guide stands before a first shift, page by page, and is not asked for again', async () => {
  const first = await theo.runs('/duty on', { hours: 3 });
  expect(first.ephemeral).toBe(true);
  expect(first.text).toMatch(/The guide, page 1 of \d/);
  expect(first.text).toContain('Somebody may not be safe');
  expect(first.labels).toEqual(['Next page']);
  const second = await theo.presses('Next page', { on: first });
  expect(second.labels).toEqual(['Back', 'Next page']);
  // Nobody is on duty by having begun to read.
  expect((await priya.runs('/duty rota')).text).toContain('Nobody is on duty');
  const on = await readsGuide(theo, second);
  expect(on.text).toContain('You are on duty');
  expect((await theo.runs('/duty off', {})).text).toContain('You are off duty');
  expect((await theo.runs('/duty on', { hours: 1 })).text).toContain('You are on duty');
  await theo.runs('/duty off', {});
});

test('what somebody leaves behind opens the next shift, and is sealed where it is kept', async () => {
  await theo.runs('/duty on', { hours: 1 });
  const off = await theo.runs('/duty off', { note: 'Case 12 waits for her sister to write back' });
  expect(off.text).toContain('Your note waits for whoever comes next');
  const on = await goesOn(priya, { hours: 1 });
  expect(on.text).toContain('What you come into');
  expect(on.text).toContain(`<@${theo.id}> left a note`);
  expect(on.text).toContain('> Case 12 waits for her sister to write back');
  const kept = await running.database.asOwner('select * from duty_notes');
  expect(JSON.stringify(kept)).not.toContain('sister');
  await priya.runs('/duty off', {});
});

test('a shift is added in one’s own zone, puts its owner on when it begins, and off is stronger', async () => {
  const card = await theo.runs('/duty rota');
  expect(card.labels).toEqual(['Add a shift', 'Hours without anybody', 'More']);
  const form = await theo.presses('Add a shift', { on: card });
  const wrong = await answered(form.submits({ days: ['1'], from: 'noonish', lasts: '4', zone: 'Berlin' }));
  expect(wrong.text).toContain('Kindred does not know that time');
  const again = await theo.presses('Add a shift', { on: card });
  const anywhere = await answered(again.submits({ days: ['1', '3'], from: '18:30', lasts: '4', zone: 'US' }));
  expect(anywhere.text).toMatch(/the time of several places, such as .*Chicago.*Nothing was changed/s);
  // Tokyo has no other time in summer: nine hours ahead, all year.
  const added = await answered(again.submits({ days: ['1', '3'], from: '18:30', lasts: '4', zone: 'Tokyo' }));
  expect(added.text).toContain('Tokyo time');
  expect(added.text).toMatch(/Monday, 6:30.PM to 10:30.PM/);
  expect(added.text).toMatch(/Wednesday, 6:30.PM to 10:30.PM/);
  // A further one moves none of them: it does not ask where they are.
  const further = JSON.stringify((await theo.presses('Add a shift', { on: added })).modal);
  expect(further).toContain('Your shifts are in Tokyo time, and so is this one');
  expect(further).not.toContain('Where are you');

  await passes(until(1, 9) + minutes(31));
  const begun = await staffSees(/your shift has begun/);
  expect(begun?.text).toContain(`<@${theo.id}>`);
  expect(begun?.mentions.map(String)).toEqual([theo.id]);
  expect((await priya.runs('/duty rota')).text).toContain(`On duty now: <@${theo.id}>`);
  const opened = await theo.presses('What waits', { on: begun ?? { id: '' } });
  expect(opened.text).toContain('What you come into');

  await theo.runs('/duty off', {});
  await passes(minutes(2));
  expect((await priya.runs('/duty rota')).text).toContain('Nobody is on duty');
  await passes(minutes(2));
  await staffSees(/your shift has begun/);
});

test('the hours without anybody are a line a day, also for leads, and leads see who carries what', async () => {
  const board = await staffSees(/^## The queue/);
  const card = await lead.presses('Rota', { on: board ?? { id: '' } });
  expect(card.labels).toEqual(['Hours without anybody', 'More']);
  expect(card.text).not.toContain('Your shifts');
  const map = await lead.presses('Hours without anybody', { on: card });
  const lines = map.text.split('\n').filter((line) => line.startsWith('**'));
  expect(lines.length).toBeGreaterThanOrEqual(7);
  expect(map.text).toContain('nobody all day');
  expect(map.text).toMatch(/9:30.AM/);
  const more = await lead.presses('More', { on: await lead.presses('Back', { on: map }) });
  const load = await lead.chooses('Choose one', 'load', { on: more });
  expect(load.text).toContain(`<@${theo.id}>: 0 of 5 cases`);
  expect(load.text).toContain('8 hours on the rota');
  // A moderator who is no lead is not offered it.
  const own = await theo.presses('More', { on: await theo.runs('/duty rota') });
  expect(JSON.stringify(own.reply)).not.toContain('How much everybody carries');
});

test('how many cases at once, calls, the zone and the guide are changed from the card', async () => {
  const more = async () => theo.presses('More', { on: await theo.runs('/duty rota') });
  const capacity = await theo.chooses('Choose one', 'capacity', { on: await more() });
  const fewer = await theo.chooses('How many cases at once', '2', { on: capacity });
  expect(fewer.text).toContain('up to 2 cases at once');
  const calls = await theo.chooses('Choose one', 'calls', { on: await more() });
  expect((await theo.presses('I may be called', { on: calls })).text).toContain('you may be called');
  const guide = await theo.chooses('Choose one', 'guide', { on: await more() });
  expect(guide.text).toMatch(/The guide, page 1/);
  const zone = await theo.chooses('Choose one', 'zone', { on: await more() });
  const form = await theo.presses('Change it', { on: zone });
  expect((await answered(form.submits({ zone: 'US' }))).text).toContain('the time of several places');
  expect((await answered(form.submits({ zone: 'New York' }))).text).toContain('New York time');
  const back = await theo.presses('Change it', {
    on: await theo.chooses('Choose one', 'zone', { on: await more() }),
  });
  await answered(back.submits({ zone: 'Tokyo' }));
});

test('a shift is offered, one of two who press at once has it, and both are told', async () => {
  const swaps = await theo.runs('/duty swap');
  expect(swaps.text).toContain('Your next shifts');
  const offered = await theo.presses('Offer it', { on: swaps });
  expect(offered.text).toContain('You offer');
  const offer = await staffSees(/would like somebody else to have this shift/);
  expect(offer?.mentions).toEqual([]);
  const third = running.sandbox.user('Wen the moderator');
  const { members, roles: all } = community.guild.guild;
  const roles = [...all.values()].filter(({ id }) => members.get(priya.id)?.roleIds.includes(id));
  const other = patient(community.guild.addMember(third, { roles }));
  await goesOn(other, { hours: 1 });
  await other.runs('/duty off', {});
  const taken = await Promise.all([
    priya.presses('Take it', { on: offer ?? { id: '' } }),
    other.presses('Take it', { on: offer ?? { id: '' } }),
  ]);
  const said = taken.map(({ text }) => (text.includes('It is yours now') ? 'yours' : 'taken'));
  expect(said.toSorted()).toEqual(['taken', 'yours']);
  expect(taken.find(({ text }) => !text.includes('yours'))?.text).toMatch(/already has it/);
  const winner = said[0] === 'yours' ? priya : other;
  await staffSees(new RegExp(`<@${winner.id}> has this shift of <@${theo.id}> now`));
  expect((await whispered(running, theo)).text).toMatch(
    new RegExp(`<@${winner.id}> has taken over your shift that begins <t:\\d+:F>`),
  );

  // Whoever took it sees it as theirs, and can give it back: then it is on offer again.
  expect((await winner.runs('/duty rota')).text).toContain(`a shift of <@${theo.id}>`);
  const theirs = await winner.runs('/duty swap');
  expect(theirs.text).toContain('You took over');
  const given = await winner.presses('Give it back', { on: theirs });
  expect(given.text).toContain('You could take');
  const again = await staffSees(/would like somebody else to have this shift/);
  expect((await whispered(running, theo)).text).toMatch(
    /your shift that begins <t:\d+:F> cannot have it\. It is on offer again/,
  );
  await winner.presses('Take it', { on: again ?? { id: '' } });
  await staffSees(new RegExp(`<@${winner.id}> has this shift of <@${theo.id}> now`));

  // When it comes, whoever took it is on, and its owner is not.
  const wednesday = until(3, 9) + minutes(31);
  const monday = until(1, 9) + minutes(31);
  await passes(Math.min(wednesday, monday));
  const card = await vi.waitFor(async () => {
    const now = await theo.runs('/duty rota');
    expect(now.text).toContain('On duty now');
    return now;
  }, soon);
  expect(card.text).toContain(`On duty now: <@${winner.id}>`);
  await winner.runs('/duty off', {});
});

test('an offer that nobody took is over when its shift begins, and has no button any more', async () => {
  await theo.presses('Offer it', { on: await theo.runs('/duty swap') });
  await staffSees(/would like somebody else to have this shift/);
  await passes(Math.min(until(3, 9), until(1, 9)) + minutes(31));
  const over = await staffSees(/Nobody took this shift over/);
  expect(over?.buttons).toEqual([]);
  expect(over?.text).toContain(`<@${theo.id}>`);
  await theo.runs('/duty off', {});
});

test('what can wait while nobody is on is said in the digest that opens the next shift', async () => {
  const reporter = running.sandbox.user('A reporter').in(community.guild);
  const message = community.members[1].sends('#lobby', 'Buy my cure');
  const next = Math.min(until(3, 9), until(1, 9)) + minutes(31);
  await passes(next + hours(5));
  await opensCase(running, community, reporter, message, { kind: 'selling' });
  const digests = () => theo.sees('#staff').filter(({ text }) => text.startsWith('When there is time'));
  // Its target is over some hours before the next shift.
  const later = Math.min(until(3, 9), until(1, 9));
  await passes(later - hours(6));
  await passes(hours(5));
  expect(digests()).toEqual([]);
  await passes(hours(1) + minutes(31));
  await vi.waitFor(() => {
    const begun = theo
      .sees('#staff')
      .filter(({ text, ephemeral }) => !ephemeral && text.includes('your shift has begun'));
    expect(begun.at(-1)?.text).toMatch(/Amber: 1, the oldest/);
  }, soon);
});
