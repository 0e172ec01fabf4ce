import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseContent } from '#src/escalation/look.ts';
import { caseContent } from '#src/escalation/messages/look.ts';
import { quote } from '#src/platform/discord/mentions.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { anyText } from '#tests/rules/discord/any-text.ts';
import { buttonsOf, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aCase } from './a-case.ts';

const t = createTranslations().for('en-US');
const guild = '100000000000000009';
const message = { id: '100000000000000001', channel: '100000000000000002' };
const sentAt = '2026-01-01T12:00:00.000Z';
const author = '100000000000000003';

const file = (index: number) => ({ name: `${index}-file.png`, data: Buffer.from([index]) });
const files = (count: number) => Array.from({ length: count }, (_, index) => file(index + 1));

function content({
  text = '',
  words = [],
  kept = 0,
  of = kept,
}: {
  text?: string;
  words?: readonly string[];
  kept?: number;
  of?: number;
}): CaseContent {
  return {
    case: aCase(),
    message: { ...message, seen: { author, content: text, sentAt, files: of } },
    files: files(kept),
    person: author,
    reports: words.map((each) => ({
      kind: 'other',
      words: each,
      sentAt: new Date(sentAt),
      reporter: undefined,
    })),
    further: 0,
    actions: [],
    history: [],
  };
}

const show = (what: CaseContent) => caseContent(guild, what, t);

/** Everything that a moderator gets to read, in the message and in the file of the whole. */
function readable(what: CaseContent): string {
  const shown = show(what);
  const whole = shown.files?.find(({ name }) => name === 'case-12.txt')?.data.toString();
  return whole ?? textOf(shown);
}

describe('what fits', () => {
  test('stands in the message: who wrote what, and what was said about it, with the link', () => {
    const shown = show(content({ text: 'one\ntwo', words: ['look at this', ''], kept: 2 }));
    const text = textOf(shown);
    for (const part of [`<@${author}>`, '> one\n> two', '> look at this', t('escalation:kind.other')])
      expect(text).toContain(part);
    expect(JSON.stringify(shown.components)).toContain(
      `https://discord.com/channels/${guild}/${message.channel}/${message.id}`,
    );
    expect(shown.files).toEqual(files(2));
    expect(faultsOf(shown)).toEqual([]);
  });

  test('a message of which only the link is known is said to be missing', () => {
    const shown = show({ ...content({ words: ['please'] }), message });
    expect(textOf(shown)).toContain(t('escalation:lookNoMessage'));
    expect(textOf(shown)).toContain('> please');
  });

  test('files that could not be kept are counted', () => {
    expect(textOf(show(content({ kept: 1, of: 3 })))).toContain(t('escalation:lookFilesLost', { count: 2 }));
    expect(textOf(show(content({ kept: 3 })))).not.toContain('could not be kept');
  });
});

test('an appeal shows what was decided, when, and what they were told, with the way to that case', () => {
  const decided = { ref: 'abcdefghjk', number: 7 };
  const appealed = {
    case: decided,
    deed: 'warn',
    madeAt: new Date(sentAt),
    words: 'Please be kind.',
  } as const;
  const shown = show({ ...content({ words: ['It was not so'] }), message: undefined, appealed });
  for (const part of ['case 7', 'A warning', '<t:1767268800:R>', '> Please be kind.', '> It was not so'])
    expect(textOf(shown)).toContain(part);
  expect(buttonsOf(shown)).toMatchObject([{ id: 'v1:queue.open:abcdefghjk', label: 'Open case 7' }]);
  expect(faultsOf(shown)).toEqual([]);
});

test('who asked a second time that somebody writes to them is seen to have done so', () => {
  const asked = { kind: 'reach_out', words: '', sentAt: new Date(sentAt), reporter: author } as const;
  const twice = { ...content({}), message: undefined, asker: { person: author, agreedBefore: false } };
  const times = (what: CaseContent) => textOf(show(what)).split(t('escalation:kind.reach_out')).length - 1;
  expect(times({ ...twice, reports: [asked] })).toBe(0);
  expect(times({ ...twice, reports: [asked, asked] })).toBe(1);
});

describe('what does not fit', () => {
  const long = content({
    text: 'a'.repeat(4000),
    words: Array.from({ length: 40 }, (_, index) => `${index} ${'b'.repeat(990)}`),
  });

  test('comes whole as a file, and the message says so', () => {
    const shown = show(long);
    expect(faultsOf(shown)).toEqual([]);
    expect(textOf(shown)).toContain(t('escalation:lookRest'));
    for (const { words } of long.reports) expect(readable(long)).toContain(quote(words));
    expect(readable(long)).toContain('a'.repeat(4000));
  });

  test('leaves out no file without saying so, even where the text takes the place of one', () => {
    const full = {
      ...long,
      files: files(10),
      message: content({ text: 'a'.repeat(4000), kept: 10 }).message,
    };
    const shown = show(full);
    expect(faultsOf(shown)).toEqual([]);
    expect(shown.files?.map(({ name }) => name)).toEqual([
      'case-12.txt',
      ...files(9).map(({ name }) => name),
    ]);
    expect(textOf(shown)).toContain(t('escalation:lookFilesLeftOut', { count: 1 }));
    expect(textOf(show(content({ kept: 10 })))).not.toContain('does not fit');
  });
});

test('law: whatever was written, all of it can be read, in a message that Discord takes', () => {
  const words = fc.oneof(
    anyText(60),
    fc.constantFrom('\n', '🫀'.repeat(800), 'x'.repeat(1000), '```', '> ', '## '),
  );
  const texts = fc.array(words, { maxLength: 6 }).map((parts) => parts.join('').toWellFormed());
  fc.assert(
    fc.property(
      texts,
      fc.array(texts, { maxLength: 5 }),
      fc.integer({ min: 0, max: 10 }),
      (text, reported, kept) => {
        const what = content({ text, words: reported, kept });
        expect(faultsOf(show(what))).toEqual([]);
        const written = [text, ...reported].filter((each) => each !== '');
        expect(written.filter((each) => !readable(what).includes(quote(each)))).toEqual([]);
      },
    ),
  );
});
