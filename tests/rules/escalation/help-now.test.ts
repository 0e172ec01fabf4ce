import { describe, expect, test } from 'vitest';
import { countryLines } from '#src/communities/helplines/lines.ts';
import { linesOf } from '#src/communities/helplines/status.ts';
import { helpWays } from '#src/escalation/ids.ts';
import { helpNow, helpShown } from '#src/escalation/messages/help-now.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, faultsOf, textOf } from '#tests/rules/discord/shown.ts';

const t = createTranslations().for('en-US');
const locale = 'en-US';
const now = new Date('2026-11-22T12:00:00Z');
const linesIn = (country: string) => linesOf(country, new Map(), now);

test('the first screen says that it is a bot, and is buttons', () => {
  const shown = helpNow(t);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown)).toContain('a bot, not a person');
  expect(textOf(shown)).not.toMatch(/\d/);
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual([
    'My body: medical emergency',
    'I don’t feel safe',
    'Someone else',
    'I need to talk',
  ]);
});

describe.each(helpWays)('%s', (way) => {
  test.each(Object.keys(countryLines))(
    'in %s: no number without its country, one line, no fault',
    (country) => {
      const known = linesIn(country);
      const shown = helpShown({ way, known, first: 0, locale }, t);
      expect(faultsOf(shown)).toEqual([]);
      const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? '';
      expect(textOf(shown)).toContain(name);
      const named = (known?.lines ?? []).filter(({ number }) => textOf(shown).includes(`**${number}**`));
      expect(named.length).toBeLessThanOrEqual(1 + (known?.emergency.length ?? 0));
      expect(buttonsOf(shown).length).toBeLessThanOrEqual(3);
    },
  );

  test('without a country it asks for one', () => {
    const shown = helpShown({ way, known: undefined, first: 0, locale }, t);
    expect(faultsOf(shown)).toEqual([]);
    expect(buttonsOf(shown)[0]?.label).toBe('Choose the country');
  });
});

test('a medical emergency begins with the number, and nothing else is offered but another country', () => {
  const shown = helpShown({ way: 'medical', known: linesIn('CA'), first: 0, locale }, t);
  expect(textOf(shown)).toMatch(/^## Call \*\*911\*\* now/);
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Another country']);
});

test('of several lines one is shown, and the next is one press away, round and round', () => {
  const [first, second] = [0, 1].map((index) =>
    helpShown({ way: 'unsafe', known: linesIn('US'), first: index, locale }, t),
  );
  expect(first && textOf(first)).toContain('988 Lifeline');
  expect(first && textOf(first)).not.toContain('741741');
  expect(second && textOf(second)).toContain('741741');
  expect(first && buttonsOf(first)[0]?.id).toBe('v1:help.way:unsafe:US:1');
  expect(second && buttonsOf(second)[0]?.id).toBe('v1:help.way:unsafe:US:0');
});

test('a line that nobody has looked at for two years is not shown; the emergency number stays', () => {
  const shown = helpShown({ way: 'unsafe', known: linesIn('ZA'), first: 0, locale }, t);
  expect(textOf(shown)).toContain('**112** or **10177**');
  expect(textOf(shown)).not.toContain('SADAG');
  expect(textOf(shown)).toContain('no line for this country');
});
