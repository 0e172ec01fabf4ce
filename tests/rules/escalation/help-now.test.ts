import { describe, expect, test } from 'vitest';
import { countryLines } from '#src/communities/helplines/lines.ts';
import { linesOf } from '#src/communities/helplines/status.ts';
import { helpWays } from '#src/escalation/help/ids.ts';
import { helpNow } from '#src/escalation/help/messages/first.ts';
import { helloAsked, helloPlanned, helloSaid } from '#src/escalation/help/messages/hello.ts';
import { minuteBegun, stepAsked, stepPlanned, stepTimeAsked } from '#src/escalation/help/messages/minute.ts';
import { findCountries } from '#src/platform/places/find-countries.ts';
import {
  countriesFit,
  countryUnknown,
  numberMore,
  numberShown,
} from '#src/escalation/help/messages/number.ts';
import {
  answeredAnew,
  cannotAsk,
  mayAsk,
  waitsByItself,
  wasAsked,
  whoAsked,
} from '#src/escalation/help/messages/reach.ts';
import { barriers, smallSteps, stepTimes } from '#src/escalation/help/ids.ts';
import type { Ref } from '#src/platform/ref.ts';
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
      const shown = numberShown({ way, country, known, first: 0, locale }, t);
      expect(faultsOf(shown)).toEqual([]);
      const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? '';
      expect(textOf(shown)).toContain(name);
      const named = (known?.lines ?? []).filter(({ number }) => textOf(shown).includes(`**${number}**`));
      expect(named.length).toBeLessThanOrEqual(1 + (known?.emergency.length ?? 0));
      expect(buttonsOf(shown).length).toBeLessThanOrEqual(4);
    },
  );

  test('without a country it asks for one', () => {
    const shown = numberShown({ way, country: undefined, known: undefined, first: 0, locale }, t);
    expect(faultsOf(shown)).toEqual([]);
    const where = way === 'someone' ? 'where they are' : 'where you are';
    expect(JSON.stringify(shown)).toContain(`The country ${where}`);
    expect(textOf(shown)).toContain(way === 'talk' ? 'Choose the country' : '**911** in the United States');
    const heading = {
      medical: /^## Call the emergency number where you are\n/,
      unsafe: /^## If you are in danger now, call the emergency number where you are\n/,
      someone: /^## If they are in danger now, call the emergency number where they are\n/,
      talk: /^## Somebody to talk to\n/,
    }[way];
    expect(textOf(shown)).toMatch(heading);
    expect(textOf(shown)).not.toContain(way === 'someone' ? 'where you are' : 'where they are');
    const more = numberMore({ way, country: undefined, known: undefined, first: 0, locale }, t);
    expect(JSON.stringify(more)).toContain(`The country ${where}`);
    expect(textOf(more)).toContain(where);
    expect(buttonsOf(more).map(({ label }) => label)).toContain('It is not in the list');
  });

  test('in a country of which nothing is known, it is named and not asked again', () => {
    const shown = numberShown({ way, country: 'SE', known: undefined, first: 0, locale }, t);
    expect(faultsOf(shown)).toEqual([]);
    expect(textOf(shown)).toContain('Sweden');
    expect(JSON.stringify(shown)).not.toContain('The country where');
    if (way === 'medical') return;
    expect(textOf(shown)).toContain('no line for this country (Sweden)');
    expect(textOf(shown)).toContain('**112**');
    expect(buttonsOf(shown).map(({ label }) => label)).toContain('Find a line near you');
  });

  test('where what was typed is no country, the list, the form and the way back stay', () => {
    const shown = countryUnknown(way, locale, t);
    expect(faultsOf(shown)).toEqual([]);
    expect(textOf(shown)).toContain('does not know that country');
    expect(JSON.stringify(shown)).toContain('The country where');
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual([
      'Type it again',
      ...(way === 'medical' ? [] : ['Find a line near you']),
      'Back',
    ]);
  });
});

test.each([undefined, 'SE'])('what a phone reaches is said of nobody who is elsewhere: %s', (country) => {
  const spot = { way: 'someone' as const, country, known: undefined, first: 0, locale };
  for (const shown of [numberShown(spot, t), numberMore(spot, t), countryUnknown('someone', locale, t)])
    expect(textOf(shown)).not.toMatch(/phone/i);
  expect(textOf(numberShown({ ...spot, way: 'unsafe' }, t))).toContain('and on most mobile phones\n');
});

test.each(helpWays)('of more countries than a menu holds the best are offered: %s', (way) => {
  const shown = countriesFit(way, findCountries('s', locale).codes, locale, t);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown)).toContain('type more of its name');
  expect(JSON.stringify(shown)).toContain('"value":"SE"');
  expect(buttonsOf(shown)[0]?.label).toBe('Type it again');
});

test.each(helpWays)('the one country that may be meant is asked about with its name to press: %s', (way) => {
  const shown = countriesFit(way, ['DE'], locale, t);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown)).toContain('Do you mean Germany?');
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Germany', 'Type it again']),
  );
});

test('a medical emergency begins with the number, and nothing else is offered but another country', () => {
  const shown = numberShown({ way: 'medical', country: 'CA', known: linesIn('CA'), first: 0, locale }, t);
  expect(textOf(shown)).toMatch(/^## Call \*\*911\*\* now/);
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Another country', 'Back']);
});

test('of several lines one is shown, and the next is under More, round and round', () => {
  const spot = (first: number) => ({
    way: 'unsafe' as const,
    country: 'US',
    known: linesIn('US'),
    first,
    locale,
  });
  const first = numberMore(spot(0), t);
  const second = numberMore(spot(1), t);
  expect(textOf(first)).toContain('988 Lifeline');
  expect(textOf(first)).not.toContain('741741');
  expect(textOf(second)).toContain('741741');
  expect(buttonsOf(first)[0]?.id).toBe('v1:help.more:unsafe:US:1');
  expect(buttonsOf(second)[0]?.id).toBe('v1:help.more:unsafe:US:0');
});

test.each([
  ['BE', 'nl', '1813'],
  ['BE', 'fr', '0800 32 123'],
  ['BE', 'de', '1813'],
  ['JP', 'en-GB', '0800-300-8355'],
  ['JP', 'ja', '0120-279-338'],
  // Whoever reads an English screen may rather speak English than what is spoken there.
  ['JP', 'de', '0800-300-8355'],
])('of the lines in %s who reads %s sees %s first, and the other under More', (country, reads, number) => {
  const spot = { way: 'talk' as const, country, known: linesIn(country), first: 0, locale: reads };
  expect(textOf(numberShown(spot, t))).toContain(`**${number}**`);
  const both = [0, 1].map((first) => textOf(numberMore({ ...spot, first }, t)));
  for (const line of countryLines[country]?.lines ?? [])
    expect(both.filter((shown) => shown.includes(`**${line.number}**`))).toHaveLength(1);
});

test.each(['de', 'ja', 'pt-BR'])('who reads %s has each screen in one language', (reads) => {
  const words = createTranslations().for(reads);
  for (const country of ['GB', 'CH', 'SE', undefined]) {
    const spot = (locale: string) => ({
      way: 'unsafe' as const,
      country,
      known: country ? linesIn(country) : undefined,
      first: 0,
      locale,
    });
    expect(numberShown(spot(reads), words)).toEqual(numberShown(spot('en-US'), t));
    expect(numberMore(spot(reads), words)).toEqual(numberMore(spot('en-US'), t));
  }
});

test('a country of which nothing is known is named, and its number is not made up', () => {
  const shown = numberShown({ way: 'medical', country: 'SE', known: undefined, first: 0, locale }, t);
  expect(textOf(shown)).toMatch(/^## Call the emergency number in Sweden\nKindred does not know it/);
});

test('a line that nobody has looked at for two years is not shown; the emergency number stays', () => {
  const shown = numberShown({ way: 'unsafe', country: 'ZA', known: linesIn('ZA'), first: 0, locale }, t);
  expect(textOf(shown)).toContain('**112** or **10177**');
  expect(textOf(shown)).not.toContain('SADAG');
  expect(textOf(shown)).toContain('no line for this country');
});

const unsafeIn = (country: string | undefined) => ({
  way: 'unsafe' as const,
  country,
  known: country ? linesIn(country) : undefined,
  first: 0,
  locale,
});

describe.each(['US', undefined])('on every further screen, with the country %s', (country) => {
  const spot = unsafeIn(country);
  const choice = {
    community: 'aaaaaaaaaa' as Ref,
    name: 'The Long Road',
    duty: 'unknown' as const,
  };
  const several = Array.from('abcdefghi', (letter) => ({ ...choice, community: letter.repeat(10) }));
  const screens = [
    numberMore(spot, t),
    minuteBegun(spot, t),
    ...barriers.map((barrier) => stepAsked(spot, barrier, t)),
    ...smallSteps.map((step) => stepTimeAsked(spot, step, t)),
    ...smallSteps.flatMap((step) => stepTimes.map((when) => stepPlanned(spot, { step, when }, t))),
    ...(['somebody', 'nobody', 'unknown'] as const).map((duty) => mayAsk(spot, [{ ...choice, duty }], t)),
    mayAsk(spot, several, t),
    mayAsk(spot, [{ ...choice, duty: 'somebody' }, ...several.slice(1)], t),
    cannotAsk(spot, t),
    helloAsked(spot, true, t),
    helloAsked(spot, false, t),
    helloPlanned(spot, { ref: 'aaaaaaaaaa', at: now }, t),
    ...(['cancelled', 'failed', 'nowhere'] as const).map((said) => helloSaid(spot, said, t)),
    ...(['inbox', 'direct', 'thread'] as const).flatMap((way) => [
      wasAsked(spot, { to: 'queue', way, mayBeDirect: way === 'inbox', ...choice, duty: 'nobody' }, t),
      answeredAnew(spot, { way, mayBeDirect: false, duty: 'nobody' }, t),
    ]),
    answeredAnew(spot, undefined, t),
    ...(['channel', 'unsure', 'nowhere'] as const).map((to) => wasAsked(spot, { to }, t)),
  ];

  test.each(screens)('%# has no fault, keeps the emergency number, and has a way out', (shown) => {
    expect(faultsOf(shown)).toEqual([]);
    expect(textOf(shown)).toMatch(country ? /\*\*911\*\* \(United States\)/ : /\*\*112\*\*/);
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:Back|Not now)$/)]),
    );
  });

  test.each(screens)(
    '%# gives no advice about a body, no promise, and no comfort as if of a person',
    (shown) => {
      expect(textOf(shown)).not.toMatch(
        /\b(?:we are here|I am here|you are not alone|we care|it will be|get better|sorry|watching|medication|dose|diagnos)/i,
      );
    },
  );
});

describe.each([
  ['US', '988 Lifeline'],
  ['ZA', 'no line for this country'],
  [undefined, 'Find a line near you” shows lines'],
])('the step of the minute, with the country %s', (country, said) => {
  const spot = unsafeIn(country);
  test.each([
    stepTimeAsked(spot, 'call', t),
    ...stepTimes.map((when) => stepPlanned(spot, { step: 'call', when }, t)),
  ])('%# has the line, or says how to find one, and always a way to one', (shown) => {
    expect(textOf(shown)).toContain(said);
    expect(buttonsOf(shown).map(({ label }) => label)).toContain('Find a line near you');
  });
});

test('what stands in the staff channel by itself tells nothing of anybody on a lock screen', () => {
  const shown = waitsByItself('v1.aaaaaaaa.bbbbbbbbbbbbbbbb.cccccccccccccccccccccccccccccc', true, t);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown).slice(0, 150)).not.toMatch(/safe|crisis|help|danger|urgent/i);
  expect(textOf(shown)).not.toMatch(/<@|\d{17}/);
});

test.each([
  [true, /^<@100000000000000001> said that they don’t feel safe, and would like a moderator to write/],
  [false, /^<@100000000000000001> would like a moderator to write to them\. That is all they said/],
])('who asked while there is no queue is told with what they said (unsafe: %s)', (unsafe, said) => {
  const shown = whoAsked({ user: '100000000000000001', unsafe }, t);
  expect(faultsOf(shown)).toEqual([]);
  expect(textOf(shown)).toMatch(said);
});

test.each([
  [['nobody', 'nobody'], 'No moderator is on duty now'],
  [['somebody', 'somebody'], 'A moderator is on duty now'],
  [['somebody', 'nobody'], 'depends on the server that you choose'],
  [['nobody', 'unknown'], 'Whether a moderator is there now is not known'],
] as const)('of several servers with %j on duty it says so', ([one, other], said) => {
  const first = { community: 'aaaaaaaaaa' as Ref, name: 'One', duty: one };
  const choices = [first, { ...first, community: 'bbbbbbbbbb' as Ref, duty: other }];
  expect(textOf(mayAsk(unsafeIn('US'), choices, t))).toContain(said);
});

test('who chooses direct messages still reads what was asked and whether anybody is there', () => {
  const said = textOf(answeredAnew(unsafeIn('US'), { way: 'direct', mayBeDirect: false, duty: 'nobody' }, t));
  expect(said).toMatch(/have been asked to write to you\nNo moderator is on duty now[^]*By direct message/);
  // Who is in no server is offered no hello, which could not be planned.
  expect(JSON.stringify(cannotAsk(unsafeIn('US'), t))).not.toContain(t('helplines:helloBegin'));
});
