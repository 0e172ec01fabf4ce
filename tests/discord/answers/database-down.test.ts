/** The database is gone: everybody is told kindly, with a reference, and nothing that was typed is lost. */
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { inDiscordsTime, testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { cutConnections, cutOff } from '../database-trouble.ts';
import { lupus, makeGroup, whenComplete } from '../groups/make-group.ts';
import { begins, filledIn, menu, newCard } from '../reports/report.ts';
import { cards } from '../server.ts';
import { agrees } from '../groups/join-group.ts';

const running = await testSuite({ sandbox: inDiscordsTime });
let community: TestCommunity;
let letIn: (() => Promise<void>) | undefined;

beforeAll(async () => {
  community = await testCommunity(running);
  await makeGroup(community);
});

afterEach(async () => {
  await letIn?.();
  letIn = undefined;
});

const kindly =
  /Something went wrong on our side, and it was nothing you did\. .*tell a moderator this reference: ([a-z2-7]{10})\./s;

describe('while it is gone', () => {
  test('a command is answered with a reference that stands in the log', async () => {
    letIn = await cutOff(running.database);
    const tap = await community.members[0].runs('/group mine');
    expect(tap.ephemeral).toBe(true);
    const reference = kindly.exec(tap.text)?.[1];
    expect(reference).toBeDefined();
    const line = running.log.find(
      (one) => one.includes('"tap.failed"') && one.includes(`"ref":"${reference}"`),
    );
    expect(line).toBeDefined();
  });

  test('a button is answered beside its message, which stays for another try', async () => {
    const [member] = community.members;
    // A connection that was cut off before is noticed when it is used.
    const rules = await vi.waitFor(async () => {
      const shown = await member.runs('/group join', { group: 'Wolf pack' });
      expect(shown.text).toContain('Ground rules');
      return shown;
    });
    letIn = await cutOff(running.database);
    const failed = await member.presses('I agree', { on: rules });
    expect(failed.text).toMatch(kindly);
    await letIn();
    expect((await agrees(member, rules)).text).toContain('Welcome to Wolf pack');
  });

  test('what was typed in a form is shown back, and the form goes through later', async () => {
    const [, reporter, author] = community.members;
    const form = await begins(running, reporter, author.sends('#lobby', 'Hello.'));
    letIn = await cutOff(running.database);
    const words = 'It took me an hour to write this.\nAnd a second line.';
    const failed = await form.submits({
      kind: 'privacy',
      words,
      notice: 'direct_message',
      known: 'known',
    });
    expect(failed.text).toMatch(kindly);
    expect(failed.text).toContain('> It took me an hour to write this.\n> And a second line.');
    expect(failed.labels).toEqual(['Try again', 'Help now']);
    expect((await reporter.presses('Try again', { on: failed })).text).toContain('Please try again in a few');
    await letIn();
    const again = await reporter.presses('Try again', { on: failed });
    expect(filledIn(again)).toEqual({ kind: 'privacy', words, notice: 'direct_message', known: 'known' });
    const before = new Set(cards(community).map(({ id }) => id));
    expect((await again.submits({})).text).toContain('Thank you for saying something');
    expect((await newCard(community, before)).text).toContain('Shares something private');
  });

  test.each([
    ['nothing to point at', {}],
    ['a person', { person: true }],
    ['a link and a person beside it', { person: true, message: true }],
  ])('the way back into a form about %s has all of it, without a database', async (_what, given) => {
    const [, reporter, author] = community.members;
    const { id, channelId } = author.sends('#lobby', 'Hello again.');
    const link = `https://discord.com/channels/${community.guild.id}/${channelId}/${id}`;
    letIn = await cutOff(running.database);
    const form = await reporter.runs('/report', {
      ...('person' in given && { person: community.lead.id }),
      ...('message' in given && { message: link }),
    });
    const words = '> quoted\n\nand *mine*';
    const failed = await form.submits({ kind: 'stop_treatment', words, notice: 'direct_message' });
    await letIn();
    const again = await vi.waitFor(async () => {
      const opened = await reporter.presses('Try again', { on: failed });
      expect(opened.modal).toBeDefined();
      return opened;
    });
    const chosen = { kind: 'stop_treatment', words, notice: 'direct_message', known: 'sealed' };
    expect(filledIn(again)).toMatchObject(chosen);
  });

  test('the form of a report opens all the same', async () => {
    const [, reporter, author] = community.members;
    const message = author.sends('#lobby', 'Hello you.');
    letIn = await cutOff(running.database);
    const form = await reporter.uses(menu, { on: message });
    expect(form.modal?.title).toBe('Ask a moderator to look');
  });

  test('suggestions are an empty list', async () => {
    letIn = await cutOff(running.database);
    const typed = await community.members[0].types('/group join', { group: 'w' }, 'group');
    expect(typed.choices).toEqual([]);
  });

  test('/readyz says so', async () => {
    const ready = async () => (await fetch(`${running.suite.webUrl}/readyz`)).status;
    expect(await ready()).toBe(200);
    letIn = await cutOff(running.database);
    expect(await ready()).toBe(503);
    await letIn();
    await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 10_000 });
  });
});

test('a server that restarts costs nothing: what was under way is finished', async () => {
  const plan = { ...lupus, name: 'Second wind' };
  const { faults } = running.sandbox;
  const cut = faults.onHandled(async ({ route }) => {
    if (route !== 'POST /guilds/:guild/channels') return;
    cut();
    await cutConnections(running.database);
  });
  await community.lead.runs('/lead group create', { ...plan });
  // The lease of the cut attempt ends with it; the queue or the tick for what is overdue comes back to it.
  await vi.waitFor(
    async () => {
      running.clock.advance(20_000);
      await running.suite.runTicks();
      await whenComplete(community, plan, 500);
    },
    { timeout: 15_000, interval: 200 },
  );
  expect(community.owner.sees('#second-wind').filter(({ pinned }) => pinned)).toHaveLength(1);
});
