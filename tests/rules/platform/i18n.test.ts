import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createTranslations, logMissing, languageRead } from '#src/platform/i18n/index.ts';
import type { Locale, Values } from '#src/platform/i18n/index.ts';
import { shipped } from '#src/platform/i18n/locales/index.ts';
import { missingKeys } from '#src/platform/i18n/missing.ts';
import type { LocaleTexts } from '#src/platform/i18n/missing.ts';
import { createLog } from '#src/platform/log/index.ts';

const english: Readonly<Record<string, LocaleTexts[string]>> = shipped['en-US'];

/** A complete locale of a language with four plural forms, made of the English one: every text in brackets. */
function madeUp(): Record<string, Record<string, string>> {
  const translate = ([name, text]: [string, string]): [string, string][] => {
    const stem = name.replace(/_(one|other)$/, '');
    if (stem === name) return [[name, `[${text}]`]];
    if (name.endsWith('_one')) return [];
    return ['one', 'few', 'many', 'other'].map((category) => [
      `${stem}_${category}`,
      `[${category} ${text}]`,
    ]);
  };
  return Object.fromEntries(
    Object.entries(english).map(([area, texts]) => [
      area,
      Object.fromEntries(Object.entries(texts).flatMap(translate)),
    ]),
  );
}

/** The made-up locale, with one namespace changed. */
function broken(change: (groups: Record<string, string>) => Record<string, string>): LocaleTexts {
  const locale = madeUp();
  return { ...locale, groups: change({ ...locale['groups'] }) };
}

const without = (texts: Record<string, string>, key: string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key));

describe('which locale', () => {
  const translations = createTranslations({ ...shipped, pl: madeUp() });
  const agree: Readonly<Record<string, string>> = {
    'en-US': 'I agree',
    'es-ES': 'De acuerdo',
    pl: '[I agree]',
  };

  test.each([
    ['en-US', 'en-US'],
    ['en-GB', 'en-US'],
    ['pl', 'pl'],
    ['pl-PL', 'pl'],
    ['es-ES', 'es-ES'],
    ['es-419', 'es-ES'],
    ['es-MX', 'es-ES'],
    ['ja', 'en-US'],
    ['', 'en-US'],
  ])('%s is answered in %s', (asked, given) => {
    expect(translations.match(asked)).toBe(given);
    expect(translations.for(asked)('groups:agree')).toBe(agree[given]);
  });

  test('all that ship are named', () => {
    expect(translations.locales).toEqual(['en-US', 'es-ES', 'pl']);
  });
});

describe('words', () => {
  const translations = createTranslations({ ...shipped, pl: madeUp() });
  const t = translations.for('en-US');

  test('values take their places', () => {
    expect(t('platform:pageOf', { page: 2, pages: 'nine' })).toBe('Page 2 of nine');
  });

  test('a number chooses the plural of its language, the first time and every time', () => {
    const polish = translations.for('pl');
    const forms = [1, 3, 5, 22, 105, 1.5].map(
      (count) => /^\[(\w+)/.exec(polish('groups:found', { count }))?.[1],
    );
    expect(forms).toEqual(['one', 'few', 'many', 'few', 'many', 'other']);
    expect(t('groups:found', { count: 1 })).toMatch(/^One group/);
    expect(t('groups:found', { count: 3 })).toMatch(/^3 groups/);
    expect(t('groups:found', { count: 1 })).toMatch(/^One group/);
    const spanish = translations.for('es-419');
    expect([1, 2, 1_000_000].map((count) => spanish('groups:found', { count }))).toEqual([
      'Coincide un grupo.',
      'Coinciden 2 grupos.',
      'Coinciden 1000000 de grupos.',
    ]);
  });

  test('law: a value comes out as it went in, whatever it looks like', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{{pages}}',
        '{{-pages}}',
        '$t(groups:agree)',
        '$t(groups:agree, {"a": 1})',
        '$&',
        "$'",
        '<b>&amp;',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(hostile).map((parts) => parts.join('')),
        hostile,
        (page, pages) => {
          expect(t('platform:pageOf', { page, pages })).toBe(`Page ${page} of ${pages}`);
        },
      ),
    );
  });

  test('keys and values are typed from the English texts', () => {
    const plural: Values<'groups:found'> = [{ count: 1 }];
    expectTypeOf(plural[0].count).toEqualTypeOf<number>();
    expectTypeOf<Values<'groups:agree'>>().toEqualTypeOf<[]>();
    expectTypeOf<Values<'platform:pageOf'>>().toExtend<[{ page: unknown; pages: unknown }]>();
    expectTypeOf(t).parameter(0).extract<'groups:found'>().not.toBeNever();
    expectTypeOf(t).parameter(0).extract<'groups:found_one' | 'groups:nothing'>().toBeNever();
    expect(t('groups:found', ...plural)).not.toContain('{{');
  });
});

describe('a complete locale', () => {
  type English = (typeof shipped)['en-US'];
  type Without<Key extends keyof English['groups']> = Omit<English, 'groups'> & {
    groups: Omit<English['groups'], Key>;
  };

  test('what ships is complete, and so is the made-up locale', () => {
    for (const [name, locale] of Object.entries(shipped)) expect(missingKeys(name, locale)).toEqual([]);
    expect(missingKeys('pl', madeUp())).toEqual([]);

    // The compiler asks for the same: every key, and every argument in it.
    expectTypeOf<English>().toExtend<Locale>();
    expectTypeOf<Without<'agree'>>().not.toExtend<Locale>();
    expectTypeOf<Without<'found_other'>>().not.toExtend<Locale>();
    expectTypeOf<Without<'found_one'>>().toExtend<Locale>();
    expectTypeOf<Without<'line'> & { groups: { line: '{{topic}}: {{name}}' } }>().toExtend<Locale>();
    expectTypeOf<Without<'line'> & { groups: { line: 'Gruppe {{name}}' } }>().not.toExtend<Locale>();
  });

  test.each<[string, LocaleTexts, string[]]>([
    ['a missing key', broken(({ agree: _, ...rest }) => rest), ['groups:agree']],
    ['an empty text', broken((groups) => ({ ...groups, agree: ' ' })), ['groups:agree']],
    ['a lost argument', broken((groups) => ({ ...groups, welcome: 'Witaj w {{name}}' })), ['groups:welcome']],
    ['a new argument', broken((groups) => ({ ...groups, agree: 'Zgoda {{where}}' })), ['groups:agree']],
    ['an unknown key', broken((groups) => ({ ...groups, agere: 'Zgoda' })), ['groups:agere']],
    [
      'words of its own for nothing at all',
      { ...madeUp(), planner: without(madeUp()['planner'] ?? {}, 'told_zero') },
      ['planner:told_zero'],
    ],
    ['a missing plural form', broken(({ found_few: _, ...rest }) => rest), ['groups:found_few']],
    ['an unknown namespace', { ...madeUp(), gruops: { agree: 'Zgoda' } }, ['gruops:agree']],
  ])('%s is found', (_name, locale, expected) => {
    expect(missingKeys('pl', locale)).toEqual(expected);
    expect(() => createTranslations({ pl: locale })).toThrow('The locale pl lacks or mistakes');
  });

  test('a namespace that is missing lacks every one of its keys', () => {
    const { platform: whole = {}, ...rest } = madeUp();
    expect(missingKeys('pl', rest).toSorted()).toEqual(
      Object.keys(whole)
        .map((name) => `platform:${name}`)
        .toSorted(),
    );
  });

  test('a plural form may leave out its number', () => {
    expect(
      missingKeys(
        'pl',
        broken((groups) => ({ ...groups, found_one: 'Jedna' })),
      ),
    ).toEqual([]);
  });

  test('in production a gap is logged and filled from English', () => {
    let text = '';
    const log = createLog({ level: 'info', to: { write: (line) => void (text += line) } });
    const gap = broken(({ agree: _, found_few: __, ...rest }) => rest);
    const t = createTranslations({ pl: gap }, logMissing(log)).for('pl');
    expect(t('groups:agree')).toBe('I agree');
    expect(t('groups:found', { count: 3 })).toMatch(/^\[other 3 groups/);
    expect(t('groups:leave')).toBe('[Leave]');
    expect(JSON.parse(text)).toMatchObject({
      level: 'warn',
      event: 'translations.incomplete',
      locale: 'pl',
      count: 2,
    });
  });
});

test('the language that is named is one that there are words in', () => {
  expect(['tr', 'es-419', 'es-ES', 'en-GB'].map(languageRead)).toEqual([
    'English',
    'español',
    'español',
    'English',
  ]);
});
