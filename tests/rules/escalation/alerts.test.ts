/** What the check-up says of the words that Discord looks for, and what members are told of it. */
import { AutoModerationActionType } from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { AlertPlaces } from '#db/escalation/alerts.ts';
import { startHereMessage } from '#src/communities/messages/start-here.ts';
import { alertTroublesIn } from '#src/escalation/alerts/checks.ts';
import { alertRules, firstWords, reworded } from '#src/escalation/alerts/words.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const t = createTranslations().for('en-US');
const alert = (channel: string) => ({
  type: AutoModerationActionType.SendAlertMessage,
  metadata: { channel_id: channel },
});
const rule = (id: string, changed: Partial<APIAutoModerationRule> = {}) =>
  ({ id, enabled: true, actions: [alert('1')], ...changed }) as APIAutoModerationRule;
const places: AlertPlaces = {
  ref: 'aaaaaaaaaa',
  channel: '1',
  rules: { crisis: '10', noticed: '11' },
  enabled: true,
  full: false,
  seenBy: undefined,
  refusedUntil: undefined,
  channelRefusedUntil: undefined,
  exempted: undefined,
};
const both = [rule('10'), rule('11'), rule('99', { enabled: false, actions: [alert('7')] })];
const well = { channels: ['1', '7'], covered: true, told: true };

describe('the check-up', () => {
  test.each([
    ['all is well', places, both, well, []],
    ['Kindred may not see the rules', places, undefined, well, ['permission']],
    ['nothing was made yet', undefined, both, well, []],
    ['a rule was deleted', places, [rule('10')], well, ['gone']],
    ['the channel was deleted', places, both, { ...well, channels: [] }, ['gone']],
    ['it alerts elsewhere', places, [rule('10', { actions: [alert('7')] }), rule('11')], well, ['elsewhere']],
    [
      'it alerts into a channel that is no more',
      places,
      [rule('10', { actions: [alert('6')] }), rule('11')],
      well,
      ['gone'],
    ],
    [
      'somebody had it block, too',
      places,
      [
        rule('10', { actions: [alert('1'), { type: AutoModerationActionType.BlockMessage, metadata: {} }] }),
        rule('11'),
      ],
      well,
      ['more'],
    ],
    ['turned off by hand', places, [rule('10', { enabled: false }), rule('11')], well, ['by_hand']],
    [
      'no room for both',
      { ...places, rules: { crisis: '10', noticed: undefined }, full: true },
      both,
      well,
      ['full'],
    ],
    ['nobody is on the rota', places, both, { ...well, covered: false }, ['resting']],
    ['nothing tells members of it', places, both, { ...well, told: false }, ['untold']],
    ['nothing is looked for, so there is nothing to tell', undefined, both, { ...well, told: false }, []],
  ] as const)('%s', (_what, known, rules, how, found) => {
    expect(alertTroublesIn(known, rules, how)).toEqual(found);
  });
});

test.each(['en-US', 'es-ES', 'de'])(
  'the words of a community that speaks %s are few, within Discord’s limits, and spelled as phones spell them, too',
  (locale) => {
    for (const which of alertRules) {
      const { keyword_filter: found, allow_list: passed } = firstWords(which, locale);
      expect(found.length).toBeLessThan(60);
      expect(passed.length).toBeLessThanOrEqual(100);
      expect(new Set([...found, ...passed]).size).toBe(found.length + passed.length);
      for (const words of [...found, ...passed]) {
        expect(words.length).toBeLessThanOrEqual(60);
        expect(words).toMatch(/^[\p{Ll}'’ ]+$/u);
        expect([...found, ...passed]).toContain(words.replaceAll("'", '’'));
      }
      // English is written everywhere.
      for (const words of firstWords(which, 'en-GB').keyword_filter) expect(found).toContain(words);
    }
  },
);

test('a rule follows the language of its community until an admin changes what it looks for', () => {
  const [english, spanish] = [firstWords('crisis', 'en-US'), firstWords('crisis', 'es-ES')];
  expect(reworded('crisis', 'es-ES', { keyword_filter: english.keyword_filter })).toEqual(spanish);
  expect(reworded('crisis', 'es-ES', spanish)).toBeUndefined();
  expect(reworded('crisis', 'en-US', spanish)).toEqual(english);
  const own = { ...english, keyword_filter: english.keyword_filter.slice(1) };
  expect(reworded('crisis', 'es-ES', own)).toBeUndefined();
});

test('members read in Start here that words are looked for, only where they are', () => {
  const shown = (wordsLooked: boolean) => JSON.stringify(startHereMessage([], { wordsLooked }, t));
  expect(shown(true)).toContain('looks for a few words');
  // Rules rest: nobody is to rely on them.
  expect(shown(true)).toContain('While a moderator is on the rota');
  expect(shown(true)).toContain('Nobody watches around the clock');
  expect(shown(false)).not.toContain('a few words');
});
