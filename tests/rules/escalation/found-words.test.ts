/** Words of automatic moderation, found by ourselves as Discord finds them (docs: resources/auto-moderation). */
import { AutoModerationRuleTriggerType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesFinding } from '#src/escalation/alerts/match.ts';
import { firstWords } from '#src/escalation/alerts/words.ts';

const rule = (keyword_filter: string[], more: { allow_list?: string[]; enabled?: boolean } = {}) => ({
  id: 'one',
  enabled: more.enabled ?? true,
  trigger_type: AutoModerationRuleTriggerType.Keyword,
  trigger_metadata: { keyword_filter, allow_list: more.allow_list ?? [] },
});
const finds = (one: ReturnType<typeof rule>, words: string) => rulesFinding([one], words).length === 1;

test.each([
  ['want to die', 'Some nights I WANT TO DIE.', true],
  ['want to die', 'I want to diet', false],
  ['want to die', 'unwant to die', false],
  ['die*', 'a diet', true],
  ['*die', 'a birdie', true],
  ['*die', 'birdies', false],
  ['*die*', 'birdies', true],
  ['über', 'Über alles', true],
  ['über', 'darüber', false],
  ['a.b', 'axb', false],
  ['(help', 'say (help now', true],
])('%s in “%s”: %s', (keyword, words, expected) => {
  expect(finds(rule([keyword]), words)).toBe(expected);
});

test('what is allowed is passed over, and a rule that rests finds nothing', () => {
  const looked = rule(['die'], { allow_list: ['die hard'] });
  expect(finds(looked, 'We watched Die Hard')).toBe(false);
  expect(finds(looked, 'We watched Die Hard and could die')).toBe(true);
  expect(finds(rule(['die'], { enabled: false }), 'die')).toBe(false);
});

test('our own words are found wherever they stand, and no keyword breaks it', () => {
  const all = Object.values(firstWords).flat();
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.string(), fc.string(), (keyword, before, behind) => {
      expect(finds(rule([keyword]), `${before} ${keyword} ${behind}`)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), (keyword, words) => {
      expect(() => finds(rule([keyword]), words)).not.toThrow();
    }),
  );
});
