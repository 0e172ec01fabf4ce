import { describe, expect, test } from 'vitest';
import { countryLines } from '#src/communities/helplines/lines.ts';
import { linesOf } from '#src/communities/helplines/status.ts';
import type { Reliance } from '#src/communities/helplines/status.ts';
import { eitherOf, helplineWords } from '#src/communities/messages/helplines.ts';
import { countryName } from '#src/platform/places/countries.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');
const now = new Date('2026-11-22T12:00:00Z');

describe.each(Object.entries(countryLines))('%s', (country, { emergency, lines }) => {
  test('is a country, has an emergency number, and each line says how, where it was found and when', () => {
    expect(countryName(country, 'en')).not.toBe(country);
    expect(emergency.length).toBeGreaterThan(0);
    for (const number of emergency) expect(number).toMatch(/^\d{2,5}$/);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    for (const { id, number, source, seenOn, languages, hours = 'always' } of lines) {
      for (const time of hours === 'always' ? [] : [hours.from, hours.to])
        expect(time).toMatch(/^[0-2]\d:[0-5]\d$/);
      expect(id).toMatch(/^[a-z0-9-]{1,20}$/);
      expect(number).toMatch(/^[\d -]{3,}$/);
      expect(source).toMatch(/^[\w.-]+\.\w+(?:\/[\w-]+){0,2}$/);
      expect(new Date(seenOn).getTime()).toBeLessThan(now.getTime());
      expect(languages.map((language) => new Intl.Locale(language).language)).toEqual(languages);
    }
  });
});

describe('how far a line can be relied on', () => {
  test.each<[string, string | undefined, Reliance]>([
    ['2026-01-02', undefined, 'unchecked'],
    ['2027-01-01', undefined, 'unchecked'],
    ['2027-01-02', undefined, 'stale'],
    ['2028-01-01', undefined, 'stale'],
    ['2028-01-02', undefined, 'too_old'],
    ['2028-01-02', '2027-12-24', 'checked'],
    ['2028-12-25', '2027-12-24', 'stale'],
    ['2029-12-25', '2027-12-24', 'too_old'],
  ])('on %s, checked on %s: %s', (day, checkedOn, reliance) => {
    const checks = new Map(checkedOn === undefined ? [] : [['988', new Date(checkedOn)] as const]);
    // Its source is of the first of January 2026.
    expect(linesOf('CA', checks, new Date(`${day}T00:00:00Z`))?.lines[0]?.reliance).toBe(reliance);
  });

  test('nothing is known of a country that is not in the list, nor of none', () => {
    expect(linesOf('TV', new Map(), now)).toBeUndefined();
    expect(linesOf(undefined, new Map(), now)).toBeUndefined();
    expect(linesOf('toString', new Map(), now)).toBeUndefined();
  });
});

describe('in words', () => {
  const words = (country: string, index: number, checkedAt?: Date) => {
    const id = countryLines[country]?.lines[index]?.id ?? '';
    const line = linesOf(country, new Map(checkedAt ? [[id, checkedAt]] : []), now)?.lines[index];
    return line ? helplineWords(line, t) : '';
  };

  test.each([
    ['US', 0, '**988 Lifeline**: call or text **988**\nIn English and Spanish.'],
    ['US', 1, '**Crisis Text Line**: text the word **HOME** to **741741**'],
    ['AU', 1, '**Lifeline Text**: text **0477 13 11 14**'],
    ['FR', 0, '**3114**: call **3114**\nIn French.'],
    ['PL', 0, 'In Polish. Open day and night.'],
  ])('%s, line %i', (country, index, said) => {
    expect(words(country, index)).toContain(said);
  });

  test.each([
    [undefined, 'In French.\n'],
    [
      { days: 'daily', from: '08:00', to: '22:00' },
      'In French. Open every day from 08:00 to 22:00, their time.\n',
    ],
    [
      { days: 'weekdays', from: '16:00', to: '24:00' },
      'Open Monday to Friday from 16:00 to 24:00, their time.\n',
    ],
  ] as const)('open %j: as it is known, and nothing where it is not', (hours, said) => {
    const line = linesOf('FR', new Map(), now)?.lines[0];
    expect(line && helplineWords({ ...line, ...(hours && { hours }) }, t)).toContain(said);
  });

  test('who checked it says so; until then it says where it was found, and that it is not checked', () => {
    expect(words('FR', 0)).toMatch(/Found on 3114\.fr, <t:\d+:D>; not yet checked by this server\.$/);
    expect(words('FR', 0, now)).toMatch(/Checked by this server on <t:\d+:D>\.$/);
  });

  test('what was read in a list of others names that list, and whom it has it from', () => {
    expect(words('US', 0)).toMatch(
      /Found on github\.com\/Kouki-odaka\/open-helplines, which names samhsa\.gov, <t:\d+:D>; not yet checked/,
    );
    expect(words('ES', 0)).toContain('Found on checkpointcanarias.com, which names Sanidad, ');
    expect(words('CH', 0)).toContain('Found on bag-blueprint.ch, ');
  });

  test('numbers are alternatives', () => {
    expect(eitherOf(['999', '112'], t)).toBe('**999** or **112**');
  });
});
