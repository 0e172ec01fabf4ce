/** Modals: what fits into them, and what comes back when somebody fills them in. */
import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { text } from '../components.ts';
import type { Stage } from '../stage.ts';
import { begun, stage } from '../stage.ts';
import type { Json, Reply } from '../wire.ts';
import { invalid } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'components/reference';
const modal = (...components: object[]) => ({ custom_id: 'm', title: 'A modal', components });
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Label', component, ...more });
const input = (more: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const options = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, n) => ({ label: `Option ${n}`, value: String(n), ...more }));
const select = (more: object = {}) => ({ type: 3, custom_id: 's', options: options(3), ...more });

/** Opens the modal for Ada, in answer to a command. */
async function opened(
  at: Stage,
  data: object,
): Promise<{ answer: Reply; submitted(given: Readonly<Record<string, never>> | object): Promise<Json> }> {
  const bot = await handBot(at);
  const running = at.ada.runs('/hello');
  begun(running);
  const answer = await bot.callback(await bot.heard(), 9, data);
  return {
    answer,
    async submitted(given) {
      begun((await running).submits(given as never));
      return bot.heard();
    },
  };
}

const inner = ['data', 'components', 0, 'component'] as const;
const faults: readonly [says: string, data: object, path: readonly (string | number)[]][] = [
  [
    'a title takes 45 characters at most',
    { ...modal(label(input())), title: 'x'.repeat(46) },
    ['data', 'title'],
  ],
  ['a modal needs a title', { ...modal(label(input())), title: '' }, ['data', 'title']],
  [
    'a custom id takes 100 characters at most',
    { ...modal(label(input())), custom_id: 'x'.repeat(101) },
    ['data', 'custom_id'],
  ],
  [
    'a modal has 5 components at most',
    modal(...[1, 2, 3, 4, 5, 6].map((n) => label(input({ custom_id: `i${n}` })))),
    ['data', 'components'],
  ],
  ['a modal has a component at least', modal(), ['data', 'components']],
  ['at the top there are labels, texts and rows', modal(input()), ['data', 'components', 0, 'type']],
  [
    'a label takes 45 characters at most',
    modal(label(input(), { label: 'x'.repeat(46) })),
    ['data', 'components', 0, 'label'],
  ],
  [
    'a label description takes 100 characters at most',
    modal(label(input(), { description: 'x'.repeat(101) })),
    ['data', 'components', 0, 'description'],
  ],
  ['a label holds something to fill in', modal(label(text('x'))), [...inner, 'type']],
  [
    'a button stands in no modal',
    modal(label({ type: 2, style: 1, label: 'x', custom_id: 'b' })),
    [...inner, 'type'],
  ],
  [
    'a custom id stands once in a modal',
    modal(label(input()), label(input())),
    ['data', 'components', 1, 'component', 'custom_id'],
  ],
  [
    'a component number stands once in a modal',
    modal(label(input(), { id: 5 }), { ...text('x'), id: 5 }),
    ['data', 'components', 1, 'id'],
  ],
  [
    'a row holds one text input',
    modal({ type: 1, components: [input({ label: 'a' }), input({ label: 'b', custom_id: 'j' })] }),
    ['data', 'components', 0, 'components'],
  ],
  ['a text input is short or a paragraph', modal(label(input({ style: 3 }))), [...inner, 'style']],
  [
    'a text input asks for 4000 characters at most',
    modal(label(input({ max_length: 4001 }))),
    [...inner, 'max_length'],
  ],
  [
    'min_length does not exceed max_length',
    modal(label(input({ min_length: 5, max_length: 4 }))),
    [...inner, 'min_length'],
  ],
  [
    'a text input starts with 4000 characters at most',
    modal(label(input({ value: 'x'.repeat(4001) }))),
    [...inner, 'value'],
  ],
  [
    'a text input placeholder takes 100 characters at most',
    modal(label(input({ placeholder: 'x'.repeat(101) }))),
    [...inner, 'placeholder'],
  ],
  [
    'a required menu asks for a choice at least',
    modal(label(select({ min_values: 0 }))),
    [...inner, 'min_values'],
  ],
  ['menus in modals are not disabled', modal(label(select({ disabled: true }))), [...inner, 'disabled']],
  ['a menu has 25 options at most', modal(label(select({ options: options(26) }))), [...inner, 'options']],
  [
    'a file upload takes 10 files at most',
    modal(label({ type: 19, custom_id: 'f', max_values: 11 })),
    [...inner, 'max_values'],
  ],
  [
    'a required file upload asks for a file at least',
    modal(label({ type: 19, custom_id: 'f', min_values: 0 })),
    [...inner, 'min_values'],
  ],
  [
    'a file upload asks for no fewer than none and no more than it takes',
    modal(label({ type: 19, custom_id: 'f', min_values: 3, max_values: 2 })),
    [...inner, 'min_values'],
  ],
  [
    'a radio group has 2 options at least',
    modal(label({ type: 21, custom_id: 'r', options: options(1) })),
    [...inner, 'options'],
  ],
  [
    'a radio group has 10 options at most',
    modal(label({ type: 21, custom_id: 'r', options: options(11) })),
    [...inner, 'options'],
  ],
  [
    'a radio group starts with one choice at most',
    modal(label({ type: 21, custom_id: 'r', options: options(2, { default: true }) })),
    [...inner, 'options'],
  ],
  [
    'a checkbox group has 10 options at most',
    modal(label({ type: 22, custom_id: 'c', options: options(11) })),
    [...inner, 'options'],
  ],
  [
    'a checkbox group has an option at least',
    modal(label({ type: 22, custom_id: 'c', options: [] })),
    [...inner, 'options'],
  ],
  [
    'a checkbox is set or not',
    modal(label({ type: 23, custom_id: 'c', default: 'yes' })),
    [...inner, 'default'],
  ],
];
for (const [says, data, path] of faults)
  rule('Modals', says, source, async () => {
    const { answer } = await opened(await stage(), data);
    expect(answer).toMatchObject(invalid(...path));
  });

/** What a person gives, and what stands in the submission. */
const filled: readonly [kind: string, component: object, given: unknown, said: object][] = [
  ['a text input', input(), 'words', { type: 4, custom_id: 'i', value: 'words' }],
  ['a menu', select({ max_values: 2 }), ['0', '2'], { type: 3, custom_id: 's', values: ['0', '2'] }],
  [
    'a radio group',
    { type: 21, custom_id: 'r', options: options(2) },
    '1',
    { type: 21, custom_id: 'r', value: '1' },
  ],
  [
    'a radio group that may be left out',
    { type: 21, custom_id: 'r', required: false, options: options(2) },
    undefined,
    { type: 21, custom_id: 'r', value: null },
  ],
  [
    'a checkbox group',
    { type: 22, custom_id: 'c', options: options(3) },
    ['0', '1'],
    { type: 22, custom_id: 'c', values: ['0', '1'] },
  ],
  ['a checkbox', { type: 23, custom_id: 'c' }, true, { type: 23, custom_id: 'c', value: true }],
  [
    'a checkbox that is left alone',
    { type: 23, custom_id: 'c' },
    undefined,
    { type: 23, custom_id: 'c', value: false },
  ],
];
for (const [kind, component, given, said] of filled)
  rule('Modals', `${kind} comes back in its label`, 'interactions/receiving-and-responding', async () => {
    const at = await stage();
    const { submitted } = await opened(at, modal(text('before'), label(component)));
    const { data, type } = await submitted(given === undefined ? {} : { Label: given });
    expect(type).toBe(5);
    expect(data?.['components']).toMatchObject([
      { type: 10, id: 1 },
      { type: 18, id: 2, component: { ...said, id: 3 } },
    ]);
  });

for (const [kind, type, named] of [
  ['a user menu', 5, 'users'],
  ['a role menu', 6, 'roles'],
  ['a mentionable menu', 7, 'users'],
  ['a channel menu', 8, 'channels'],
] as const)
  rule('Modals', `a choice in ${kind} of a modal comes with what it stands for`, source, async () => {
    const at = await stage();
    const role = at.guild.createRole('Helper');
    const wanted = { 5: at.ada.id, 6: role.id, 7: at.ada.id, 8: at.lobby }[type];
    const { submitted } = await opened(at, modal(label({ type, custom_id: 's' })));
    const { data } = await submitted({ s: wanted });
    expect(data).toMatchObject({
      components: [{ component: { type, values: [wanted] } }],
      resolved: { [named]: { [wanted]: { id: wanted } } },
    });
  });

rule('Modals', 'an uploaded file comes as an attachment', source, async () => {
  const at = await stage();
  const { submitted } = await opened(at, modal(label({ type: 19, custom_id: 'f' })));
  const { data } = await submitted({ f: { name: 'a.txt', data: 'hello', contentType: 'text/plain' } });
  const id = String(data?.['components']?.['0']?.['component']?.['values']?.['0']);
  const file = data?.['resolved']?.['attachments']?.[id];
  expect(file).toMatchObject({ id, filename: 'a.txt', size: 5 });
  expect(await (await fetch(String(file?.['url']))).text()).toBe('hello');
});

rule('Modals', 'a text input in a row comes back in its row', source, async () => {
  const at = await stage();
  const { submitted } = await opened(at, modal({ type: 1, components: [input({ label: 'Old' })] }));
  expect((await submitted({ Old: 'words' }))['data']?.['components']).toMatchObject([
    { type: 1, components: [{ type: 4, custom_id: 'i', value: 'words' }] },
  ]);
});

for (const [says, component, given, sentence] of [
  ['people fill in what is required', input(), {}, 'takes 1 to 4000 characters'],
  ['people write no more than fits', input({ max_length: 3 }), { i: 'four' }, 'takes 1 to 3 characters'],
  [
    'people choose one of the radio buttons',
    { type: 21, custom_id: 'r', options: options(2) },
    {},
    'needs “r”',
  ],
  ['people choose only what is there', select(), { s: 'nothing' }, 'has no choice'],
  [
    'people tick as many boxes as may be',
    { type: 22, custom_id: 'c', max_values: 1, options: options(3) },
    { c: ['0', '1'] },
    'takes 1 to 1 choices',
  ],
] as const)
  rule('Modals', says, source, async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 9, modal(label(component)));
    const tap = await running;
    await expect(tap.submits(given as never)).rejects.toThrow(sentence);
  });

rule(
  'Modals',
  'a submission carries the message only if a component opened the modal',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const { submitted } = await opened(at, modal(label(input())));
    const heard = await submitted({ i: 'x' });
    expect([heard['data']?.['custom_id'], heard['message']]).toEqual(['m', undefined]);
  },
);
