import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { days, hours } from '#src/platform/durations.ts';
import { openWeb, owner, press } from '#tests/web/open-web.ts';

test('a link is looked at as often as one likes, and opens once', async () => {
  const site = await openWeb();
  const address = site.makeLink();

  for (const method of ['GET', 'GET', 'HEAD']) {
    const landing = await fetch(address, { method });
    expect(landing.status).toBe(200);
  }
  expect(site.usedUp()).toBe(0);
  expect(await (await fetch(address)).text()).toMatch(
    /<form method="post"><button type="submit">Open my page<\/button><\/form>/,
  );

  const opened = await press(address);
  expect(opened.status).toBe(200);
  expect(await opened.text()).toContain(`about ${owner.user}`);

  const again = await press(address);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('already opened');
});

test('of twenty presses at once, one opens the page', async () => {
  const site = await openWeb();
  const address = site.makeLink();
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await press(address)).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => status === 410)).toHaveLength(19);
});

test('after an hour a link is dead, on looking and on pressing, and is not used up', async () => {
  const site = await openWeb();
  const address = site.makeLink();
  site.pass(hours(1));
  for (const answer of [await fetch(address), await press(address)]) {
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('more than an hour old');
  }
  expect(site.usedUp()).toBe(0);
});

test.for([
  [
    'en-US',
    /opens as often as you like, for 30 days after/,
    [/does not open any more/, /\/report there still reaches/, /findahelpline\.com/],
    /once|hour|new one|asked? for/,
  ],
  [
    'es-ES',
    /se abre tantas veces como quieras, durante 30 días desde/,
    [/no se abre más/, /\/report sigue llegando/, /findahelpline\.com/],
    /una vez|hora|uno nuevo|pide/,
  ],
] as const)(
  'in %s a link that lasts says for how long, opens again, and when it is over whom to turn to',
  async ([language, gate, over, ofOthers]) => {
    const site = await openWeb();
    const address = site.makeLink('kept', { lasts: 30 });
    const headers = { 'accept-language': language };
    const shown = async (method: 'GET' | 'POST', status: number) => {
      const answer = await fetch(address, { method, headers });
      expect(answer.status).toBe(status);
      return answer.text();
    };
    for (const pass of [hours(2), days(29)]) {
      const landing = await shown('GET', 200);
      expect(landing).toMatch(gate);
      expect(landing).not.toMatch(ofOthers);
      for (let time = 0; time < 2; time += 1)
        expect(await shown('POST', 200)).toContain(`about ${owner.user}`);
      site.pass(pass);
    }
    site.pass(days(1));
    for (const method of ['GET', 'POST'] as const) {
      const end = await shown(method, 410);
      for (const part of over) expect(end).toMatch(part);
      expect(end).not.toMatch(ofOthers);
    }
  },
);

test('a forged link and one that nobody keeps read the same, and say nothing of anybody', async () => {
  const site = await openWeb();
  const forged = `${site.makeLink().slice(0, -1)}~`;
  const answers = [
    await fetch(forged),
    await press(forged),
    await press(site.makeLink('kept', { stored: false })),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('copy it again');
});

test('what a page shows is escaped, under a title and a heading, in a named language', async () => {
  const site = await openWeb();
  const text = await (await press(site.makeLink())).text();
  expect(text).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>');
  expect(text).toMatch(/^<!doctype html>\n<html lang="en-US"><head>/);
  expect(text).toContain('<title>What is kept</title>');
  expect(text.match(/<h1>/g)).toHaveLength(1);
});

test('a page loads nothing, runs nothing, keeps nothing', async () => {
  const site = await openWeb();
  const address = site.makeLink();
  const refused = site.makeLink('kept', { stored: false });
  for (const answer of [
    await fetch(address),
    await press(address),
    await press(refused),
    await fetch(`${site.local}/no`),
  ]) {
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(answer.headers.has('set-cookie')).toBe(false);
    const text = await answer.text();
    expect(text).not.toMatch(/<script|<link|<img|<iframe|src=|url\(|@import|https?:/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ;]+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
  }
});

test('the policy lets in exactly the style sheet that is sent', async () => {
  const site = await openWeb();
  const landing = await fetch(site.makeLink());
  const style = /<style>([^]*)<\/style>/.exec(await landing.text())?.[1] ?? '';
  expect(style).toContain('prefers-color-scheme: dark');
  expect(landing.headers.get('content-security-policy')).toContain(
    `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
});

test('when a page fails, nothing of the failure shows, and the log says where but not whose', async () => {
  const site = await openWeb();
  const answer = await press(site.makeLink('broken'));
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('Something went wrong on our side');
  expect(JSON.parse(site.logged())).toMatchObject({
    event: 'web.failed',
    route: '/p/:token',
    error: { name: 'Error' },
  });
  expect(site.logged()).not.toContain(owner.user);
});

test('nothing is logged of who asks for what', async () => {
  const site = await openWeb();
  const address = site.makeLink();
  await fetch(address);
  await press(address);
  await press(`${address}x`);
  expect(site.logged()).toBe('');
});

test('a body that is too large is refused unread', async () => {
  const site = await openWeb();
  const answer = await fetch(site.makeLink(), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'a'.repeat(17 * 1024),
  });
  expect(answer.status).toBe(413);
  expect(site.usedUp()).toBe(0);
});

test('https from outside is remembered by browsers; loopback is not', async () => {
  const secure = await openWeb({ publicUrl: 'https://kindred.example.org' });
  expect(secure.web.url).toBe('https://kindred.example.org');
  expect((await fetch(secure.local)).headers.has('strict-transport-security')).toBe(true);
  const local = await openWeb();
  expect(local.web.url).toBe(local.local);
  expect((await fetch(local.local)).headers.has('strict-transport-security')).toBe(false);
});

test.for([
  ['es-MX,es;q=0.9', '3 de marzo de 2026'],
  ['en-GB', '3 March 2026'],
  ['en-US,en', 'March 3, 2026'],
  ['es-419', '3 de marzo de 2026'],
  // There are no words in Czech yet: neither are there days.
  ['cs', 'March 3, 2026'],
  ['not a language', 'March 3, 2026'],
])('a day reads as whoever asks for %s would say it, by the clock they live by', async ([language, said]) => {
  const site = await openWeb();
  const headers = { 'accept-language': language ?? '' };
  const page = await fetch(site.makeLink('dated'), { method: 'POST', headers });
  expect(await page.text()).toContain(`<p>${said}</p>`);
});
