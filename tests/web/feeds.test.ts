/** Calendar feeds as programs ask for them: with an address and nothing else. */
import { expect, test } from 'vitest';
import { minutes } from '#src/platform/durations.ts';
import { openWeb } from '#tests/web/open-web.ts';

const file = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const secret = 's'.repeat(43);

async function openFeeds() {
  const there = new Map([[`aaaaaaaaaa.${secret}`, file]]);
  let reads = 0;
  const site = await openWeb({
    feeds: {
      read: async (token) => {
        reads += 1;
        return there.get(token);
      },
    },
  });
  const at = (token: string) => `${site.local}/calendar/${token}.ics`;
  return { ...site, there, at, own: at(`aaaaaaaaaa.${secret}`), reads: () => reads };
}

test('a feed is a calendar file that is asked for anew each time, and not sent again while it is the same', async () => {
  const { own, there } = await openFeeds();
  const first = await fetch(own);
  expect(first.status).toBe(200);
  expect(await first.text()).toBe(file);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="calendar.ics"',
    'cache-control': 'private, no-cache',
    'x-robots-tag': expect.stringContaining('noindex'),
    'referrer-policy': 'no-referrer',
  });
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  for (const given of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const same = await fetch(own, { headers: { 'if-none-match': given } });
    expect([given, same.status, await same.text()]).toEqual([given, 304, '']);
    expect(same.headers.get('etag')).toBe(tag);
  }
  const head = await fetch(own, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  there.set(`aaaaaaaaaa.${secret}`, `${file} `);
  const changed = await fetch(own, { headers: { 'if-none-match': tag } });
  expect(changed.status).toBe(200);
});

test('whatever is wrong with an address, the answer is the one for what never was', async () => {
  const { at, local, logged } = await openFeeds();
  const wrong = ['', 'aaaaaaaaaa', `aaaaaaaaaa.${secret.slice(1)}x`, `bbbbbbbbbb.${secret}`, 'a.b.c', '%00'];
  const answers = await Promise.all([...wrong.map(at), `${local}/nothing`].map((address) => fetch(address)));
  const said = await Promise.all(
    answers.map(async ({ status, headers, text }, index) => {
      const { date: _date, ...others } = Object.fromEntries(headers);
      return JSON.stringify([status, others, await text.call(answers[index])]);
    }),
  );
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toContain('404');
  expect(logged()).toBe('');
});

test('who asks too often waits, whoever tries addresses out waits too, and a feed that is known is served on', async () => {
  const { own, at, pass, reads } = await openFeeds();
  expect((await fetch(own)).status).toBe(200);
  const tried: number[] = [];
  for (let index = 0; index < 101; index += 1)
    tried.push((await fetch(at(`aaaaaaaaaa.${String(index).padStart(43, 'x')}`))).status);
  expect(tried.slice(0, 100).every((status) => status === 404)).toBe(true);
  expect(tried[100]).toBe(429);
  const before = reads();
  const late = await fetch(at(`aaaaaaaaaa.${'y'.repeat(43)}`));
  expect([late.status, reads()]).toEqual([429, before]);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  for (let index = 1; index < 30; index += 1) expect((await fetch(own)).status).toBe(200);
  expect((await fetch(own)).status).toBe(429);
  pass(minutes(10));
  expect((await fetch(own)).status).toBe(200);
});
