import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelName, nameKey } from '#src/groups/names.ts';
import { anyText } from '#tests/rules/discord/any-text.ts';
import { typedText } from './a-group.ts';

const anyName = fc.oneof(typedText(200), anyText(200));

describe('two names are the same', () => {
  test.each([
    ['in case', 'Long COVID', 'long covid'],
    ['in accents', 'Ménière', 'Meniere'],
    ['in how an accent is written', 'Me\u0301nie\u0300re', 'Ménière'],
    ['in width', 'Ｌｏｎｇ Ｃｏｖｉｄ', 'Long Covid'],
    ['in spacing', '  Long \u00a0 Covid\n', 'Long Covid'],
  ])('if they differ only %s', (_how, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Long Covid', 'LongCovid'],
    ['Type 1', 'Type 2'],
    ['MS', 'ME'],
    ['頭痛', '腰痛'],
  ])('and %s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  test('law: a key is its own key, and neither case nor spaces around change it', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const key = nameKey(name);
        expect(nameKey(key)).toBe(key);
        expect(nameKey(` ${name}\t`)).toBe(key);
        expect(key).not.toMatch(/^\s|\s$|\s\s|\p{Mark}/u);
      }),
    );
  });
});

describe('the name of a channel', () => {
  test.each([
    ['Long Covid', 'long-covid'],
    ['  Small  Steps! ', 'small-steps'],
    ['ME/CFS & Fibro', 'me-cfs-fibro'],
    ['Ménière', 'ménière'],
    ['頭痛の会', '頭痛の会'],
    ['Ｗｉｄｅ', 'wide'],
    ['\u0130\u0316', 'i\u0316\u0307'],
    ['🫀', 'group'],
    ['---', 'group'],
    ['', 'group'],
    ['a'.repeat(150), 'a'.repeat(100)],
    [`${'a'.repeat(99)} b`, 'a'.repeat(99)],
    [`${'a'.repeat(99)}𠮷`, 'a'.repeat(99)],
  ])('of %j is %j', (name, expected) => {
    expect(channelName(name)).toBe(expected);
  });

  test('law: it is never empty, never too long, only letters, digits and single hyphens, and its own name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const channel = channelName(name);
        expect(channel.length).toBeGreaterThan(0);
        expect(channel.length).toBeLessThanOrEqual(100);
        expect(channel).toMatch(/^[\p{Letter}\p{Mark}\p{Number}]+(-[\p{Letter}\p{Mark}\p{Number}]+)*$/u);
        expect(channel.isWellFormed()).toBe(true);
        expect(channelName(channel)).toBe(channel);
      }),
    );
  });
});
