/** Whoever writes to the bot and takes no direct messages is asked in their inbox; nothing of what they wrote is lost meanwhile. */
import { expect, test, vi } from 'vitest';
import { days, hours } from '#src/platform/durations.ts';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { answered, patient, whispered } from '../queue/on-duty.ts';
import { cards } from '../server.ts';
import { acts, newCard } from './report.ts';

const running = await testSuite();
const { sandbox } = running;
const community = await testCommunity(running);
// As every start does, and then every ten minutes.
await running.suite.runTicks();
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

let count = 0;
/** They write to the bot, and Discord brings them nothing of it. */
async function writes(words: string) {
  const user = sandbox.user(`Unreached ${(count += 1)}`);
  community.guild.addMember(user);
  user.closesDirectMessages();
  user.inDirectMessages().tells('kindred', words);
  await until(async () =>
    expect(
      await running.database.asOwner(
        "select 1 from deliveries where kind = 'contact.prompt' and outcome = 'discord_50007'",
      ),
    ).toHaveLength(count),
  );
  const member = user.in(community.guild);
  return { user, member, finds: () => whispered(running, patient(member), '/group mine') };
}

async function keptAboutThem(member: Awaited<ReturnType<typeof writes>>['member']): Promise<string> {
  const [link] = (await member.runs('/privacy')).reply?.buttons ?? [];
  if (!link?.url) throw new Error('there is no link');
  return (await fetch(link.url, { method: 'POST' })).text();
}

test('they find the question in their inbox the next day, and what they send arrives; so does the answer', async () => {
  const { user, member, finds } = await writes('Can anybody hear me?');
  running.clock.advance(hours(20));
  await running.suite.runTicks();
  const waiting = await finds();
  expect(waiting.text).toContain('Discord did not let it answer you');
  const asked = await answered(member.presses('See and choose', { on: waiting }));
  expect(await keptAboutThem(member)).toContain('the question about it could not come by direct message');
  expect(asked.text).toContain('moderators of The Long Road');
  expect(asked.text).toContain('What they answer waits in your inbox here');
  expect(asked.text).not.toMatch(/for an hour|into this conversation/);
  const before = new Set(cards(community).map(({ id }) => id));
  const sent = await answered(member.presses('Send it, with my name', { on: asked }));
  expect(sent.text).toContain('The moderators have it');
  expect(sent.text).toContain('waits in your inbox here');
  const card = await newCard(community, before);
  const [theo] = community.moderators;
  expect((await theo.presses('Look', { on: card })).text).toContain('> Can anybody hear me?');
  await theo.presses('Take', { on: card });
  const preview = await answered((await acts(theo, card, 'write')).submits({ words: 'I can' }));
  await answered(theo.presses('Send it', { on: preview }));
  await until(async () =>
    expect((await theo.presses('Look', { on: card })).text).toContain('so it is in their inbox'),
  );
  const letter = await finds();
  expect((await answered(member.presses('Read it', { on: letter }))).text).toContain('> I can');
  expect(user.inDirectMessages().directMessages()).toEqual([]);
});

test('it is erased where they say so, and after a week; who writes again once Discord lets it through is asked there', async () => {
  const first = await writes('Never mind');
  const asked = await answered(first.member.presses('See and choose', { on: await first.finds() }));
  const gone = await answered(first.member.presses('Do not send it', { on: asked }));
  expect(gone.text).toContain('in your direct messages with this bot');
  const drafts = () => running.database.asOwner('select 1 from drafts');
  expect(await drafts()).toEqual([]);

  const second = await writes('For a week');
  const late = await answered(second.member.presses('See and choose', { on: await second.finds() }));
  running.clock.advance(days(7) + hours(1));
  const over = await answered(second.member.presses('Send it, with my name', { on: late }));
  expect(over.text).toContain('That is not kept here any more');
  await running.suite.runTicks();
  await until(async () => expect(await drafts()).toEqual([]));

  const third = await writes('First');
  third.user.closesDirectMessages(false);
  const direct = third.user.inDirectMessages();
  direct.tells('kindred', 'Second');
  const prompt = await direct.waitsForDirectMessage('nothing has been sent on', { within: 30_000 });
  expect(prompt.text).toContain('Your 2 messages go together');
  await until(async () =>
    expect(
      await running.database.asOwner(
        "select 1 from inbox where kind = 'escalation.contact_waits' and shown_at is null",
      ),
    ).toEqual([]),
  );
});
