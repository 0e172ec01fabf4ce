/** Who sent a report, as a moderator, a lead and the reporter meet it; limits without opening; messages that are added later. */
import { describe, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { cards } from '../server.ts';
import { acts, asks, filledIn, menu, newCard, opensCase } from './report.ts';

const running = await testSuite();
const community = await testCommunity(running);
const { lead } = community;
const [theo, priya] = community.moderators;
const [, author] = community.members;

let people = 0;
const newReporter = () => running.sandbox.user(`Somebody ${(people += 1)}`).in(community.guild);
const newCase = (reporter: MemberActor, words = `Words ${people}`) =>
  opensCase(running, community, reporter, author.sends('#lobby', words), { kind: 'harassment' });
/** What a form calls the only report of such a case. */
const report = 'Unkind or harassing';
/** What waits for somebody and comes with the answer of their next tap. */
async function told(who: MemberActor, words: string, run = '/start'): Promise<SeenMessage> {
  const taps = [await who.runs(run)];
  return vi.waitFor(
    async () => {
      const seen = taps.flatMap(({ followUps }) => followUps).find(({ text }) => text.includes(words));
      if (seen) return seen;
      // Where nothing waits for anybody, the suite does not look again at once.
      taps.push(await who.runs(run));
      throw new Error('nothing of that waits for them');
    },
    { timeout: 30_000, interval: 300 },
  );
}
/** A message that is changed says it a moment later where the machine is busy. */
const says = (tap: Tap, words: string) =>
  vi.waitFor(() => expect(tap.text).toContain(words), { timeout: 30_000, interval: 20 });
const askedOf = (reader: MemberActor, before: ReadonlySet<string> = new Set()) =>
  vi.waitFor(
    () => {
      const asking = reader
        .sees('#staff')
        .find(({ id, text }) => text.includes('A lead is asked for') && !before.has(id));
      if (!asking) throw new Error('nobody asks for a lead');
      return asking;
    },
    { timeout: 30_000, interval: 20 },
  );

describe('opening who sent a report', () => {
  test('takes a moderator with a reason and a lead, is shown to the two alone, and the reporter is told', async () => {
    const reporter = newReporter();
    const card = await newCase(reporter);
    const form = await acts(theo, card, 'open_reporter');
    const asked = await form.submits({ report, reason: 'They threaten somebody' });
    expect(asked.text).toContain('A lead has been asked');
    const call = await askedOf(theo);
    expect(JSON.stringify(call)).not.toMatch(new RegExp(`threaten|${reporter.id}|${theo.id}`));
    expect((await theo.presses('See what it is about', { on: call })).text).toMatch(/leads/i);

    const shown = await lead.presses('See what it is about', { on: call });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('> They threaten somebody');
    expect(shown.text).not.toContain(reporter.id);
    const opened = await lead.presses('Agree to open it', { on: shown });
    await says(opened, 'The two of you can see it for a day');
    const seen = await lead.presses('Show who sent it', { on: opened });
    expect(seen.ephemeral).toBe(true);
    expect(seen.text).toContain(`<@${reporter.id}>`);

    const letter = await told(theo, 'A lead has answered', '/queue mine');
    const answer = await theo.presses('See the answer', { on: letter });
    expect((await theo.presses('Show who sent it', { on: answer })).text).toContain(`<@${reporter.id}>`);

    // Nobody is asked any more by what stood in the channel, and the lead finds it there once more.
    const over = await theo.waitsFor('#staff', /A lead has decided/);
    expect(over.id).toBe(call.id);
    expect(over.text).not.toContain('<@');
    for (const one of [lead, theo]) {
      const again = await one.presses('Read it again', { on: over });
      expect((await one.presses('Show who sent it', { on: again })).text).toContain(`<@${reporter.id}>`);
    }
    expect((await priya.presses('Read it again', { on: over })).text).toContain('not yours to see');

    await told(reporter, 'A report of yours was opened');
    expect(JSON.stringify(priya.sees('#staff'))).not.toContain(reporter.id);
  });

  test('takes a reason: spaces are none, and nothing is asked or noted', async () => {
    const card = await newCase(newReporter());
    const asked = async () => (await running.database.asOwner('select 1 from reporter_openings')).length;
    const before = await asked();
    const form = await acts(theo, card, 'open_reporter');
    expect((await form.submits({ report, reason: '   ' })).text).toContain('Please say in a few words why');
    expect(await asked()).toBe(before);
    const again = await (
      await acts(theo, card, 'open_reporter')
    ).submits({ report, reason: 'They stalk her' });
    expect(again.text).toContain('A lead has been asked');
  });

  test('waits a week for a lead, and then says so to everybody whom it concerns', async () => {
    const card = await newCase(newReporter());
    const before = new Set(priya.sees('#staff').map(({ id }) => id));
    const form = await acts(priya, card, 'open_reporter');
    await form.submits({ report, reason: 'They may be in danger' });
    const call = await askedOf(priya, before);
    const shown = await lead.presses('See what it is about', { on: call });
    running.clock.advance(days(7) + minutes(1));
    await vi.waitFor(
      () => {
        const over = priya.sees('#staff').find(({ id }) => id === call.id);
        expect(over?.text).toContain('nobody has answered in a week');
        expect(over?.buttons).toEqual([]);
      },
      { timeout: 30_000, interval: 20 },
    );
    const refused = await lead.presses('Agree to open it', { on: shown });
    expect(refused.text).toContain('Whoever asked can ask again from the case');
    const letter = await told(priya, 'no lead has answered', '/queue mine');
    const answer = await priya.presses('What now', { on: letter });
    expect(answer.text).toContain('Nothing was opened.');
    const again = await acts(priya, card, 'open_reporter');
    expect((await again.submits({ report, reason: 'Still' })).text).toContain('A lead has been asked');
  });

  test('is refused in words to whoever it may not be shown to', async () => {
    const card = await newCase(newReporter());
    const form = await acts(priya, card, 'open_reporter');
    await form.submits({ report, reason: 'A guess' });
    const again = await acts(theo, card, 'open_reporter');
    const refused = await again.submits({ report, reason: 'My own reason' });
    expect(refused.text).toContain('has been asked about this already');
    expect(refused.text).toContain('> My own reason');
  });
});

test('a limit has reports wait in kind words, with what was typed shown back, and never a crisis', async () => {
  const reporter = newReporter();
  const card = await newCase(reporter);
  const form = await acts(theo, card, 'limit_reporter');
  const limited = await form.submits({ report, days: '7' });
  expect(limited.text).toContain('By this nobody learns who it is');
  const message = author.sends('#lobby', 'Another thing');
  const waits = await asks(running, reporter, message, { kind: 'spam', words: 'look at this' });
  expect(waits.text).toContain('By this they do not learn who you are');
  expect(waits.text).toContain('> look at this');
  // "Choose that reason" is one tap away, with what they wrote.
  expect(waits.labels).toEqual(['Try again', 'Help now']);
  const again = await reporter.presses('Try again', { on: waits });
  expect(filledIn(again)).toMatchObject({ kind: 'spam', words: 'look at this' });
  const before = new Set(cards(community).map(({ id }) => id));
  expect((await again.submits({ kind: 'crisis' })).text).toContain('Thank you for saying something');
  expect((await newCard(community, before)).text).toContain('crisis');
  const crisis = await opensCase(running, community, reporter, author.sends('#lobby', 'Goodbye'), {
    kind: 'crisis',
  });
  expect(crisis.text).toContain('crisis');
});

describe('a further message', () => {
  const adds = async (reporter: MemberActor, message: SeenMessage, words: string) =>
    (await reporter.uses(menu, { on: message })).submits({ kind: 'add', words });

  test('is added to the report about the same person in two steps, and read a page each', async () => {
    const reporter = newReporter();
    const card = await newCase(reporter);
    const message = author.sends('#lobby', 'A second marmalade', {
      files: [{ name: 'second.txt', data: 'second' }],
    });
    const added = await adds(reporter, message, 'again today');
    expect(added.text).toContain('It is with what you asked before');
    const look = await theo.presses('Look', { on: card });
    const page = await theo.presses('One further message', { on: look });
    expect(page.ephemeral).toBe(true);
    expect(page.text).toContain('> A second marmalade');
    expect(page.text).toContain('> again today');
    expect(page.text).not.toContain(reporter.id);
    expect(JSON.stringify(priya.sees('#staff'))).not.toContain('marmalade');
  });

  test('asks which one it belongs to where several are open, and goes in as a new one where none is', async () => {
    const reporter = newReporter();
    await newCase(reporter);
    const other = community.members[2];
    const message = other.sends('#lobby', 'A different person');
    await asks(running, reporter, message, { kind: 'selling' });
    const third = community.moderators[1].sends('#lobby', 'A third');
    const which = await adds(reporter, third, 'belongs somewhere');
    expect(which.text).toContain('To which one does this belong?');
    const chosen = await reporter.chooses('It belongs to …', 'Sells or pushes a cure', { on: which });
    await says(chosen, 'It is with what you asked before');

    const nobody = newReporter();
    const nothing = await adds(nobody, third, 'first of all');
    expect(nothing.text).toContain('Nothing that you asked before is still being looked at');
    const form = await nobody.presses('Try again', { on: nothing });
    const before = new Set(cards(community).map(({ id }) => id));
    await form.submits({ kind: 'spam' });
    const look = await theo.presses('Look', { on: await newCard(community, before) });
    expect(look.text).toContain('> first of all');
  });
});

test('what was shown in the inbox can be read again for two weeks', async () => {
  const reporter = newReporter();
  const message = author.sends('#lobby', 'Something to look at');
  const card = await opensCase(running, community, reporter, message, { kind: 'spam', notice: 'inbox' });
  await (await acts(theo, card, 'resolve')).submits({ resolution: 'handled' });
  await told(reporter, 'have looked at what you asked');
  const hub = await reporter.runs('/start');
  expect(JSON.stringify(hub.followUps)).not.toContain('have looked at');
  const again = await reporter.presses('Read again', { on: hub });
  await says(again, 'have looked at what you asked');
});
