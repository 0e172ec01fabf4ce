/** One's own history where no private page can be reached: inside Discord alone, with all of it as a file. */
import { expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { ownCard, startsCheckin, taps } from './begin.ts';

const running = await testSuite({ roles: ['gateway', 'worker'] });

test('the file comes in the private answer, and only where the community chose Discord for it', async () => {
  const community = await testCommunity(running);
  const member = running.sandbox.user('Newcomer').in(community.guild);
  await startsCheckin(member);
  await taps(member, '4 Good', await taps(member, 'Answer now', await ownCard(member)));
  const history = async () => taps(member, 'History', await taps(member, 'More', await ownCard(member)));
  expect((await history()).text).toContain('not reachable from outside');
  const chooses = (mode: string) =>
    running.database.asOwner('update communities set health_data_mode = $2 where guild_id = $1', [
      community.guild.id,
      mode,
    ]);
  await chooses('discord');
  await expect.poll(async () => (await history()).labels, { interval: 200 }).toContain('All of it as a file');
  const shown = await history();
  expect(shown.text).toContain('Mood over 30 days: one day with an answer, 4.');
  const file = await taps(member, 'All of it as a file', shown);
  expect(file.ephemeral).toBe(true);
  const [sent] = file.reply?.attachments ?? [];
  expect(sent?.filename).toBe('mine.csv');
  expect(await (await fetch(sent?.url ?? '')).text()).toContain('mood,4,');
  await chooses('page');
  await expect
    .poll(async () => (await taps(member, 'All of it as a file', shown)).text, { interval: 200 })
    .toContain('not reachable from outside');
});
