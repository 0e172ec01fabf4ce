/** Groups on the page, as members, an admin's hand and a lead meet them: found, joined, deleted, opened, and too many for one category. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { agrees } from '#tests/discord/groups/join-group.ts';
import { categories, channelsCalled, groundRulesIn, letInto } from '#tests/discord/server.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { sandbox, person } = trying;
const guild = sandbox.guild(sample.guild.id);
const { lobby, staff } = sample.channels;
const owner = person('robin');
const corner = { in: '#bot-corner' };

/** Sixty channels on a busy machine. */
const aWhile = { timeout: 90_000 };

const isComplete = (channel: string): boolean =>
  channelsCalled(guild, channel).length === 1 && groundRulesIn({ owner }, `#${channel}`).pinned === 1;

async function makesGroup(topic: string, name: string, channel: string): Promise<void> {
  await person('imani').runs('/lead group create', { topic, name, access: 'open' }, corner);
  await sandbox.until(() => isComplete(channel), 30_000);
}

async function joins(member: MemberActor, group: string, channel: string): Promise<void> {
  await agrees(member, await member.runs('/group join', { group }, corner));
  await member.waitsFor(channel, 'Ground rules');
}

await makesGroup('Lupus', 'Lupus lounge', 'lupus-lounge');
await makesGroup('Multiple sclerosis', 'MS together', 'ms-together');

const channels = (page: Page, name: string) => page.getByRole('navigation', { name: `${name}’s channels` });

/** Writes `/group find` with that topic into the message box, and sends it as it was typed. */
async function looksFor(page: Page, topic: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message #lobby' }).focus();
  await page.keyboard.type('/group find ');
  await page.getByRole('button', { name: /Add option topic/ }).click();
  await page.getByRole('combobox', { name: /^topic/ }).fill(topic);
  await page
    .getByRole('form', { name: /group find/ })
    .locator('[type=submit]')
    .click();
}

test('a member types “sle”, finds the lupus group, says how old they are, and is in', async () => {
  const { page, complaints } = await trying.open(`#/as/wen/channel/${lobby.id}`, { width: 390 });
  await looksFor(page, 'sle');
  const found = page.getByRole('article').filter({ hasText: 'Only you can see this' }).last();
  await found.getByText('Lupus lounge').waitFor();
  await found.getByRole('button', { name: 'Look' }).click();
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByText('How old are you?').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '18 or over' }).click();
  await page.getByRole('heading', { name: 'Welcome to Lupus lounge' }).waitFor();
  await page.getByRole('button', { name: 'Servers and channels' }).click();
  await channels(page, 'Wen')
    .getByRole('link', { name: /^lupus-lounge/ })
    .click();
  await page.getByRole('log', { name: 'Messages in lupus-lounge' }).getByText('Ground rules').waitFor();
  expect(complaints).toEqual([]);
});

test('whoever types “MS” is asked which they mean, and what they meant comes', async () => {
  const { page } = await trying.open(`#/as/mara/channel/${lobby.id}`);
  await looksFor(page, 'MS');
  const asked = page.getByRole('article').filter({ hasText: 'Which do you mean?' });
  await asked.waitFor();
  expect((await asked.getByRole('button').allInnerTexts()).length).toBeGreaterThan(2);
  expect(await page.getByText('MS together').count()).toBe(0);
  await asked.getByRole('button', { name: 'Multiple sclerosis' }).click();
  await page.getByText('MS together').waitFor();
});

test('a group’s channel that an admin deletes comes back with its members', aWhile, async () => {
  await joins(person('june'), 'Lupus lounge', '#lupus-lounge');
  const inside = () => letInto(sandbox, guild, 'lupus-lounge').toSorted();
  const before = inside();
  const [old] = channelsCalled(guild, 'lupus-lounge');
  expect(before).toContain(person('june').id);

  const { page, complaints } = await trying.open('#/as/robin');
  const link = channels(page, 'Robin').getByRole('link', { name: /^lupus-lounge/ });
  const question = page.getByRole('dialog', { name: 'Delete #lupus-lounge?' });
  await link.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete channel' }).click();
  await question.getByRole('button', { name: 'Keep it' }).click();
  expect(channelsCalled(guild, 'lupus-lounge')).toEqual([old]);

  await link.click();
  await page.getByRole('button', { name: 'Change this channel' }).click();
  await page.getByRole('menuitem', { name: 'Delete channel' }).click();
  await question.waitFor();
  expect(await violations(page)).toEqual([]);
  await question.getByRole('button', { name: 'Delete channel' }).click();
  await page.getByText('This channel is gone').waitFor();
  await sandbox.until(() => isComplete('lupus-lounge') && inside().join() === before.join(), 30_000);
  expect(channelsCalled(guild, 'lupus-lounge').map(({ id }) => id)).not.toContain(old?.id);
  await link.click();
  await page.getByRole('log', { name: 'Messages in lupus-lounge' }).getByText('Ground rules').waitFor();
  expect(complaints).toEqual([]);
});

test('a group that is opened to everyone is closed again at once, and the staff are told', async () => {
  const { page } = await trying.open(`#/as/robin/with/theo/channel/${staff.id}`);
  const robin = page.getByRole('region', { name: 'Robin, server owner' });
  const theo = page.getByRole('region', { name: 'Theo, moderator' });
  await robin.getByRole('button', { name: 'Servers and channels' }).click();
  await channels(page, 'Robin')
    .getByRole('link', { name: /^ms-together/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open to everyone' }).click();
  const told = theo.getByRole('article').filter({ hasText: 'opened by hand' });
  await told.getByText('MS together').waitFor();
  await sandbox.until(() => !person('sol').channels().includes('#ms-together'));
  expect(await told.count()).toBe(1);
  // What can be done about it now is to open it, which was undone.
  await channels(page, 'Robin')
    .getByRole('link', { name: /^ms-together/ })
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open to everyone' }).waitFor();
});

test('who may not change a channel is not offered to, and is refused where it is tried', async () => {
  const { page } = await trying.open(`#/as/mara/channel/${lobby.id}`);
  const link = channels(page, 'Mara').getByRole('link', { name: /^lobby/ });
  await link.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy channel ID' }).waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Change this channel' }).count()).toBe(0);
  expect(() => person('mara').deletesChannel('#lobby')).toThrow('may not delete');
});

test('sixty groups fill one category and begin another', aWhile, async () => {
  const lead = person('imani');
  const names = Array.from({ length: 58 }, (_, index) => `Reading corner ${index + 1}`);
  for (const name of names)
    await lead.runs('/lead group create', { topic: 'Long COVID', name, access: 'open' }, corner);
  await sandbox.until(() => channelsCalled(guild, 'reading-corner-58').length === 1, 60_000);
  await sandbox.until(() => categories(guild).length === 2, 60_000);
  const { page } = await trying.open('#/as/robin');
  const inside = (category: string) =>
    channels(page, 'Robin').getByRole('region', { name: category, exact: true }).getByRole('link');
  await inside('Groups 2').filter({ hasText: 'reading-corner-58' }).waitFor();
  expect([await inside('Groups').count(), await inside('Groups 2').count()]).toEqual([50, 10]);
});
