/** From nothing on the page: a visitor sets up the bare server in three taps, gives a moderator her role, and a newcomer begins. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { meadow } = sample;
const guild = trying.sandbox.guild(meadow.guild.id);

/** What a visitor had the bot do: each is one press of theirs. */
function tapsOn(page: Page): string[] {
  const taps: string[] = [];
  const deed = /"deed":"(run|press|choose|submit)"/;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const [, done] = deed.exec(String(payload)) ?? [];
      if (done) taps.push(done);
    }),
  );
  return taps;
}

const channels = (page: Page, name: string) => page.getByRole('navigation', { name: `${name}’s channels` });

test('the list of servers leads to the other one and back', async () => {
  const { page } = await trying.open('#/as/mara');
  const servers = (name: string) => page.getByRole('navigation', { name: `${name}’s servers` });
  await servers('Mara').getByRole('link', { name: 'New Meadow, as Noor' }).click();
  await channels(page, 'Noor').getByRole('heading', { name: 'New Meadow' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await servers('Noor').getByRole('link', { name: 'The Long Road, as Mara' }).click();
  await channels(page, 'Mara').getByRole('heading', { name: 'The Long Road' }).waitFor();
  await page.getByRole('combobox', { name: 'Acting as' }).selectOption('pavel');
  await channels(page, 'Pavel').getByRole('heading', { name: 'New Meadow' }).waitFor();
  // Where somebody looked in the other server is not theirs to see.
  await page.getByRole('log', { name: 'Messages in general' }).waitFor();
  expect(await page.getByText('not theirs to see').count()).toBe(0);
});

test('three taps set the bare server up, and what stands then is a community', async () => {
  const { page, complaints } = await trying.open('');
  const taps = tapsOn(page);
  await page.getByRole('link', { name: /Set up an empty server/ }).click();
  await page.getByRole('region', { name: 'Noor, server owner' }).waitFor();
  await page.getByRole('log', { name: 'Messages in general' }).getByText('nothing here yet').waitFor();
  expect(await channels(page, 'Noor').getByRole('link').allInnerTexts()).toEqual(['Events', '#\ngeneral']);

  await page.getByRole('textbox', { name: 'Message #general' }).focus();
  await page.keyboard.type('/setup');
  await page.getByRole('option', { name: /setup/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Use sensible defaults' }).click();
  const make = page.getByRole('button', { name: 'Make it' });
  await make.waitFor();
  expect(await violations(page)).toEqual([]);
  await make.click();
  await channels(page, 'Noor')
    .getByRole('link', { name: /^staff/ })
    .waitFor();
  await channels(page, 'Noor')
    .getByRole('link', { name: /^start-here/ })
    .click();
  const start = page.getByRole('log', { name: 'Messages in start-here' });
  await start.getByRole('button', { name: 'Find my group' }).waitFor();
  await start.getByText('pinned a message').waitFor();
  expect(taps).toEqual(['run', 'press', 'press']);
  expect(await violations(page)).toEqual([]);

  await start.getByRole('button', { name: 'Ground rules' }).click();
  await start.getByText('What is said here stays here').waitFor();
  expect([...guild.guild.roles.values()].map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Moderator', 'Community lead']),
  );
  expect(trying.sandbox.user('Ravi').in(guild).channels()).toEqual(['#general', '#start-here']);
  expect(complaints).toEqual([]);
});

test('whoever owns it gives the new role on the page, and who gets it sees the staff channel', async () => {
  const { page } = await trying.open('#/as/noor/with/edda');
  const noor = page.getByRole('region', { name: 'Noor, server owner' });
  await noor.getByRole('button', { name: 'Member list' }).click();
  await noor
    .getByRole('region', { name: 'Who Noor sees here' })
    .getByRole('button', { name: /Edda/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Give Moderator' }).click();
  await page.getByRole('region', { name: 'Edda, moderator' }).waitFor();
  await page
    .getByRole('region', { name: 'Edda, moderator' })
    .getByRole('button', { name: 'Servers and channels' })
    .click();
  await channels(page, 'Edda')
    .getByRole('link', { name: /^staff/ })
    .waitFor();
  expect(trying.sandbox.user('Edda').in(guild).channels()).toContain('#staff');
});
