import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookFilesId } from '#src/escalation/ids.ts';
import type { CaseContent } from '#src/escalation/look.ts';
import { caseContent } from '#src/escalation/messages/look.ts';
import { filesShown, furtherShown } from '#src/escalation/messages/look-further.ts';
import { quote } from '#src/platform/discord/mentions.ts';
import type { Message } from '#src/platform/discord/message.ts';
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
    where: 'here',
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

test('of what happened, a reporter’s further message is nobody’s of the team, and who hands a case to themselves takes it', () => {
  const [theo, priya] = ['200000000000000001', '200000000000000002'];
  const past = (type: 'added' | 'handed_over', actor: string | null, to: string | null) =>
    textOf(show({ ...content({}), history: [{ type, actor, to, note: '', at: new Date(sentAt) }] }));
  expect(past('added', null, null)).toMatch(/: a further message, from a reporter$/m);
  expect(past('added', null, null)).not.toContain('Kindred');
  expect(past('handed_over', priya, priya)).toMatch(new RegExp(`: taken by <@${priya}>$`, 'm'));
  expect(past('handed_over', theo, priya)).toContain(`handed over by <@${theo}>, to <@${priya}>`);
});

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
    untold: false,
  } as const;
  const shown = show({ ...content({ words: ['It was not so'] }), message: undefined, appealed });
  expect(textOf(shown).match(/It is about/g)).toHaveLength(1);
  expect(textOf(shown)).toContain('They were told:');
  const untold = show({ ...content({}), message: undefined, appealed: { ...appealed, untold: true } });
  expect(textOf(untold)).not.toContain('They were told');
  for (const part of ['case 7', 'A warning', '<t:1767268800:R>', '> Please be kind.', '> It was not so'])
    expect(textOf(shown)).toContain(part);
  expect(buttonsOf(shown)).toMatchObject([{ id: 'v1:queue.open:abcdefghjk', label: 'Open case 7' }]);
  expect(faultsOf(shown)).toEqual([]);
});

test('who asked a second time that somebody writes to them is seen to have done so', () => {
  const asked = { kind: 'reach_out', words: '', sentAt: new Date(sentAt), reporter: author } as const;
  const twice = { ...content({}), message: undefined, asker: { person: author, agreedBefore: false } };
  const times = (what: CaseContent) =>
    textOf(show(what)).split(/>: <@\d+> would like a moderator/).length - 1;
  expect(times({ ...twice, reports: [asked] })).toBe(0);
  expect(times({ ...twice, reports: [asked, asked] })).toBe(1);
});

test('who pressed that they do not feel safe is said so where the case ran already, whatever it is about', () => {
  const pressed = { kind: 'crisis', words: '', sentAt: new Date(sentAt), reporter: author } as const;
  const said = `<@${author}> said that they don’t feel safe, and would like a moderator to write to them.`;
  const wrote = { id: '', channel: '', about: 'direct' } as const;
  const joined = { ...content({ words: ['Hello?'] }), person: author, message: wrote };
  const shown = textOf(show({ ...joined, reports: [...joined.reports, pressed] }));
  expect(shown).toContain(said);
  expect(shown).not.toContain(t('escalation:kind.crisis'));
  // Somebody else who reports them has chosen a reason, and asked for nothing.
  const other = { ...pressed, reporter: '100000000000000009' };
  expect(textOf(show({ ...joined, reports: [other] }))).toContain(t('escalation:kind.crisis'));
});

test('who asked for themselves is said to have said what they said, and no less', () => {
  const none = { ...content({}), message: undefined };
  const asker = { person: author, agreedBefore: false };
  expect(textOf(show({ ...none, asker }))).toContain(t('escalation:lookAskedAll'));
  const unsafe = textOf(show({ ...none, asker: { ...asker, unsafe: true } }));
  expect(unsafe).toContain('said that they don’t feel safe');
  const wrote = textOf(show({ ...none, ...content({ words: ['It is my leg'] }), message: undefined, asker }));
  expect(wrote).toContain('> It is my leg');
  expect(wrote).not.toContain(t('escalation:lookAskedAll'));
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

describe('attachments that are too large for one request', () => {
  const MiB = 1024 * 1024;
  const large = files(5).map(({ name }) => ({ name, data: Buffer.alloc(9 * MiB) }));
  const bytes = (shown: Message) => (shown.files ?? []).reduce((sum, { data }) => sum + data.length, 0);
  const more = t('further:files');

  test('come as many as Discord takes, and a button leads to the others, until all were seen', () => {
    const what = { ...content({ text: 'a'.repeat(4000), kept: 5 }), files: large };
    const first = show(what);
    expect(bytes(first)).toBeLessThan(25 * MiB);
    expect(first.files?.map(({ name }) => name)).toEqual(['case-12.txt', '1-file.png', '2-file.png']);
    expect(textOf(first)).toContain(t('escalation:lookFilesLeftOut', { count: 3 }));
    const seen: string[] = [];
    let from = 2;
    for (let shown = first; buttonsOf(shown).some(({ label }) => label === more); from += 2) {
      expect(buttonsOf(shown).map(({ id }) => id)).toContain(
        lookFilesId.make({ case: what.case.ref, page: '0', from: `${from}` }),
      );
      shown = filesShown({ case: what.case, page: 0, from, files: large.slice(from) }, t);
      expect(faultsOf(shown)).toEqual([]);
      expect(bytes(shown)).toBeLessThan(25 * MiB);
      seen.push(...(shown.files ?? []).map(({ name }) => name));
    }
    expect(seen).toEqual(large.slice(2).map(({ name }) => name));
  });
});

test('law: a further message is one that Discord takes, however many lines it has, and can be read whole', () => {
  const lines = fc.oneof(
    anyText(200),
    fc.constantFrom('\n'.repeat(2500), 'x\n'.repeat(1200), '🫀'.repeat(1900)),
  );
  const words = fc.oneof(anyText(60), fc.constantFrom('', '\n'.repeat(900) + 'end', 'y'.repeat(1000)));
  fc.assert(
    fc.property(lines, words, (text, said) => {
      const [seen, read] = [text.toWellFormed(), said.toWellFormed()];
      const kept = { ...message, seen: { author, content: seen, sentAt, files: 0 } };
      const page = { case: aCase(), page: 1, pages: 2, addedAt: new Date(sentAt), files: [] };
      const shown = furtherShown(guild, { ...page, message: kept, words: read }, t);
      expect(faultsOf(shown)).toEqual([]);
      const whole = shown.files?.[0]?.data.toString() ?? textOf(shown);
      for (const each of [seen, read].filter((one) => one !== '')) expect(whole).toContain(quote(each));
    }),
  );
});

test('whoever could not be told is said to be so, and whether Discord refused it or it came too late', () => {
  const deed = {
    deed: 'time_out',
    state: 'done',
    madeAt: new Date(sentAt),
    toldAt: new Date(sentAt),
    noMoreAt: null,
  } as const;
  const said = (untold: boolean, failure: string | null) =>
    textOf(show({ ...content({}), actions: [{ ...deed, untold, failure }] }));
  expect(said(false, null)).not.toContain('not told');
  expect(said(true, 'discord_50007')).toContain('Discord refused the message, so they were not told');
  expect(said(true, 'too_late')).toContain('the message did not go out in time, so they were not told');
  expect(said(true, 'too_late')).toContain('It waits in their inbox');
  const letter = { ...deed, deed: 'write', untold: true, failure: 'discord_50007' } as const;
  expect(textOf(show({ ...content({}), actions: [letter] }))).toContain(': it could not be brought to them');
  expect(said(false, 'still_holds')).toContain('Discord refused to take it back, so it still holds');
  expect(said(false, null)).not.toContain('not to be written to');
  const quiet = show({
    ...content({}),
    actions: [{ ...deed, untold: false, failure: null, noMoreAt: new Date(sentAt) }],
  });
  expect(textOf(quiet)).toContain('They asked not to be written to about this any more.');
  const banned = show({ ...content({}), actions: [{ ...deed, deed: 'ban', untold: true, failure: null }] });
  expect(textOf(banned)).not.toContain('inbox');
  const elsewhere = (where: 'away' | 'banned') =>
    textOf(show({ ...content({}), where, actions: [{ ...deed, untold: true, failure: null }] }));
  expect(elsewhere('banned')).not.toContain('inbox');
  expect(elsewhere('away')).toContain('only if they come back');
  expect(elsewhere('away')).not.toContain('It waits in their inbox');
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
