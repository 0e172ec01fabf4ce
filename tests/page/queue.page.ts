/** A worry on a phone: a member asks about somebody’s message, two moderators reach for it, and who was later is told by whom. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { seconds } from '#src/platform/durations.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { person } = trying;
const { lobby, staff } = sample.channels;
const corner = { in: '#staff' };

/** A browser, and a suite behind it, on a busy machine. */
const aWhile = { timeout: 180_000 };

async function asksAboutMessage(page: Page, said: string): Promise<void> {
  await page.getByRole('article').filter({ hasText: said }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Ask a moderator to look/ }).click();
  const form = page.getByRole('dialog', { name: 'Ask a moderator to look' });
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: 'Unkind or harassing' }).click();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
}

test(
  'a friend’s message at phone width: two moderators reach for it, one has it, the other is told by whom',
  aWhile,
  async () => {
    for (const name of ['theo', 'priya'] as const) {
      const moderator = person(name);
      await goesOn(
        {
          runs: (path, options) => moderator.runs(path, options ?? {}, corner),
          presses: (...press) => moderator.presses(...press),
        },
        { hours: 4 },
      );
    }
    const corin = person('corin');
    corin.sends('#lobby', 'You are all making it up, Mara most of all.');

    const phone = await trying.open(`#/as/sol/channel/${lobby.id}`, { width: 390 });
    await asksAboutMessage(phone.page, 'making it up');
    await phone.page.getByText('Thank you for saying something').waitFor();
    expect(phone.complaints).toEqual([]);

    const { page, complaints } = await trying.open(
      `#/as/theo/channel/${staff.id}/with/priya/channel/${staff.id}`,
    );
    const theo = page.getByRole('region', { name: 'Theo, moderator' });
    const priya = page.getByRole('region', { name: 'Priya, moderator' });
    const takes = [theo, priya].map((side) => side.getByRole('button', { name: 'Take' }).last());
    for (const take of takes) await take.waitFor();
    // Both press before either sees the card change, as people do who are far apart.
    const seen = trying.sandbox.faults.onRequest(({ method, path }) =>
      method === 'PATCH' && path.includes(staff.id) ? { delay: seconds(4) } : undefined,
    );
    for (const take of takes) await take.click();
    const told = page.getByText(/already has/).first();
    await told.waitFor();
    seen();
    const priyaHasIt = (await theo.getByText(/already has/).count()) > 0;
    expect(await told.innerText()).toContain(priyaHasIt ? 'Priya' : 'Theo');
    expect(complaints).toEqual([]);
  },
);
