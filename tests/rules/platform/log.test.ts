import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '#src/platform/log/index.ts';
import type { LogFields, LogOptions } from '#src/platform/log/index.ts';

const memberId = '123456789012345678';
const words = 'I have been feeling low';

/** A log, and what it has written so far: the text of all lines, and each line parsed. */
function openLog(level: LogOptions['level'] = 'debug') {
  let text = '';
  const clock = { now: () => new Date('2026-11-22T12:00:00Z') };
  const log = createLog({ level, clock, to: { write: (line) => void (text += line) } });
  const lines = (): Record<string, unknown>[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>);
  return { log, text: () => text, lines };
}

test('a line is one JSON object with time, level, event and the permitted fields', () => {
  const { log, lines } = openLog();
  log.info('delivery.sent', { delivery: 'abcdefghi2', kind: 'case.card', attempt: 2, ms: 12.5, shard: 0 });
  expect(lines()).toEqual([
    {
      level: 'info',
      time: '2026-11-22T12:00:00.000Z',
      pid: process.pid,
      event: 'delivery.sent',
      delivery: 'abcdefghi2',
      kind: 'case.card',
      attempt: 2,
      ms: 12.5,
      shard: 0,
    },
  ]);
});

test('a child carries its fields, cleaned, on every line', () => {
  const { log, text, lines } = openLog();
  const smuggled = { shard: 3, name: words } as LogFields;
  log.child(smuggled).child({ role: 'gateway' }).warn('gateway.closed', { code: 'resume' });
  expect(lines()).toMatchObject([{ shard: 3, role: 'gateway', code: 'resume' }]);
  expect(text()).not.toContain(words);
});

test('what lies under the level is not written', () => {
  const { log, text } = openLog('warn');
  log.debug('a.b');
  log.info('a.b');
  expect(text()).toBe('');
});

test('a field that is not listed is dropped, its name too, and the loss is counted', () => {
  const { log, text, lines } = openLog();
  const smuggled = { member: 'Mara', [words]: 1, count: 1 } as LogFields;
  log.info('a.b', smuggled);
  expect(lines()).toMatchObject([{ count: 1, dropped: 2 }]);
  expect(text()).not.toMatch(/Mara|feeling|member/);
});

test.each<[string, LogFields]>([
  ['an id as a word', { kind: memberId }],
  ['an id inside a word', { kind: `user.${memberId}` }],
  ['an id in a route', { route: `GET /users/${memberId}` }],
  ['an id as a number', { count: Number(memberId) }],
  ['an id as a reference', { delivery: memberId }],
  ['a sentence', { kind: words }],
  ['a sentence in a route', { route: `GET /${words}` }],
  ['an address with a path', { origin: 'https://example.org/p/secret' }],
  ['a very long word', { kind: 'a'.repeat(201) }],
])('a value that does not fit is dropped: %s', (_name, fields) => {
  const { log, lines } = openLog();
  log.info('a.b', fields);
  expect(lines()).toEqual([
    { level: 'info', time: expect.any(String), pid: process.pid, event: 'a.b', dropped: 1 },
  ]);
});

test.each([`case.${memberId}`, words, 'Case.taken', 'a'.repeat(65), ''])(
  'the event "%s" is not one of ours',
  (event) => {
    const { log, lines } = openLog();
    log.info(event);
    expect(lines()).toMatchObject([{ event: 'log.unnamed' }]);
  },
);

test('an error is logged as kind and place, never by its message', () => {
  const { log, text, lines } = openLog();
  const database = Object.assign(new Error(`Key (user_id)=(${memberId}) already exists: ${words}`), {
    code: '23505',
    constraint: 'members_pkey',
    table: 'members',
    detail: words,
  });
  log.error('interaction.failed', {
    error: new TypeError(`${words}\n    at forged (/a/b.ts:1:1)`, { cause: database }),
  });
  expect(lines()).toMatchObject([
    {
      error: {
        name: 'TypeError',
        frames: expect.arrayContaining([expect.stringContaining('tests/rules/platform/log.test.ts')]),
        cause: { name: 'Error', code: '23505', constraint: 'members_pkey', table: 'members' },
      },
    },
  ]);
  expect(text()).not.toContain(memberId);
  expect(text()).not.toContain('feeling');
  expect(text()).not.toContain('forged');
});

test.each([words, { message: words }, null, memberId])('something else that was thrown: %j', (thrown) => {
  const { log, text, lines } = openLog();
  log.error('a.b', { error: thrown });
  expect(lines()).toMatchObject([{ error: { name: 'NotAnError' } }]);
  expect(text()).not.toMatch(/feeling|123456789/);
});

test.each(['', 'changed later', 'low'])(
  'an error whose message became "%s" does not tell what it was',
  (message) => {
    const { log, text } = openLog();
    const changed = new Error(`${words}\n    at lupus (/a/b.ts:1:1)`);
    // Node writes a stack when it is first read; from then on it keeps the old message.
    expect(changed.stack).toContain('lupus');
    changed.message = message;
    log.error('a.b', { error: changed });
    expect(text()).not.toMatch(/feeling|lupus|changed later/);
  },
);

test('an error without a message still says where it happened', () => {
  const { log, text } = openLog();
  log.error('a.b', { error: new RangeError() });
  expect(text()).toContain('tests/rules/platform/log.test.ts');
});

test('an error that names itself with words, or with an id, is just an error', () => {
  const { log, text } = openLog();
  log.error('a.b', { error: Object.assign(new Error('x'), { name: words, code: memberId, table: words }) });
  expect(text()).not.toMatch(/feeling|123456789/);
});

test('law: no id passes, whatever field, event or error it is put into', () => {
  const names = ['kind', 'code', 'route', 'origin', 'version', 'delivery', 'error', 'anything'] as const;
  const id = fc.stringMatching(/^[1-9]\d{16,19}$/);
  fc.assert(
    fc.property(
      id,
      fc.constantFrom(...names),
      fc.string(),
      fc.string(),
      (discordId, name, before, behind) => {
        const { log, text } = openLog();
        const value = before + discordId + behind;
        log.info(value, { [name]: value });
        log.child({ [name]: value }).error('a.b', { error: new Error(value) });
        expect(text()).not.toContain(discordId);
      },
    ),
  );
});
