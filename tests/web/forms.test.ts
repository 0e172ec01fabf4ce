/** Forms on a page that a link has opened: they work while it is open, for nobody else, and lose nothing that was typed. */
import { expect, test } from 'vitest';
import { hours, minutes } from '#src/platform/durations.ts';
import { formsOf, openWeb, press, send } from '#tests/web/open-web.ts';

async function openNotebook() {
  const site = await openWeb();
  const address = site.makeLink('notebook');
  const opened = await (await press(address)).text();
  const fields = (name: string, typed: Record<string, string> = {}, page = opened) => ({
    ...formsOf(page).get(name),
    ...typed,
  });
  return { site, address, opened, fields, sends: (sent: Record<string, string>) => send(site.local, sent) };
}

test('several things can be done on one page, and each shows it anew with a word about it', async () => {
  const { site, fields, sends } = await openNotebook();
  const first = await sends(fields('write', { line: 'a line\r\nand more' }));
  expect(first.status).toBe(200);
  const shown = await first.text();
  expect(shown).toContain('role="status">It is kept.');
  expect(shown).toContain('<li>a line\nand more</li>');
  expect(await (await sends(fields('write', { line: 'another' }, shown))).text()).toContain(
    '<li>another</li>',
  );
  expect(site.kept()).toEqual(['a line\nand more', 'another']);
});

test('the same form sent again, as when an answer is loaded anew, is kept once', async () => {
  const { site, fields, sends } = await openNotebook();
  const sent = fields('write', { line: 'once' });
  await Promise.all([sends(sent), sends(sent), sends(sent)]);
  expect(site.kept()).toEqual(['once']);
});

test('a file comes as one', async () => {
  const { fields, sends } = await openNotebook();
  const file = await sends(fields('take'));
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="lines.csv"');
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(await file.text()).toBe('a,b');
});

test.each([
  ['it is refused', 'write', '<b>forbidden</b>', 422, 'not for here'],
  ['it does not fit', 'write', 'far longer than there is room for', 422, 'something in it does not fit'],
  ['it breaks', 'broken', 'dear words', 500, 'nothing you did'],
])('what was typed comes back where %s', async (_why, form, line, status, says) => {
  const { site, fields, sends } = await openNotebook();
  const answer = await sends(fields(form, { line }));
  expect(answer.status).toBe(status);
  const text = await answer.text();
  expect(text).toContain(says);
  expect(text).toContain(line.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  expect(text).not.toContain('<b>');
  expect(site.kept()).toEqual([]);
  expect(site.logged()).not.toContain(line);
});

test('after an hour nothing is taken, what was typed comes back, and doing things makes it no longer', async () => {
  const { site, fields, sends } = await openNotebook();
  site.pass(minutes(59));
  const shown = await (await sends(fields('write', { line: 'in time' }))).text();
  site.pass(minutes(1));
  const late = await sends(fields('write', { line: 'too late' }, shown));
  expect(late.status).toBe(410);
  expect(await late.text()).toContain('<pre>too late</pre>');
  expect(site.kept()).toEqual(['in time']);
});

test.for([
  ['en-US', 'open it again with the same link'],
  ['es-ES', 'ábrela otra vez con el mismo enlace'],
] as const)(
  'in %s, of a link that lasts, it is said that the page can be opened again',
  async ([language, says]) => {
    const site = await openWeb();
    const opened = await (await press(site.makeLink('notebook', { lasts: 30 }))).text();
    site.pass(hours(1));
    const late = await send(
      site.local,
      { ...formsOf(opened).get('write'), line: 'dear words' },
      { 'accept-language': language },
    );
    const text = await late.text();
    expect(text).toContain(says);
    expect(text).toContain('<pre>dear words</pre>');
  },
);

test('what opens a page sends none of its forms, and what sends forms opens no page', async () => {
  const { site, address, fields, sends } = await openNotebook();
  const token = address.split('/').at(-1) ?? '';
  expect((await sends({ ...fields('write'), form_token: token, line: 'x' })).status).toBe(404);
  const other = `${site.local}/p/${fields('write')['form_token']}`;
  expect((await press(other)).status).toBe(404);
  expect(site.kept()).toEqual([]);
});

test('nothing is taken that another site sends, that was not opened, or that no page of ours writes', async () => {
  const { site, fields, sends } = await openNotebook();
  const sent = fields('write', { line: 'x' });
  for (const from of ['cross-site', 'same-site', 'none'])
    expect((await send(site.local, sent, { 'sec-fetch-site': from })).status).toBe(404);
  expect((await send(site.local, sent, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  const forged = [
    { ...sent, form_token: `${sent['form_token']?.slice(0, -1)}~` },
    { ...sent, form_name: 'nothing' },
    { ...sent, form_once: 'no reference' },
    { line: 'x' },
  ];
  for (const one of forged) expect((await sends(one)).status).toBe(404);
  site.pass(hours(2));
  expect((await sends(sent)).status).toBe(410);
  expect(site.kept()).toEqual(['x']);
});
