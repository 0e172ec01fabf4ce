/** The private page *what is kept about me*, as somebody opens it on a phone. */
import { beforeAll, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { visitor } from './browser.ts';
import { agrees } from '#tests/discord/groups/join-group.ts';

const community: TestCommunity = await testCommunity(await testSuite());
const browser = await visitor();

beforeAll(async () => {
  const { lead, members } = community;
  await lead.runs(
    '/lead group create',
    { topic: 'Lupus', name: 'Lupus and friends', access: 'open' },
    { in: '#lobby' },
  );
  const rules = await members[0].runs('/group join', { group: 'Lupus and friends' }, { in: '#lobby' });
  await agrees(members[0], rules);
});

async function linkFor(who: TestCommunity['members'][number]): Promise<string> {
  const tap = await who.runs('/privacy', {}, { in: '#lobby' });
  const address = tap.reply?.buttons.find(({ url }) => url)?.url;
  if (!address) throw new Error('the answer has no link');
  return address;
}

test('opens by its button, once, and shows what is kept', async () => {
  const address = await linkFor(community.members[0]);
  const { page, requested, complaints } = await browser.open(address);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is kept about me' }).waitFor();
  await page.getByText('Lupus and friends, since').waitFor();
  expect(complaints).toEqual([]);
  expect(requested.every((url) => url.startsWith(new URL(address).origin))).toBe(true);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

  const again = await browser.open(address);
  await again.page.getByRole('button').click();
  await again.page.getByText('already opened').waitFor();
  expect(await again.page.content()).not.toContain('Lupus');
});

test('looking at the link alone, as previews do, does not use it up', async () => {
  const address = await linkFor(community.members[1]);
  for (let look = 0; look < 3; look += 1) await browser.open(address);
  const { page } = await browser.open(address, { dark: true, width: 900 });
  await page.getByRole('button').click();
  await page.getByText('Nothing is kept about you here.').waitFor();
  expect(await page.title()).not.toContain('Lupus');
});
