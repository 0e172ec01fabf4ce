/** Components under the V2 flag, and what comes back when somebody uses any. */
import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { button, row, text, v2 } from '../components.ts';
import type { Stage } from '../stage.ts';
import { begun, stage } from '../stage.ts';
import type { Reply } from '../wire.ts';
import { invalid } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'components/reference';
const user = '100000000000000001';
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `Option ${n}`, value: String(n) }));
const select = (more: object) => ({ type: 3, custom_id: 's', options: options(3), ...more });
const link = (more: object) => ({ type: 2, style: 5, label: 'x', url: 'https://example.org', ...more });
const picture = { media: { url: 'https://example.org/a.png' } };
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(button(`b${n}`)));

const send = (at: Stage, body: object): Promise<Reply> =>
  at.ask(`POST /channels/${at.lobby}/messages`, { body });

/** Messages under the V2 flag. */
const layouts: readonly [says: string, components: object[], path: readonly (string | number)[]][] = [
  [
    'a V2 message has 40 components at most, nested ones counted',
    [{ type: 17, components: Array.from({ length: 40 }, () => text('x')) }],
    [],
  ],
  ['a text display is not empty', [text('')], [0, 'content']],
  [
    'a section has 3 texts at most',
    [{ type: 9, components: [1, 2, 3, 4].map(() => text('x')), accessory: button('b') }],
    [0, 'components'],
  ],
  [
    'a section has texts only',
    [{ type: 9, components: [button('a')], accessory: button('b') }],
    [0, 'components', 0, 'type'],
  ],
  ['a section needs an accessory', [{ type: 9, components: [text('x')] }], [0, 'accessory']],
  [
    'an accessory is a button or a thumbnail',
    [{ type: 9, components: [text('x')], accessory: text('y') }],
    [0, 'accessory', 'type'],
  ],
  [
    'a media gallery has 10 items at most',
    [{ type: 12, items: Array.from({ length: 11 }, () => picture) }],
    [0, 'items'],
  ],
  ['a media gallery has an item at least', [{ type: 12, items: [] }], [0, 'items']],
  [
    'a media description takes 1024 characters at most',
    [{ type: 12, items: [{ ...picture, description: 'x'.repeat(1025) }] }],
    [0, 'items', 0, 'description'],
  ],
  [
    'a thumbnail description takes 1024 characters at most',
    [
      {
        type: 9,
        components: [text('x')],
        accessory: { type: 11, ...picture, description: 'x'.repeat(1025) },
      },
    ],
    [0, 'accessory', 'description'],
  ],
  [
    'media is http, https or attachment',
    [{ type: 12, items: [{ media: { url: 'ftp://example.org/a.png' } }] }],
    [0, 'items', 0, 'media'],
  ],
  [
    'a file component shows an uploaded file only',
    [{ type: 13, file: { url: 'https://example.org/a.txt' } }],
    [0, 'file'],
  ],
  ['a separator is spaced small or large', [{ type: 14, spacing: 3 }], [0, 'spacing']],
  [
    'a container stands in no other container',
    [{ type: 17, components: [{ type: 17, components: [text('x')] }] }],
    [0, 'components', 0, 'type'],
  ],
  ['a container is not empty', [{ type: 17, components: [] }], [0, 'components']],
  [
    'a container accent is at most 0xffffff',
    [{ type: 17, accent_color: 0x1000000, components: [text('x')] }],
    [0, 'accent_color'],
  ],
  ['a thumbnail stands in a section only', [{ type: 11, ...picture }], [0, 'type']],
];
for (const [says, components, path] of layouts)
  rule('Components', says, source, async () => {
    const at = await stage();
    expect(await send(at, { flags: v2, components })).toMatchObject(invalid('components', ...path));
  });

rule(
  'Components',
  'all text displays of a message together take 4000 characters',
  'unpublished',
  async () => {
    const at = await stage();
    const body = { flags: v2, components: [text('x'.repeat(2000)), text('y'.repeat(2001))] };
    expect(await send(at, body)).toMatchObject(invalid('components'));
  },
);

for (const [field, value] of [
  ['content', 'x'],
  ['embeds', [{ title: 'x' }]],
  ['sticker_ids', [user]],
  ['poll', { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] }],
] as const)
  rule('Components', `under the V2 flag there is no ${field}`, source, async () => {
    const at = await stage();
    expect(await send(at, { flags: v2, components: [text('x')], [field]: value })).toMatchObject(
      invalid(field),
    );
  });

rule(
  'Components',
  'every kind of layout component is accepted, and each component gets a number',
  source,
  async () => {
    const at = await stage();
    const inner = [
      text('x'.repeat(3900)),
      {
        type: 9,
        components: [text('a'), text('b'), text('c')],
        accessory: { type: 11, ...picture, description: 'd', spoiler: true },
      },
      { type: 12, items: Array.from({ length: 10 }, () => picture) },
      { type: 14, divider: true, spacing: 2 },
      row(link({})),
    ];
    const sent = await send(at, {
      flags: v2,
      components: [{ type: 17, accent_color: 1, spoiler: false, components: inner }, ...rows(6)],
    });
    expect(sent.status).toBe(200);
    const container = sent.body['components']?.['0'];
    expect([
      container?.['id'],
      container?.['components']?.['0']?.['id'],
      sent.body['components']?.['1']?.['components']?.['0']?.['id'],
    ]).toEqual([1, 2, 13]);
  },
);

rule('Components', 'numbers that a bot gives are kept, others go around them', source, async () => {
  const at = await stage();
  const sent = await send(at, {
    flags: v2,
    components: [text('a'), { ...text('b'), id: 1 }, { ...text('c'), id: 0 }],
  });
  expect(Object.values(sent.body['components'] ?? {}).map((one) => one['id'])).toEqual([2, 1, 3]);
});

rule(
  'Components',
  'a pressed button says which one, on which message',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    const sent = await send(at, { content: 'x', components: [row(button('b'))] });
    begun(at.ada.presses('Press'));
    expect(await bot.heard()).toMatchObject({
      type: 3,
      data: { component_type: 2, custom_id: 'b', id: 2 },
      message: { id: sent.body['id'] },
      member: { user: { id: at.ada.id } },
    });
  },
);

/** What somebody chooses in each kind of menu, and what then stands in `resolved`. */
for (const [kind, type, named] of [
  ['a user menu', 5, 'users'],
  ['a role menu', 6, 'roles'],
  ['a mentionable menu', 7, 'users'],
  ['a channel menu', 8, 'channels'],
] as const)
  rule(
    'Components',
    `a choice in ${kind} comes with what it stands for`,
    'interactions/receiving-and-responding',
    async () => {
      const at = await stage();
      const bot = await handBot(at);
      const role = at.guild.createRole('Helper');
      const wanted = { 5: at.ada.id, 6: role.id, 7: at.ada.id, 8: at.lobby }[type];
      await send(at, { content: 'x', components: [row({ type, custom_id: 's' })] });
      begun(at.ada.chooses('s', wanted));
      const { data } = await bot.heard();
      expect(data).toMatchObject({
        component_type: type,
        values: [wanted],
        resolved: { [named]: { [wanted]: { id: wanted } } },
      });
    },
  );

rule('Components', 'people choose as many options as the menu asks for', source, async () => {
  const at = await stage();
  const bot = await handBot(at);
  await send(at, { content: 'x', components: [row(select({ min_values: 2, max_values: 3 }))] });
  await expect(at.ada.chooses('s', ['0'])).rejects.toThrow('takes 2 to 3 choices');
  begun(at.ada.chooses('s', ['0', '2']));
  expect((await bot.heard())['data']).toMatchObject({ component_type: 3, values: ['0', '2'] });
});

rule('Components', 'nobody uses what is disabled', source, async () => {
  const at = await stage();
  await send(at, {
    content: 'x',
    components: [row({ ...button('b'), disabled: true }), row(select({ disabled: true }))],
  });
  await expect(at.ada.presses('b')).rejects.toThrow('disabled');
  await expect(at.ada.chooses('s', '0')).rejects.toThrow('disabled');
});
