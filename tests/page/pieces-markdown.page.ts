/** Discord's markdown as the page shows it: real elements, and nothing that runs. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { gallery } from './gallery.ts';

const pieces = await gallery();
let page: Page;

beforeEach(async () => {
  page = await pieces.open();
});

const html = async (id: string): Promise<string> => {
  const inside = await page.locator(`#${id} > .markdown`).innerHTML();
  return inside.replaceAll(/ (class|style|datetime|title|aria-[a-z]+)="[^"]*"/g, '');
};

test.each([
  [
    'emphasis',
    '<strong>bold</strong> <em>italic</em> <u>underline</u> <s>strike</s> <em><strong>both</strong></em> <code>code</code>',
  ],
  ['headings', '<h2>Large</h2><h2>Middle</h2><h2>Small</h2><small>a footnote</small>plain'],
  ['quote', '<blockquote>quoted <strong>words</strong><br>over two lines</blockquote>and an answer'],
  [
    'lists',
    'Bring:<br><ul><li>tea</li><li>a blanket<br><ul><li>or two</li></ul></li></ul><ol start="1"><li>arrive</li><li>rest</li></ol>',
  ],
  ['code-block', '<pre data-language="js"><code>const rest = true;</code></pre>after'],
  [
    'links',
    '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">our page</a> <a href="https://example.org" target="_blank" rel="noopener noreferrer">https://example.org</a> no',
  ],
  ['emoji', 'warm 🌱 and <span>:kindness:</span>'],
  ['plain', 'snake_case_name, 2 * 3 * 4, &lt;script&gt;alert(1)&lt;/script&gt;'],
])('%s', async (id, expected) => {
  expect(await html(id)).toBe(expected);
});

test('mentions are named, linked where they lead somewhere, and private where they do not', async () => {
  const mentions = page.locator('#mentions');
  expect(await mentions.innerText()).toBe('@Theo @Moderator #welcome # No access @everyone /group find');
  expect(await mentions.getByRole('link').getAttribute('href')).toBe('#welcome');
  expect(await mentions.getByRole('button').allInnerTexts()).toEqual(['@Theo', '/group find']);
});

test('times are in the viewer’s words, with the whole date to read', async () => {
  const times = page.locator('#times time');
  expect(await times.allInnerTexts()).toEqual([
    'in 0 seconds',
    expect.stringMatching(/^Tuesday, March 10, 2026/),
    'in 1 day',
  ]);
  expect(await times.first().getAttribute('title')).toMatch(/^Tuesday, March 10, 2026/);
});

test('a spoiler is covered until it is asked for, by keyboard too', async () => {
  const spoiler = page.locator('#spoiler');
  expect(await spoiler.getByRole('button', { name: '@Sol' }).count()).toBe(0);
  await spoiler.getByRole('button', { name: 'Spoiler: show it' }).focus();
  await page.keyboard.press('Enter');
  expect(await spoiler.innerText()).toBe('The ending: it was @Sol all along');
  expect(await spoiler.getByRole('button', { name: '@Sol' }).count()).toBe(1);
});
