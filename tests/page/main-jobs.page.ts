/** The main jobs, done by hand on the page: joining a group, asking a moderator to look and taking the case, writing to the bot. */
import { expect, test } from 'vitest';
import { sample } from '#sandbox/index.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { lobby, questions, staff } = sample.channels;

test('a member types a few letters, is asked which, reads the ground rules and joins', async () => {
  await trying
    .person('imani')
    .runs(
      '/lead group create',
      { topic: 'Lupus', name: 'Lupus and friends', access: 'open' },
      { in: '#lobby' },
    );
  const { page, complaints } = await trying.open(`#/as/mara/channel/${lobby.id}`);
  await page.getByRole('textbox', { name: 'Message #lobby' }).focus();
  await page.keyboard.type('/group join');
  await page.getByRole('option', { name: /group join/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('lup');
  await page.getByRole('option', { name: /Lupus and friends/ }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByRole('button', { name: '18 or over' }).click();
  const group = page
    .getByRole('navigation', { name: 'Mara’s channels' })
    .getByRole('link', { name: /^lupus-and-friends/ });
  await group.click();
  await page.getByRole('log', { name: 'Messages in lupus-and-friends' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a member asks a moderator to look, and beside them a moderator takes the case', async () => {
  const { page, complaints } = await trying.open(
    `#/as/sol/channel/${lobby.id}/with/theo/channel/${staff.id}`,
  );
  const sol = page.getByRole('region', { name: 'Sol, member' });
  const theo = page.getByRole('region', { name: 'Theo, moderator' });
  await sol.getByRole('article').filter({ hasText: 'jigsaw' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Ask a moderator to look/ }).click();
  const form = page.getByRole('dialog', { name: 'Ask a moderator to look' });
  await form.waitFor();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Unsafe medical advice' }).click();
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
  await sol.getByText('Only you can see this').waitFor();

  await theo.getByRole('button', { name: /Take/ }).click();
  await theo.getByRole('log').getByText(/Theo/).first().waitFor();
  expect(complaints).toEqual([]);
});

test('somebody writes to the bot in private, from its profile', async () => {
  const { page } = await trying.open(`#/as/wen/channel/${lobby.id}`);
  await page
    .getByRole('region', { name: 'Who Wen sees here' })
    .getByRole('button', { name: /kindred/ })
    .click();
  await page.getByRole('dialog', { name: 'Profile' }).getByRole('button', { name: 'Message' }).click();
  const box = page.getByRole('textbox', { name: 'Message @kindred' });
  await box.fill('Hello?');
  await box.press('Enter');
  await page.getByRole('log', { name: 'Messages in kindred' }).getByText('Hello?').waitFor();
  await page
    .getByRole('navigation', { name: 'Wen’s direct messages' })
    .getByRole('link', { name: 'kindred' })
    .waitFor();
  expect(trying.person('theo').directMessages()).toEqual([]);
});

test('an event is marked as interesting, a thread is begun, and both are there for others', async () => {
  const robin = trying.person('robin');
  robin.createsEvent({
    name: 'Poetry hour',
    where: 'Anywhere with a sofa',
    startsAt: new Date(Date.now() + 86_400_000),
    endsAt: new Date(Date.now() + 90_000_000),
  });
  const { page } = await trying.open(`#/as/mara/channel/${lobby.id}`);
  await page.getByRole('link', { name: /Events/ }).click();
  const event = page.getByRole('article', { name: 'Poetry hour' });
  await event.getByRole('button', { name: /Interested/ }).click();
  await event.getByText('1 interested').waitFor();
  expect(robin.events()[0]?.interested).toBe(1);
  expect(await violations(page)).toEqual([]);

  const asked = robin.sends('#lobby', 'What are you reading?');
  robin.startsThread('#lobby', 'What we read', { from: asked });
  await page.getByRole('link', { name: /^lobby/ }).click();
  await page.getByRole('button', { name: /^Threads/ }).click();
  await page
    .getByRole('dialog', { name: 'Threads' })
    .getByRole('link', { name: /What we read/ })
    .click();
  const box = page.getByRole('textbox', { name: 'Message #What we read' });
  await box.fill('A cookbook, slowly.');
  await box.press('Enter');
  await page.getByRole('log', { name: 'Messages in What we read' }).getByText('A cookbook').waitFor();
  await page.getByRole('link', { name: 'What we read, thread' }).waitFor();
  expect(robin.sees('#What we read').at(-1)?.text).toBe('A cookbook, slowly.');
});

test('somebody posts in a forum with a tag, starts a thread, and sits down on the sofa', async () => {
  const robin = trying.person('robin');
  const { page } = await trying.open(`#/as/mara/channel/${questions.id}`);
  await page.getByRole('textbox', { name: 'Title' }).fill('Shoes without laces');
  await page.getByRole('textbox', { name: 'What you want to say' }).fill('Which do you like?');
  await page.getByRole('button', { name: 'Everyday life' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Post' }).click();
  await page.getByRole('log', { name: 'Messages in Shoes without laces' }).waitFor();
  expect(robin.threads().find(({ name }) => name === '#Shoes without laces')?.tags).toEqual([
    'Everyday life',
  ]);
  await page.getByRole('link', { name: /^questions/ }).click();
  await page
    .getByRole('link', { name: /Shoes without laces.*Everyday life/ })
    .and(page.locator('.thread-rows a'))
    .waitFor();

  robin.sends('#lobby', 'Who has a recipe for a slow afternoon?');
  await page.getByRole('link', { name: /^lobby/ }).click();
  await page.getByRole('article').filter({ hasText: 'slow afternoon' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Create thread' }).click();
  await page.getByRole('textbox', { name: 'Name of the thread' }).fill('Slow afternoons');
  await page.getByRole('button', { name: 'Create thread' }).click();
  await page.getByRole('textbox', { name: 'Message #Slow afternoons' }).waitFor();

  await page.getByRole('link', { name: /^The sofa/ }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('list', { name: 'In The sofa' }).getByText('Mara').last().waitFor();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByText('Nobody is here yet.').waitFor();
});

test('what is typed after a command that asks for nothing goes to its first option', async () => {
  const { page } = await trying.open(`#/as/june/channel/${sample.channels.botCorner.id}`);
  await page.getByRole('textbox', { name: 'Message #bot-corner' }).fill('/group find ');
  await page.getByRole('button', { name: 'Send command' }).waitFor();
  await page.keyboard.type('lup');
  const topic = page.getByRole('combobox', { name: 'topic' });
  expect(await topic.inputValue()).toBe('lup');
  await page.getByRole('option', { name: /lupus/i }).first().waitFor();
});
