/** A worry on a phone, and what becomes of it: nobody is on duty, two reach for it, it is handed over, written about, ended, and asked about again. */
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import { minutes, seconds } from '#src/platform/durations.ts';
import { goesOn } from '#tests/discord/queue/on-duty.ts';
import { violations } from './axe.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const { person, sandbox } = trying;
const { lobby, staff } = sample.channels;
const corner = { in: '#staff' };
const onPhone = { width: 390 };
const atTheTable = `#/as/theo/channel/${staff.id}/with/priya/channel/${staff.id}`;

/** A browser, and a suite behind it, on a busy machine. */
const aWhile = { timeout: 180_000 };

async function asksAboutMessage(page: Page, said: string, reason: string): Promise<void> {
  await page.getByRole('article').filter({ hasText: said }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: /Ask a moderator to look/ }).click();
  const form = page.getByRole('dialog', { name: 'Ask a moderator to look' });
  await form.getByRole('combobox').first().click();
  await page.getByRole('option', { name: reason }).click();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
}

const moderators = {
  theo: (page: Page) => page.getByRole('region', { name: 'Theo, moderator' }),
  priya: (page: Page) => page.getByRole('region', { name: 'Priya, moderator' }),
};
/** The newest card that stands in somebody's channel. */
const newest = (side: Locator | Page, words: string | RegExp) =>
  side.getByRole('article').filter({ hasText: words }).last();

/** The newest that can be worked on: what is only said of a case has no buttons of its own. */
const cardWith = (side: Locator, words: RegExp) =>
  side
    .getByRole('article')
    .filter({ hasText: words })
    .filter({ has: side.page().getByText('More', { exact: true }) })
    .last();

/** More on a card, one of what it offers, and its form. */
async function opensForm(page: Page, side: Locator, card: Locator, offer: string): Promise<Locator> {
  // Those that were opened for other cases stand there still.
  const menus = side.getByRole('combobox', { name: 'What would you like to do?' });
  const before = await menus.count();
  // The message itself has a menu of that name.
  await card.getByText('More', { exact: true }).click();
  await menus.nth(before).click();
  await page.getByRole('option', { name: new RegExp(`^${offer}`) }).click();
  const form = page.getByRole('dialog', { name: offer });
  await form.waitFor();
  return form;
}

async function submits(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
}

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(onPhone.width);
}

async function passes(time: number): Promise<void> {
  sandbox.clock.advance(time);
  await trying.runTicks();
}

test(
  'nobody is on duty: who is worried is told so at once, and a crisis calls round until somebody takes it',
  aWhile,
  async () => {
    person('theo').sends('#lobby', 'I cannot do this any longer, goodbye.');
    const phone = await trying.open(`#/as/sol/channel/${lobby.id}`, onPhone);
    await asksAboutMessage(phone.page, 'any longer', 'Somebody may not be safe');
    await phone.page.getByText('No moderator is on duty just now').waitFor();
    await phone.page.getByRole('button', { name: 'Help now' }).last().waitFor();
    await fits(phone.page);
    expect(await violations(phone.page)).toEqual([]);

    const { page, complaints } = await trying.open(atTheTable);
    const [theo, priya] = [moderators.theo(page), moderators.priya(page)];
    const calls = priya.getByText(/would like somebody to look|still waits/);
    await passes(0);
    await expect.poll(() => calls.count()).toBe(1);
    await passes(minutes(5));
    await expect.poll(() => calls.count()).toBe(2);
    await passes(minutes(5));
    await priya.getByText(/Leads, please/).waitFor();

    // It is about Theo, who sees nothing of it.
    const card = newest(theo, 'nobody has it yet');
    await card.getByRole('button', { name: 'Look' }).click();
    await theo.getByText('This case is not yours to see').waitFor();
    await newest(priya, 'nobody has it yet').getByRole('button', { name: 'Take' }).click();
    await newest(priya, /Case \d+ is with @Priya/).waitFor();
    await passes(minutes(30));
    expect(await calls.count()).toBe(3);
    expect(complaints).toEqual([]);
  },
);

test(
  'two moderators reach for it: one has it, the other is told by whom; it is handed over, they are written to, and it ends',
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
    person('corin').sends('#lobby', 'You are all making it up, Mara most of all.');
    const phone = await trying.open(`#/as/sol/channel/${lobby.id}`, onPhone);
    await asksAboutMessage(phone.page, 'making it up', 'Unkind or harassing');
    await phone.page.getByText('Thank you for saying something').last().waitFor();
    await fits(phone.page);

    const { page, complaints } = await trying.open(atTheTable);
    const [theo, priya] = [moderators.theo(page), moderators.priya(page)];
    const takes = [theo, priya].map((side) =>
      newest(side, 'nobody has it yet').getByRole('button', { name: 'Take' }),
    );
    for (const take of takes) await take.waitFor();
    // Both press before either sees the card change, as people do who are far apart.
    const seen = sandbox.faults.onRequest(({ method, path }) =>
      method === 'PATCH' && path.includes(staff.id) ? { delay: seconds(4) } : undefined,
    );
    for (const take of takes) await take.click();
    const told = page.getByText(/already has/).first();
    await told.waitFor();
    seen();
    const byTheo = (await theo.getByText(/already has/).count()) === 0;
    expect(await told.innerText()).toContain(byTheo ? 'Theo' : 'Priya');
    const [owner, other] = byTheo ? [theo, priya] : [priya, theo];
    const [name, otherName] = byTheo ? ['Theo', 'Priya'] : ['Priya', 'Theo'];

    const card = cardWith(owner, new RegExp(`Case \\d+ is with @${name}`));
    const handOver = await opensForm(page, owner, card, 'Hand over');
    await handOver.getByRole('combobox').first().click();
    await page.getByRole('option', { name: new RegExp(`^@ ${otherName}`) }).click();
    await submits(handOver);
    await owner.getByText(/is handed over/).waitFor();
    const mine = cardWith(other, new RegExp(`Case \\d+ is with @${otherName}`));
    await mine.waitFor();

    const letter = await opensForm(page, other, mine, 'Write to them');
    await letter.getByRole('textbox').fill('Is everything all right with you?');
    await submits(letter);
    await other.getByText('Nothing is sent yet').waitFor();
    expect(await violations(page)).toEqual([]);
    await other.getByRole('button', { name: 'Send it' }).click();
    await other.getByText(/on its way/).waitFor();

    const end = await opensForm(page, other, mine, 'Resolve');
    await end.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'Handled' }).click();
    await submits(end);
    await newest(other, /Case \d+ is resolved/).waitFor();
    expect(complaints).toEqual([]);

    const corin = await trying.open(`#/as/corin/channel/${lobby.id}`, onPhone);
    const waits = async (): Promise<number> => {
      await corin.page.getByRole('textbox', { name: 'Message #lobby' }).fill('/group mine ');
      await corin.page.getByRole('button', { name: 'Send command' }).click();
      return corin.page.getByText('The moderators have written to you').count();
    };
    await expect.poll(waits, { interval: 1_000, timeout: 30_000 }).toBeGreaterThan(0);
    await corin.page.getByRole('button', { name: 'Read it' }).last().click();
    await corin.page.getByText('Is everything all right with you?').waitFor();
    await corin.page.getByRole('button', { name: 'No more, please' }).last().click();
    await corin.page.getByText('You will not be written to about this again').waitFor();
    await fits(corin.page);
  },
);

test(
  'whoever is timed out is told first, has help all the same, and asks another moderator to look again',
  aWhile,
  async () => {
    const { page } = await trying.open(`#/as/theo/channel/${staff.id}`);
    const side = page.getByRole('main');
    const jonas = person('jonas');
    jonas.sends('#lobby', 'I said what I said.');
    const phone = await trying.open(`#/as/sol/channel/${lobby.id}`, onPhone);
    await asksAboutMessage(phone.page, 'said what I said', 'Unkind or harassing');
    // Those of the tests before stand there still.
    await newest(page, /Case 3 .*nobody has it yet/)
      .getByRole('button', { name: 'Take' })
      .click();
    const card = cardWith(side, /Case 3 is with @Theo/);
    const form = await opensForm(page, side, card, 'Time out');
    await form.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'A day' }).click();
    await form.getByRole('textbox').fill('A day apart.');
    await submits(form);
    await page.getByText('timed out all the same').waitFor();
    await page.getByRole('button', { name: 'Tell them, then time out' }).click();

    const { channelId } = await jonas.waitsForDirectMessage('A note from the moderators', { within: 30_000 });
    const direct = await trying.open(`#/as/jonas/channel/${channelId}`, onPhone);
    await direct.page.getByText('You can read here and not write').waitFor();
    await fits(direct.page);
    expect(await violations(direct.page)).toEqual([]);

    await direct.page.getByRole('button', { name: 'Help now' }).last().click();
    await direct.page.getByRole('button', { name: 'My body: medical emergency' }).click();
    await direct.page.getByText('112').first().waitFor();

    await direct.page.getByRole('button', { name: 'Ask for another look' }).click();
    await direct.page.getByRole('button', { name: 'Write it here' }).click();
    const asked = direct.page.getByRole('dialog', { name: 'Ask for another look' });
    await asked.getByRole('textbox').fill('He began it.');
    await submits(asked);
    await direct.page.getByText('Another moderator will look at it').last().waitFor();
    const again = newest(page, 'Asks for another look');
    await again.getByRole('button', { name: 'Look' }).click();
    await page.getByText('This case is not yours to see').last().waitFor();
  },
);
