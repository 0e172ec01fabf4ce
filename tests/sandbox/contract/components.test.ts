/** Components of messages: what fits into rows, buttons and menus. */
import { expect } from 'vitest';
import { button, row, text } from '../components.ts';
import type { Stage } from '../stage.ts';
import { stage } from '../stage.ts';
import type { Reply } from '../wire.ts';
import { invalid } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'components/reference';
const user = '100000000000000001';
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `Option ${n}`, value: String(n) }));
const select = (more: object) => ({ type: 3, custom_id: 's', options: options(3), ...more });
const link = (more: object) => ({ type: 2, style: 5, label: 'x', url: 'https://example.org', ...more });
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(button(`b${n}`)));

const send = (at: Stage, body: object): Promise<Reply> =>
  at.ask(`POST /channels/${at.lobby}/messages`, { body });

/** Messages with content and rows. */
const legacy: readonly [says: string, components: object[], path: readonly (string | number)[]][] = [
  ['a message without the V2 flag has 5 rows at most', rows(6), []],
  [
    'a row holds 5 buttons at most',
    [row(...[1, 2, 3, 4, 5, 6].map((n) => button(`b${n}`)))],
    [0, 'components'],
  ],
  ['a row is not empty', [row()], [0, 'components']],
  ['a menu stands alone in its row', [row(button('b'), select({}))], [0, 'components']],
  [
    'a custom id stands once in a message, also on what is disabled',
    [row(button('b'), { ...button('b'), disabled: true })],
    [0, 'components', 1, 'custom_id'],
  ],
  [
    'a custom id takes 100 characters at most',
    [row(button('b'.repeat(101)))],
    [0, 'components', 0, 'custom_id'],
  ],
  ['a button needs a custom id', [row({ type: 2, style: 1, label: 'x' })], [0, 'components', 0, 'custom_id']],
  ['a button needs a label or an emoji', [row({ type: 2, style: 1, custom_id: 'b' })], [0, 'components', 0]],
  [
    'a button label takes 80 characters at most',
    [row({ ...button('b'), label: 'x'.repeat(81) })],
    [0, 'components', 0, 'label'],
  ],
  ['a button has one of six styles', [row({ ...button('b'), style: 7 })], [0, 'components', 0, 'style']],
  ['a link has no custom id', [row(link({ custom_id: 'b' }))], [0, 'components', 0, 'custom_id']],
  ['a link needs an address', [row({ type: 2, style: 5, label: 'x' })], [0, 'components', 0, 'url']],
  [
    'an address takes 512 characters at most',
    [row(link({ url: `https://example.org/${'x'.repeat(500)}` }))],
    [0, 'components', 0, 'url'],
  ],
  [
    'an address is http, https or discord',
    [row(link({ url: 'ftp://example.org' }))],
    [0, 'components', 0, 'url'],
  ],
  [
    'only links have an address',
    [row({ ...button('b'), url: 'https://example.org' })],
    [0, 'components', 0, 'url'],
  ],
  ['a premium button needs its SKU', [row({ type: 2, style: 6 })], [0, 'components', 0, 'sku_id']],
  [
    'a premium button has no label',
    [row({ type: 2, style: 6, sku_id: user, label: 'x' })],
    [0, 'components', 0, 'label'],
  ],
  ['a menu has 25 options at most', [row(select({ options: options(26) }))], [0, 'components', 0, 'options']],
  ['a menu has an option at least', [row(select({ options: [] }))], [0, 'components', 0, 'options']],
  [
    'an option value stands once in its menu',
    [row(select({ options: [...options(1), ...options(1)] }))],
    [0, 'components', 0, 'options', 1, 'value'],
  ],
  [
    'an option label takes 100 characters at most',
    [row(select({ options: [{ label: 'x'.repeat(101), value: '1' }] }))],
    [0, 'components', 0, 'options', 0, 'label'],
  ],
  [
    'an option value takes 100 characters at most',
    [row(select({ options: [{ label: 'x', value: 'x'.repeat(101) }] }))],
    [0, 'components', 0, 'options', 0, 'value'],
  ],
  [
    'an option description takes 100 characters at most',
    [row(select({ options: [{ label: 'x', value: '1', description: 'x'.repeat(101) }] }))],
    [0, 'components', 0, 'options', 0, 'description'],
  ],
  [
    'no more options are chosen at first than can be',
    [row(select({ options: options(2).map((one) => ({ ...one, default: true })) }))],
    [0, 'components', 0, 'options'],
  ],
  [
    'a placeholder takes 150 characters at most',
    [row(select({ placeholder: 'x'.repeat(151) }))],
    [0, 'components', 0, 'placeholder'],
  ],
  ['min_values is 25 at most', [row(select({ min_values: 26 }))], [0, 'components', 0, 'min_values']],
  ['max_values is 1 at least', [row(select({ max_values: 0 }))], [0, 'components', 0, 'max_values']],
  ['max_values is 25 at most', [row(select({ max_values: 26 }))], [0, 'components', 0, 'max_values']],
  [
    'min_values does not exceed max_values',
    [row(select({ min_values: 3, max_values: 2 }))],
    [0, 'components', 0, 'min_values'],
  ],
  [
    'default values are of the menu’s own kind',
    [row({ type: 5, custom_id: 's', default_values: [{ id: user, type: 'role' }] })],
    [0, 'components', 0, 'default_values', 0, 'type'],
  ],
  [
    'default values lie between min_values and max_values',
    [
      row({
        type: 6,
        custom_id: 's',
        default_values: [
          { id: user, type: 'role' },
          { id: user, type: 'role' },
        ],
      }),
    ],
    [0, 'components', 0, 'default_values'],
  ],
  [
    'channel_types are types of channels',
    [row({ type: 8, custom_id: 's', channel_types: [99] })],
    [0, 'components', 0, 'channel_types'],
  ],
  ['without the V2 flag there are rows only', [text('x')], [0, 'type']],
  [
    'a component number stands once',
    [row({ ...button('a'), id: 7 }, { ...button('b'), id: 7 })],
    [0, 'components', 1, 'id'],
  ],
];
for (const [says, components, path] of legacy)
  rule('Components', says, source, async () => {
    const at = await stage();
    expect(await send(at, { content: 'x', components })).toMatchObject(invalid('components', ...path));
  });
