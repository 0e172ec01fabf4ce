/** What leads may write as the tags of a forum. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTags, usualTags } from '#src/groups/tags.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { typedText } from './a-group.ts';

test.each([
  ['One', ['One']],
  [' Small   win ,Heavy today,, ', ['Small win', 'Heavy today']],
  ['ä'.repeat(20), ['ä'.repeat(20)]],
  [
    Array.from({ length: 20 }, (_, index) => `t${index}`).join(),
    Array.from({ length: 20 }, (_, i) => `t${i}`),
  ],
])('%j is read as %j', (typed, tags) => {
  expect(readTags(typed)).toEqual({ ok: true, value: tags });
});

test.each([
  ['', { code: 'no_tags' }],
  [' , ,', { code: 'no_tags' }],
  [
    Array.from({ length: 21 }, (_, index) => `t${index}`).join(),
    { code: 'too_many_tags', limit: 20, count: 21 },
  ],
  ['One, ' + 'x'.repeat(21), { code: 'long_tag', limit: 20, tag: 'x'.repeat(21) }],
  ['Win, Rest, wiN', { code: 'same_tags', tag: 'wiN' }],
])('%j is refused: %o', (typed, error) => {
  expect(readTags(typed)).toEqual({ ok: false, error });
});

test('what is read keeps to the limits, and is read again as it is', () => {
  fc.assert(
    fc.property(fc.array(typedText(24)), (typed) => {
      const read = readTags(typed.join(','));
      if (!read.ok) return;
      expect(read.value.length).toBeLessThanOrEqual(20);
      for (const tag of read.value) expect(tag.length).toBeLessThanOrEqual(20);
      expect(readTags(read.value.join())).toEqual(read);
    }),
  );
});

test('a forum begins with a few tags of ours', () => {
  expect(usualTags(createTranslations().for('en-US'))).toEqual([
    'Question',
    'Small win',
    'Just talking',
    'Heavy today',
  ]);
});
