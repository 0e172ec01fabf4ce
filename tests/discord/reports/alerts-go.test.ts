/** Discord's own alerts quote author and text: they go with their case, and nothing else in their channel does. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { MemberActor, SeenMessage } from '#sandbox/index.ts';
import { casesKeptFor } from '#src/escalation/retention.ts';
import { hours } from '#src/platform/durations.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { everythingStored, linesWith } from '../database-trouble.ts';
import { byHand } from '../groups/by-hand.ts';
import type { Hand } from '../groups/by-hand.ts';
import { cards, takeFromBot } from '../server.ts';
import { acts, newCard } from './report.ts';

const running = await testSuite();
let community: TestCommunity;
let hand: Hand;
let theo: MemberActor;

const looks = async (check: () => void | Promise<void>): Promise<void> => {
  await vi.waitFor(
    async () => {
      await running.suite.runTicks();
      await check();
    },
    { timeout: 30_000, interval: 100 },
  );
};

/** The admin sees the channel at any time. */
const alerts = () => community.owner.sees('#read-first').filter(({ embeds }) => embeds.length > 0);
const quoting = (words: string) => alerts().filter(({ text }) => text.includes(words));
const kept = async (): Promise<number> => (await running.database.asOwner('select from case_alerts')).length;

/** Somebody writes it, and a case is there about it. */
async function opensBy(who: MemberActor, words: string): Promise<{ card: SeenMessage; said: SeenMessage }> {
  const before = new Set(cards(community).map(({ id }) => id));
  const said = who.sends('#lobby', words);
  return { said, card: await newCard(community, before) };
}

async function isOnDuty(): Promise<void> {
  await goesOn(theo, { hours: 4 });
  await looks(async () => expect((await hand.rules()).map(({ enabled }) => enabled)).toEqual([true, true]));
  await looks(() => expect(theo.channels()).toContain('#read-first'));
}

async function ends(card: SeenMessage): Promise<void> {
  await theo.presses('Take', { on: card });
  await (await acts(theo, card, 'resolve')).submits({ resolution: 'handled' });
}

beforeAll(async () => {
  community = await testCommunity(running);
  [theo] = community.moderators;
  hand = byHand(running.sandbox, community);
  const card = await community.owner.runs('/setup');
  const page = await community.owner.chooses('Change a setting', 'wordAlerts', { on: card });
  await community.owner.presses('Look for them', { on: page });
  await isOnDuty();
});

test('half a year after its case has ended each alert of it is gone, and nothing else', async () => {
  const [mara, sol, wen] = community.members;
  const { card, said } = await opensBy(mara, 'i cannot go on like this');
  mara.edits(said, 'i cannot go on like this, not one day');
  const { card: byHandToo } = await opensBy(sol, 'there is no reason to live');
  await opensBy(wen, 'nobody would miss me');
  const note = theo.sends('#read-first', 'I have read all of these.');
  await looks(async () => expect(await kept()).toBe(4));
  // Where the message was taken away, or somebody has looked, the alert stays for as long as the case.
  await ends(card);
  await ends(byHandToo);
  // Heard of once its case is over, with the same message: it has no other case to go with.
  mara.edits(said, 'i cannot go on like this, not one hour');
  await looks(async () => expect(await kept()).toBe(5));
  expect(quoting('cannot go on like this')).toHaveLength(3);
  await hand.deletesMessage('read-first', 'no reason to live');

  const ids = alerts().map(({ id }) => id);
  running.clock.advance(casesKeptFor - hours(1));
  await running.suite.runTicks();
  expect(alerts().map(({ id }) => id)).toEqual(ids);
  running.clock.advance(hours(2));
  await looks(() => expect(quoting('cannot go on like this')).toEqual([]));
  expect(quoting('nobody would miss me')).toHaveLength(1);
  expect(community.owner.sees('#read-first').map(({ id }) => id)).toContain(note.id);
  // One was gone already, and that is as good; one is of a case that goes on.
  await looks(async () => expect(await kept()).toBe(1));
  const states = "select distinct state from deliveries where kind = 'alerts.removed'";
  expect(await running.database.asOwner(states)).toEqual([{ state: 'sent' }]);
});

test('without the right to delete it is left, is not tried again by itself, and goes once an admin has mended that', async () => {
  await isOnDuty();
  const { card } = await opensBy(community.members[1], 'no reason to live at all');
  await looks(async () => expect(await kept()).toBe(2));
  const [alert] = quoting('no reason to live at all');
  const id = alert?.id ?? '';
  await ends(card);
  const stored: string[] = [];
  const givesBack = takeFromBot(community.guild, 'ManageMessages');
  running.clock.advance(casesKeptFor + hours(1));
  const how = () =>
    running.database.asOwner(
      "select state, attempts from deliveries where kind = 'alerts.removed' and state <> 'sent'",
    );
  await looks(async () => {
    stored.push(...(await everythingStored(running.database)));
    expect(await how()).toEqual([{ state: 'undeliverable', attempts: 1 }]);
  });
  for (const time of [hours(1), hours(30)]) {
    running.clock.advance(time);
    await running.suite.runTicks();
  }
  expect(await how()).toEqual([{ state: 'undeliverable', attempts: 1 }]);
  expect(quoting('no reason to live at all')).toHaveLength(1);

  const page = await community.owner.runs('/doctor');
  expect(page.text).toContain('Discord refused');
  expect(page.text).toContain('Manage Messages');
  givesBack();
  await community.owner.presses('Mend it', { on: page });
  await looks(() => expect(quoting('no reason to live at all')).toEqual([]));
  await looks(async () => expect(await kept()).toBe(1));

  // What waits and what is logged names it by a reference alone.
  const naming = linesWith(stored, id).map((line) => line.split(' ')[0]);
  expect([...new Set(naming)]).toEqual(['public.case_alerts']);
  expect(running.log.join('\n')).not.toContain(id);
});
