import { describe, expect, test } from 'vitest';
import { keptFile, keptMessage, messageSeen, reportAnswers } from '#src/escalation/draft.ts';
import { noticeChoices, reportKinds } from '#src/escalation/types.ts';

const answers = { kind: 'other', words: 'some words', notice: 'none' };

describe('what the form sends', () => {
  test.each(reportKinds.flatMap((kind) => noticeChoices.map((notice) => [kind, notice] as const)))(
    '%s with notice %s is taken',
    (kind, notice) => {
      expect(reportAnswers.parse({ kind, words: '', notice })).toEqual({
        kind,
        words: '',
        notice,
        known: false,
      });
    },
  );

  test('a reporter is known only where they said so', () => {
    for (const known of ['sealed', '', undefined, 'yes'])
      expect(reportAnswers.parse({ ...answers, known }).known).toBe(false);
    for (const known of ['known', true]) expect(reportAnswers.parse({ ...answers, known }).known).toBe(true);
  });

  test('words are trimmed, may be left out, and have a limit', () => {
    expect(reportAnswers.parse({ ...answers, words: '  a \n b\n' }).words).toBe('a \n b');
    expect(reportAnswers.parse({ kind: 'other', notice: 'none' }).words).toBe('');
    expect(reportAnswers.parse({ ...answers, words: 'x'.repeat(1000) }).words).toHaveLength(1000);
    expect(reportAnswers.parse({ ...answers, words: ` ${'x'.repeat(1000)} ` }).words).toHaveLength(1000);
    expect(reportAnswers.safeParse({ ...answers, words: 'x'.repeat(1001) }).success).toBe(false);
  });

  test.each([
    ['an unknown kind', { ...answers, kind: 'revenge' }],
    ['no kind', { words: '', notice: 'none' }],
    ['an unknown notice', { ...answers, notice: 'carrier_pigeon' }],
    ['no notice', { kind: 'other', words: '' }],
    ['words that are no text', { ...answers, words: 7 }],
  ])('%s is refused', (_what, sent) => {
    expect(reportAnswers.safeParse(sent).success).toBe(false);
  });
});

describe('what is kept', () => {
  const target = {
    id: '100000000000000001',
    channel: '100000000000000002',
    author: '100000000000000003',
    content: 'what was written',
    sentAt: new Date('2026-01-01T12:00:00Z'),
    attachments: [{ name: 'a.png', size: 10, url: 'https://cdn.example/a.png', contentType: undefined }],
  };

  test('of a message: where it is, who wrote what and when, and how many files; no address of any', () => {
    const kept = messageSeen(target);
    expect(kept).toEqual({
      id: target.id,
      channel: target.channel,
      seen: {
        author: target.author,
        content: 'what was written',
        sentAt: '2026-01-01T12:00:00.000Z',
        files: 1,
      },
    });
    expect(keptMessage.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test('a message of which only the link is known is as good', () => {
    expect(keptMessage.parse({ id: '1', channel: '2' })).toEqual({ id: '1', channel: '2' });
  });

  test('a file that is no base64 is refused', () => {
    expect(keptFile.safeParse({ name: 'a', data: 'not base64!' }).success).toBe(false);
    expect(keptFile.safeParse({ name: 'a', data: Buffer.from([0, 255, 7]).toString('base64') }).success).toBe(
      true,
    );
  });
});
