/** Words with a content note: nothing of them shows before a tap, and nothing of them is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#sandbox/page/app/message/markdown/parse.ts';
import { contentNotes, withContentNote } from '#src/groups/content-note.ts';
import { contentNoteForm, contentNoteReady, noteLine } from '#src/groups/messages/content-note.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, componentsIn, faultsOf, textOf } from '../discord/shown.ts';

const t = createTranslations().for('en-US');
const note = 'Content note: pain';
/** What takes no room on the screen. */
const nothing = '\u200B';

const cases: readonly (readonly [string, string, string])[] = [
  ['one line', 'It hurt.', '||It hurt.||'],
  ['lines', 'It hurt.\nA lot.', '||It hurt.\nA lot.||'],
  ['lines of another system', 'It hurt.\r\nA lot.\rThen less.', '||It hurt.\nA lot.\nThen less.||'],
  ['paragraphs', 'One.\n\nTwo.\n\n\n\nThree.', '||One.||\n\n||Two.||\n\n\n\n||Three.||'],
  ['an empty line that is not empty', 'One.\n \t\nTwo.', '||One.||\n \t\n||Two.||'],
  ['space around', '\n\n  One.  \n', '||One.||'],
  ['spoilers of their own', 'I ||hate|| it', `||I |${nothing}|hate|${nothing}| it||`],
  ['many bars', 'a |||| b', `||a |${nothing}|${nothing}|${nothing}| b||`],
  ['one bar', 'a | b', '||a | b||'],
  ['a bar at both ends', '|a|', `||${nothing}|a|${nothing}||`],
  ['bars alone', '||', `||${nothing}|${nothing}|${nothing}||`],
  ['one bar alone', '|', `||${nothing}|${nothing}||`],
  ['a backslash at the end', 'a\\', `||a\\${nothing}||`],
  ['bars behind a backslash', 'a \\|| b', `||a \\|${nothing}| b||`],
  ['inline code', 'run `a || b`', `||run \`a |${nothing}| b\`||`],
  ['a code block', '```js\nlet a;\n\nlet b;\n```', '||```js\nlet a;\n\nlet b;\n```||'],
  [
    'a code block with words',
    'See:\n```\na\n\nb\n```\nDone.\n\nEnd.',
    '||See:\n```\na\n\nb\n```\nDone.||\n\n||End.||',
  ],
  ['a code block that never ends', '```\na\n\nb', '||```\na||\n\n||b||'],
  ['a mention', 'Ask <@123456789012345678> or @everyone', '||Ask <@123456789012345678> or @everyone||'],
  ['a list', '- one\n- two', '||- one\n- two||'],
  ['a quotation', '> one\n> two', '||> one\n> two||'],
  ['a heading', '# Day one\nIt hurt.', '||# Day one\nIt hurt.||'],
];

test.each(cases)('%s', (_name, words, expected) => {
  expect(withContentNote(note, words)).toEqual({ text: `${note}\n${expected}`, over: 0 });
});

test.each(cases)(
  '%s: another reader of Discord’s marks sees nothing but the note before a tap',
  (_name, words) => {
    const shown = parseMarkdown(withContentNote(note, words).text);
    const visible = shown.filter(
      (mark) =>
        mark.kind !== 'spoiler' && mark.kind !== 'break' && !('text' in mark && mark.text.trim() === ''),
    );
    expect(visible).toEqual([{ kind: 'text', text: note }]);
    expect(shown.some(({ kind }) => kind === 'spoiler')).toBe(true);
  },
);

/** Words out of what could end a spoiler, and of anything at all. */
const words = fc.oneof(
  fc
    .array(
      fc.constantFrom('|', '||', '\\', '`', '```', '\n', '\n\n', ' ', 'a', 'é', '😀', '> ', '- ', '<@1>'),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
);

/** How Discord's own client finds a spoiler: the next two bars end it, whatever stands around them. */
const spoiler = /\|\|([\s\S]+?)\|\|/g;

describe('whatever somebody writes', () => {
  test('nothing of it stands outside of a spoiler', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { text } = withContentNote(note, typed);
        expect(text.slice(0, note.length + 1)).toBe(`${note}\n`);
        expect(
          text
            .slice(note.length + 1)
            .replace(spoiler, '')
            .trim(),
        ).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing of it is lost, nor put in another order', () => {
    fc.assert(
      fc.property(words, (typed) => {
        const { text } = withContentNote(note, typed);
        const inside = text.slice(note.length + 1).replace(spoiler, '$1');
        const plain = (all: string) => all.replaceAll(nothing, '').replace(/\r\n?/g, '\n').trim();
        expect(plain(inside)).toBe(plain(typed.trim()));
      }),
      { numRuns: 1000 },
    );
  });

  test('it says by how much it is too long, to the character', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (length) => {
        const { text, over } = withContentNote(note, 'x'.repeat(length));
        expect(over).toBe(Math.max(0, note.length + 1 + 4 + length - 2000));
        expect(text.length - over).toBeLessThanOrEqual(2000);
      }),
    );
  });
});

describe('the answer', () => {
  const ready = (typed: string) => contentNoteReady(withContentNote(note, typed), typed, t);
  const written = [
    ['short', 'It hurt.'],
    ['just short enough', 'x'.repeat(2000 - note.length - 5)],
    ['too long', 'x'.repeat(3000)],
    ['with code', '```\ncode\n```'],
    ['too long and with code', `\`\`\`\n${'x'.repeat(2900)}\n\`\`\``],
  ] as const;

  test.each(written)('%s: is what Discord takes, and says what becomes of the words', (_name, typed) => {
    const shown = ready(typed);
    expect(faultsOf(shown)).toEqual([]);
    expect(textOf(shown)).toContain('sends them to nobody');
    expect(buttonsOf(shown)).toEqual([{ label: t('notes:noteButton'), id: 'v1:group.note' }]);
  });

  test('gives the finished text with its marks, to be copied', () => {
    expect(textOf(ready('It hurt.\n\nA lot.'))).toContain(
      `\`\`\`\n${note}\n||It hurt.||\n\n||A lot.||\n\`\`\``,
    );
  });

  test('keeps words that are too long as they were typed, and says how much is too much', () => {
    const typed = `||${'x'.repeat(2100)}||`;
    const text = textOf(ready(typed));
    expect(text).toContain(typed);
    expect(text).toMatch(/this is \d+ characters more/);
  });

  test('gives what has code in it as a file, whole', () => {
    const [file] = ready('```\na || b\n```').files ?? [];
    expect(file?.name).toBe('your-words.txt');
    expect(file?.data.toString()).toBe(`${note}\n||\`\`\`\na |${nothing}| b\n\`\`\`||`);
  });
});

test('the note names everything that was chosen', () => {
  expect(noteLine(['pain', 'loss'], t)).toBe('Content note: pain, loss');
  const line = noteLine(contentNotes, t);
  for (const one of contentNotes) expect(line).toContain(t(`notes:noteSays.${one}`));
});

test('the form offers every note', () => {
  const choices = componentsIn(contentNoteForm(t)).find(({ options }) => options);
  expect(choices?.options?.map(({ value }) => value)).toEqual([...contentNotes]);
});
