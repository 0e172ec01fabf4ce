/** The question whether somebody agrees again, with the longest ground rules that there can be. */
import { expect, test } from 'vitest';
import { rulesToAgree } from '#src/communities/messages/start-here.ts';
import { longestRules } from '#src/communities/messages/setting.ts';
import { rulesChanged } from '#src/communities/setup/settings.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { faultsOf, textOf } from '#tests/rules/discord/shown.ts';

const t = createTranslations().for('en-US');
const asked = (before: string, rules: string) =>
  rulesToAgree({ version: 2, rules, ...rulesChanged(before, rules) }, t);

test.each([
  ['long lines', 'a'.repeat(longestRules), 'b'.repeat(longestRules)],
  [
    'many lines',
    Array.from({ length: longestRules / 4 }, (_, line) => String(100 + line)).join('\n'),
    Array.from({ length: longestRules / 4 }, (_, line) => String(500 + line)).join('\n'),
  ],
])('rules that were worded anew in %s still fit, with all of them in it', (_what, before, rules) => {
  const shown = asked(before, rules);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown)).toContain(rules);
  expect(textOf(shown)).toContain('worded anew');
});

test('where a little changed, that comes first', () => {
  const text = textOf(asked('Be kind.\nNo selling.', 'Be kind.\nNo screenshots.'));
  expect(text).toMatch(/New[^]*No screenshots[^]*No longer there[^]*No selling[^]*Ground rules/);
  expect(text).not.toContain('worded anew');
});
