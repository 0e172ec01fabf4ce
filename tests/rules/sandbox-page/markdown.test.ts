/** Discord's markdown, as the sandbox's page reads it. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#sandbox/page/app/message/markdown/parse.ts';
import type { Mark } from '#sandbox/page/app/message/markdown/parse.ts';

const text = (words: string): Mark => ({ kind: 'text', text: words });
const user = '123456789012345678';

const cases: readonly (readonly [string, readonly Mark[]])[] = [
  ['**bold**', [{ kind: 'bold', inside: [text('bold')] }]],
  [
    '*one* _two_',
    [{ kind: 'italic', inside: [text('one')] }, text(' '), { kind: 'italic', inside: [text('two')] }],
  ],
  ['__under__', [{ kind: 'underline', inside: [text('under')] }]],
  ['~~gone~~', [{ kind: 'strike', inside: [text('gone')] }]],
  ['||ending||', [{ kind: 'spoiler', inside: [text('ending')] }]],
  ['`a**b**`', [{ kind: 'code', text: 'a**b**' }]],
  ['```ts\nlet a;\n```\nafter', [{ kind: 'codeBlock', language: 'ts', text: 'let a;' }, text('after')]],
  ['snake_case_name and 2 * 3 * 4', [text('snake_case_name and 2 * 3 * 4')]],
  ['\\*not\\*', [text('*not*')]],
  ['one\ntwo', [text('one'), { kind: 'break' }, text('two')]],
  ['# Head\nrest', [{ kind: 'heading', level: 1, inside: [text('Head')] }, text('rest')]],
  ['#nothing', [text('#nothing')]],
  [
    '> q\n# Head',
    [
      { kind: 'quote', inside: [text('q')] },
      { kind: 'heading', level: 1, inside: [text('Head')] },
    ],
  ],
  ['-# small', [{ kind: 'subtext', inside: [text('small')] }]],
  ['>>> all\nof it', [{ kind: 'quote', inside: [text('all'), { kind: 'break' }, text('of it')] }]],
  ['- a\n- b', [{ kind: 'list', start: undefined, items: [[text('a')], [text('b')]] }]],
  ['3. c\n4. d', [{ kind: 'list', start: 3, items: [[text('c')], [text('d')]] }]],
  [
    '- a\n1. b',
    [
      { kind: 'list', start: undefined, items: [[text('a')]] },
      { kind: 'list', start: 1, items: [[text('b')]] },
    ],
  ],
  [
    '- a\n  - b',
    [
      {
        kind: 'list',
        start: undefined,
        items: [[text('a'), { kind: 'break' }, { kind: 'list', start: undefined, items: [[text('b')]] }]],
      },
    ],
  ],
  ['1 - 2', [text('1 - 2')]],
  ['[page](https://a.org/b)', [{ kind: 'link', href: 'https://a.org/b', inside: [text('page')] }]],
  ['<https://a.org>', [{ kind: 'link', href: 'https://a.org', inside: [text('https://a.org')] }]],
  ['[run](javascript:alert(1))', [text('run')]],
  ['[run](data:text/html,x)', [text('run')]],
  [`<@${user}>`, [{ kind: 'user', id: user }]],
  [`<@!${user}>`, [{ kind: 'user', id: user }]],
  [`<@&${user}>`, [{ kind: 'role', id: user }]],
  [`<#${user}>`, [{ kind: 'channel', id: user }]],
  ['@here', [{ kind: 'everyone', text: '@here' }]],
  [`</group find:${user}>`, [{ kind: 'command', name: 'group find', id: user }]],
  [`<:kind:${user}>`, [{ kind: 'emoji', name: 'kind' }]],
  ['<t:60>', [{ kind: 'time', at: 60_000, style: 'f' }]],
  ['<t:60:R>', [{ kind: 'time', at: 60_000, style: 'R' }]],
  ['<t:99999999999999999:R>', [text('Invalid Date')]],
  [`<${user}:browse>`, [text('Browse Channels')]],
  ['<script>alert(1)</script>', [text('<script>alert(1)</script>')]],
];

test.each(cases)('%j', (source, marks) => {
  expect(parseMarkdown(source)).toEqual(marks);
});
