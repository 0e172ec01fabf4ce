/**
 * What groups are for, on a phone, in English and in Spanish: somebody who has had their diagnosis for days asks under a name that
 * is only for the group, is answered, learns that others felt with them, keeps something to read and prints a sheet for an
 * appointment; and leads read whether it helps, of sixty people, and nothing of eight.
 */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { sample } from '#sandbox/index.ts';
import type { MemberActor } from '#sandbox/index.ts';
import { hours, minutes, seconds } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { stillEnglish } from '#tests/harness/spanish.ts';
import { violations } from './axe.ts';
import { visitor } from './browser.ts';
import { last, looks, pagesIn, phone, pictures, runs } from './phone.ts';
import { tryingOut } from './trying-out.ts';

const trying = await tryingOut();
const browser = await visitor();
const { sandbox } = trying;
const { harbour } = sample;

interface Story {
  readonly language: string;
  readonly locale: string;
  /** Ids of the server, and of the channel in which commands are tried. */
  readonly community: string;
  readonly corner: string;
  readonly group: { readonly name: string; readonly channel: string };
  readonly asks: { readonly handle: string; readonly name: string };
  readonly answers: { readonly handle: string; readonly name: string };
  readonly question: string;
  readonly answer: string;
  /** What is looked for, by the option's name. */
  readonly search: Readonly<Record<string, string>>;
  readonly matters: readonly [string, string, string];
  readonly takes: string;
}

const inEnglish: Story = {
  language: 'English',
  locale: 'en-GB',
  community: sample.guild.id,
  corner: sample.channels.botCorner.id,
  group: { name: 'First steps', channel: '#first-steps' },
  asks: { handle: 'wen', name: 'Wen' },
  answers: { handle: 'nadia', name: 'Nadia' },
  question: 'How did you sleep in the first weeks?',
  answer: 'Badly, and then better. I kept a lamp and a dull book beside me.',
  search: { words: 'multiple sclerosis' },
  matters: ['Numb fingers on the right', 'I am afraid of the next scan', 'Whether I can go on driving'],
  takes: 'Vitamin D, in the mornings',
};

const inSpanish: Story = {
  language: 'Spanish',
  locale: 'es-419',
  community: harbour.guild.id,
  corner: harbour.channels[1].id,
  group: { name: harbour.group.name, channel: `#${harbour.group.channel}` },
  asks: { handle: 'vega', name: 'Vega' },
  answers: { handle: 'iker', name: 'Iker' },
  question: '¿Cómo dormían ustedes las primeras semanas?',
  answer: 'Mal, y luego mejor. Tenía al lado una lámpara y un libro aburrido.',
  search: { palabras: 'esclerosis múltiple' },
  matters: [
    'Los dedos dormidos de la mano derecha',
    'Me da miedo la próxima resonancia',
    'Si puedo seguir conduciendo',
  ],
  takes: 'Vitamina D, por la mañana',
};

const stories: readonly Story[] = [inEnglish, inSpanish];

const person = (story: Story, who: 'asks' | 'answers'): MemberActor =>
  sandbox.user(story[who].name).in(sandbox.guild(story.community));

/** A text without its marks, as it is seen; the first line of it, because a line is what can be looked for. */
const seen = (text: string): string =>
  text
    .split('\n')[0]
    ?.replaceAll(/^#+ |^-# |\*/g, '')
    .trim() ?? '';

function channelId({ community }: Story, name: string): string {
  const found = sandbox
    .guild(community)
    .guild.channels.values()
    .find((one) => `#${one.name}` === name);
  if (!found) throw new Error(`There is no channel ${name}.`);
  return found.id;
}

/** So much time, and all that was due in it. */
async function passes(time: number): Promise<void> {
  sandbox.clock.advance(time);
  await trying.runTicks();
}

const article = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });

beforeAll(async () => {
  const { group } = harbour;
  await trying.settles({
    groups: sample.groups
      .filter(({ name }) => name === inEnglish.group.name)
      .map((one) => ({ ...one, members: [...one.members, 'wen'] })),
    harbour: { ...harbour, group: { ...group, members: [...group.members, 'vega'] } },
  });
});

test.for(stories)('in $language a question under another name is answered, and felt', async (story) => {
  const { language, locale, group, question, answer, asks, answers } = story;
  const t = createTranslations().for(locale);
  const at = channelId(story, group.channel);
  const { page, complaints } = await trying.open(`#/as/${asks.handle}/channel/${at}`, phone);
  await page.getByRole('combobox', { name: /^Language of/ }).selectOption(locale);
  await runs(page, 'ask');
  await last(page, t('asking:write')).waitFor();
  await looks(page, `${language}-ask`);
  await last(page, t('asking:write')).click();
  const form = page.getByRole('dialog', { name: t('sharing:formTitle.question') });
  await form.getByRole('textbox').fill(question);
  await form.getByRole('combobox', { name: t('sharing:whichName') }).click();
  await page.getByRole('option', { name: t('sharing:naming.group') }).click();
  await looks(page, `${language}-ask-form`);
  expect(await violations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Submit' }).click();
  await page.getByText(seen(t('sharing:preview'))).waitFor();
  await looks(page, `${language}-ask-preview`);
  await last(page, t('sharing:post')).click();
  await page.getByText(t('sharing:postedSoon')).waitFor();
  await looks(page, `${language}-asked`);
  await passes(minutes(3));

  const other = await trying.open(`#/as/${answers.handle}/channel/${at}`, phone);
  await other.page.getByRole('combobox', { name: /^Language of/ }).selectOption(locale);
  const asked = article(other.page, question).last();
  await asked.waitFor();
  expect(await asked.innerText()).not.toContain(asks.name);
  await looks(other.page, `${language}-question-in-the-group`);
  await asked.getByRole('button', { name: t('sharing:feeling.me_too') }).click();
  await other.page.getByText(seen(t('sharing:felt.me_too'))).waitFor();
  await looks(other.page, `${language}-me-too`);
  await asked.getByRole('button', { name: t('sharing:answer'), exact: true }).click();
  const reply = other.page.getByRole('dialog', { name: t('sharing:formTitle.answer') });
  await reply.getByRole('textbox').fill(answer);
  await reply.getByRole('button', { name: 'Submit' }).click();
  await last(other.page, t('sharing:post')).click();
  await other.page.getByText(t('sharing:posted.answer')).waitFor();
  await passes(minutes(3));

  const thread = () =>
    person(story, 'asks')
      .threads()
      .find(({ channel }) => channel === group.channel);
  await sandbox.until(() => thread() !== undefined, seconds(30));
  const back = await trying.open(`#/as/${asks.handle}/channel/${thread()?.id ?? ''}`, phone);
  const answered = article(back.page, answer).last();
  await answered.waitFor();
  expect(await answered.innerText()).toContain(answers.name);
  await answered.getByRole('button', { name: t('sharing:thisHelped') }).click();
  await back.page.getByText(seen(t('asking:markedSoon'))).waitFor();
  await looks(back.page, `${language}-answered`);
  await passes(minutes(3));
  await answered.getByText(seen(t('sharing:helpedMark'))).waitFor();

  await passes(hours(24));
  await page.goto(`${sandbox.url}/sandbox/#/as/${asks.handle}/channel/${story.corner}`);
  await runs(page, 'start');
  await page.getByText(seen(t('sharing:inboxFelt'))).waitFor();
  await looks(page, `${language}-felt-with`);
  expect(complaints).toEqual([]);
});

test.for(stories)('in $language something to read is found and kept', async (story) => {
  const { language, locale, asks, corner, search } = story;
  const t = createTranslations().for(locale);
  const { page, complaints } = await trying.open(`#/as/${asks.handle}/channel/${corner}`, phone);
  await runs(page, 'resource find', search);
  const found = article(page, t('learning:information')).last();
  await found.waitFor();
  await looks(page, `${language}-found`);
  await found
    .getByRole('button', { name: t('learning:look'), exact: true })
    .first()
    .click();
  await last(page, t('learning:save')).waitFor();
  await looks(page, `${language}-entry`);
  // Also what it is about is called by its name in their language.
  const about = seen(t('learning:topics', { topics: Object.values(search).join('') }));
  expect((await page.getByRole('article').last().innerText()).toLowerCase()).toContain(about.toLowerCase());
  await last(page, t('learning:save')).click();
  await last(page, t('learning:agree')).click();
  await last(page, t('learning:drop')).waitFor();
  await looks(page, `${language}-saved`);
  await runs(page, 'resource saved');
  await page.getByText(seen(t('learning:savedTitle', { count: 1 }))).waitFor();
  expect(complaints).toEqual([]);
});

test.for(stories)(
  'in $language a sheet for an appointment is written, printed and looked back on',
  async (story) => {
    const { language, locale, asks, corner, matters, takes } = story;
    const t = createTranslations().for(locale);
    const { page: chat } = await trying.open(`#/as/${asks.handle}/channel/${corner}`, phone);
    await runs(chat, 'visit');
    await last(chat, t('visits:agree')).waitFor();
    await looks(chat, `${language}-visit`);
    // What was done there before has left links of that name.
    const links = chat.getByRole('link', { name: t('visits:open') });
    const before = await links.count();
    await last(chat, t('visits:agree')).click();
    const link = links.nth(before);
    const { page, complaints } = await browser.open((await link.getAttribute('href')) ?? '', {
      ...phone,
      locale,
    });
    await page.getByRole('button', { name: t('pages:open') }).click();
    await page.getByText(t('visits:noAdvice')).waitFor();
    await looks(page, `${language}-visit-page`, { whole: true });
    expect(await violations(page)).toEqual([]);
    for (const [index, matter] of matters.entries()) await page.locator(`[name=matter${index}]`).fill(matter);
    await page.getByText(t('visits:situation.sideEffects'), { exact: true }).click();
    await page.getByLabel(t('visits:question.sideEffects.call')).check();
    await page.getByText(t('visits:situation.waiting'), { exact: true }).click();
    await page.getByLabel(t('visits:question.waiting.signs')).check();
    await page.getByLabel(t('visits:label.medicines')).fill(takes);
    // Only whoever has check-ins is offered a summary of them.
    const summary = page.getByLabel(t('visits:summaryLabel'));
    if ((await summary.count()) > 0) await summary.selectOption('7');
    await looks(page, `${language}-visit-written`, { whole: true });
    await page.getByRole('button', { name: t('visits:keepSheet') }).click();
    await page.getByText(t('visits:sheetKept')).waitFor();
    await looks(page, `${language}-sheet`, { whole: true });
    expect(await violations(page)).toEqual([]);

    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('main').innerText();
    for (const said of [
      ...matters,
      takes,
      t('visits:sheetTitle'),
      t('visits:matters'),
      t('visits:question.sideEffects.call'),
      t('visits:question.waiting.signs'),
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(sandbox.clock.now()),
    ])
      expect(printed).toContain(said);
    expect(printed).not.toContain(t('visits:change'));
    const path = pictures === undefined ? {} : { path: join(pictures, `${language}-sheet.pdf`) };
    expect(pagesIn(await page.pdf({ format: 'A4', ...path }))).toBe(1);
    await page.emulateMedia({ media: 'screen' });

    await page.getByText(t('visits:afterwards')).click();
    await page.getByLabel(t('visits:heard.4')).check();
    await page.getByLabel(t('visits:agreedLabel')).fill(matters[0]);
    await page.getByRole('button', { name: t('visits:keepDebrief') }).click();
    await page.getByText(t('visits:debriefKept')).waitFor();
    await looks(page, `${language}-afterwards`, { whole: true });
    const shown = (await page.locator('main').innerText()).split('\n').map((line) => line.trim());
    expect(language === 'Spanish' ? stillEnglish(shown) : []).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('a lead reads whether it helps the sixty, in either language', async () => {
  const at = sample.channels.lobby.id;
  const { page } = await trying.open(`#/as/imani/channel/${at}`, phone);
  for (const { locale, language } of stories) {
    const t = createTranslations().for(locale);
    await page.getByRole('combobox', { name: /^Language of/ }).selectOption(locale);
    await runs(page, 'lead outcomes');
    const shown = article(page, seen(t('outcomes:reportHonest'))).last();
    await shown.getByText(/ 60 /).first().waitFor();
    await shown.scrollIntoViewIfNeeded();
    await looks(page, `${language}-outcomes-of-sixty`);
    expect(await violations(page)).toEqual([]);
  }
});

test('of eight people a lead is shown nothing, in either language', async () => {
  const { page, complaints } = await trying.open(
    `#/as/${harbour.lead}/channel/${harbour.channels[1].id}`,
    phone,
  );
  for (const { locale, language } of stories) {
    const t = createTranslations().for(locale);
    await page.getByRole('combobox', { name: /^Language of/ }).selectOption(locale);
    await runs(page, 'lead outcomes');
    await page.getByText(t('outcomes:reportNothing')).waitFor();
    await looks(page, `${language}-outcomes-of-eight`);
  }
  expect(complaints).toEqual([]);
});
