/** Words of automatic moderation, found by ourselves as Discord finds them (docs: resources/auto-moderation). */
import { AutoModerationRuleTriggerType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rulesFinding } from '#src/escalation/alerts/match.ts';
import { alertRules, firstWords } from '#src/escalation/alerts/words.ts';

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

const crisis = 'crisis';
const noticed = 'noticed';
const nothing = 'nothing';
const sorted = (locale: string, words: string) =>
  alertRules.find((which) => {
    const { keyword_filter, allow_list } = firstWords(which, locale);
    return finds(rule(keyword_filter, { allow_list }), words);
  }) ?? nothing;

test.each([
  ['Some nights I want to die', crisis],
  ['They are better off without me', crisis],
  ['i can’t go on like this', noticed],
  ['this flare is killing me', nothing],
  ['I’m dying of heat', nothing],
  ['the suicide gene and the kill switch', nothing],
  ['my CKD is end stage', nothing],
  ['assisted dying was debated today', nothing],
  ['I overdosed on insulin by mistake', nothing],
  ['my mum died', nothing],
  // In a community that speaks English, Spanish is not looked for.
  ['quiero morirme', nothing],
])('in English, “%s” is %s', (words, which) => {
  expect(sorted('en-US', words)).toBe(which);
});

test.each([
  ['Hay noches en que me quiero morir', crisis],
  ['quiero morirme de una vez', crisis],
  ['QUIERO MORIR, de verdad', crisis],
  ['Tengo ganas de morirme', crisis],
  ['pienso en quitarme la vida', crisis],
  ['Quiero acabar con mi vida', crisis],
  ['He pensado en suicidarme', crisis],
  ['ya no quiero vivir', crisis],
  ['no quiero vivir mas', crisis],
  ['Todos estarían mejor sin mí', crisis],
  ['mis hijos estarian mejor sin mi', crisis],
  ['Me quiero morir de vergüenza, y también me quiero morir de verdad', crisis],
  ['some nights I want to die', crisis],
  ['así no, no puedo seguir así', noticed],
  ['no puedo seguir asi', noticed],
  ['tengo ganas de hacerme daño', noticed],
  ['Nadie me extrañaría', noticed],
  ['me muero de sueño', nothing],
  ['Me muero de hambre', nothing],
  ['me quiero morir de vergüenza', nothing],
  ['me quiero morir de la verguenza', nothing],
  ['Casi quiero morirme de la risa', nothing],
  ['Con esta fiebre me quiero morir de calor', nothing],
  ['este brote me está matando', nothing],
  ['El calor va a matarme', nothing],
  ['Tengo miedo, no quiero morir', nothing],
  ['la fatiga va a acabar con mi vida social', nothing],
  ['este mes me voy a matar a trabajar', nothing],
  ['estoy mejor sin mi medicación', nothing],
  ['ando despacio, tengo miedo de hacerme daño', nothing],
  ['el gen suicida', nothing],
  ['se debatió la muerte asistida', nothing],
  ['mi madre murió en marzo', nothing],
  ['me puse demasiada insulina sin querer', nothing],
])('in Spanish, “%s” is %s', (words, which) => {
  expect(sorted('es-ES', words)).toBe(which);
});

test('our own words are found wherever they stand, and no keyword breaks it', () => {
  const all = alertRules.flatMap((which) => firstWords(which, 'es-ES').keyword_filter);
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
