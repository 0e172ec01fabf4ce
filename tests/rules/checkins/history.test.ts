/** One's own history: days on one's own calendar, gaps that are gaps, and what changed said no louder than the answers carry. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedOver } from '#src/checkins/history/changed.ts';
import { chart, pageColours } from '#src/checkins/history/chart.ts';
import { csvOf } from '#src/checkins/history/csv.ts';
import { dated, daysBefore, dayOf, daysOf } from '#src/checkins/history/days.ts';
import type { Day } from '#src/checkins/history/days.ts';
import { historyShown } from '#src/checkins/history/message.ts';
import { picture } from '#src/checkins/history/picture.ts';
import { aboutWords, changeWords, historyOf } from '#src/checkins/history/view.ts';
import { answerValues } from '#src/checkins/types.ts';
import type { AnswerValue, Scale } from '#src/checkins/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';

const t = createTranslations().for('en-US');
const answer = (at: string, value: AnswerValue, scale: Scale = 'energy') => ({
  ref: newRef(),
  at: new Date(at),
  scale,
  value,
});

/** Days by their values; a dot is a day without an answer. */
const daysFrom = (values: string): readonly Day[] =>
  Array.from(values, (value, index) => ({
    day: daysBefore('2026-11-29', values.length - 1 - index),
    value: value === '.' ? undefined : Number(value),
  }));

describe('days', () => {
  test('are those of the calendar where somebody is', () => {
    const late = new Date('2026-11-29T23:30:00Z');
    expect(dayOf('UTC', late)).toBe('2026-11-29');
    expect(dayOf('Pacific/Auckland', late)).toBe('2026-11-30');
    expect(dayOf('America/New_York', new Date('2026-11-30T03:00:00Z'))).toBe('2026-11-29');
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  });

  test('without an answer are gaps; several answers are their mean; other scales and other days do not count', () => {
    const answers = [
      answer('2026-11-22T12:00:00Z', 1),
      answer('2026-11-23T08:00:00Z', 2),
      answer('2026-11-23T20:00:00Z', 3),
      answer('2026-11-25T12:00:00Z', 5),
      answer('2026-11-26T12:00:00Z', 5, 'pain'),
    ];
    const days = daysOf(dated(answers, 'UTC'), { scale: 'energy', today: '2026-11-29', span: 7 });
    expect(days.map(({ value }) => value)).toEqual([
      2.5,
      undefined,
      5,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(days[0]?.day).toBe('2026-11-23');
    expect(days.at(-1)?.day).toBe('2026-11-29');
  });

  test('only scales that were answered are shown, in every length of time', () => {
    const answers = [answer('2026-10-01T12:00:00Z', 1), answer('2026-11-26T12:00:00Z', 5, 'pain')];
    const history = historyOf(answers, { zone: 'UTC', now: new Date('2026-11-29T12:00:00Z') });
    expect(history.map(({ span }) => span)).toEqual([7, 30, 90]);
    for (const { span, scales } of history) {
      expect(scales.map(({ scale }) => scale)).toEqual(['energy', 'pain']);
      expect(scales.every(({ days }) => days.length === span)).toBe(true);
    }
  });
});

describe('what changed', () => {
  const said = (values: string) =>
    changeWords(
      { scale: 'energy', days: daysFrom(values), changed: changedOver(daysFrom(values)) },
      'en-US',
      t,
    );
  test.each([
    ['.......', 'Energy: nothing was answered in this time.'],
    ['1.....5', 'Energy: there are too few answers to compare.'],
    ['11.5555', 'Energy: there are too few answers to compare.'],
    ['5555...', 'Energy: there are too few answers to compare.'],
    ['222.333', 'Energy: easier lately. 3 on average, and 2 before.'],
    ['4443332', 'Energy: harder lately. 2.8 on average, and 4 before.'],
    ['3333333', 'Energy: about the same. 3 on average, and 3 before.'],
    ['2333333', 'Energy: about the same. 3 on average, and 2.7 before.'],
  ])('%s: %s', (values, words) => expect(said(values)).toBe(words));

  test('much pain is 1, so that pain which grows is harder', () => {
    const days = daysFrom('5551111');
    const words = changeWords({ scale: 'pain', days, changed: changedOver(days) }, 'en-US', t);
    expect(words).toBe('Pain: harder lately. 1 on average, and 5 before.');
  });

  test('over a longer time it takes more answers', () => {
    const month = (each: string) => each.padEnd(15, '.') + each.replaceAll('1', '5').padEnd(15, '.');
    expect(changedOver(daysFrom(month('111'))).kind).toBe('few');
    expect(changedOver(daysFrom(month('1111'))).kind).toBe('easier');
  });

  test('law: turned around, easier is harder and nothing else changes', () => {
    const value = fc.constantFrom('.', '1', '2', '3', '4', '5');
    const opposite = { easier: 'harder', harder: 'easier', same: 'same', few: 'few', none: 'none' };
    fc.assert(
      fc.property(fc.array(value, { minLength: 30, maxLength: 30 }), (values) => {
        const days = daysFrom(values.join(''));
        expect(changedOver(days.toReversed()).kind).toBe(opposite[changedOver(days).kind]);
      }),
    );
  });
});

describe('the picture', () => {
  const words = {
    title: 'Energy, 7 days',
    unit: '1 is the hardest',
    description: 'All of it',
    day: (day: string) => day,
  };
  const drawn = (values: string) => toText(chart(daysFrom(values), words, pageColours, 'energy-7'));

  test('has a title, its unit, all it shows in words, and the first, middle and last day', () => {
    const svg = drawn('12.4.55');
    expect(svg).toContain('aria-labelledby="energy-7-title energy-7-about"');
    expect(svg).toContain(
      '<title id="energy-7-title">Energy, 7 days</title><desc id="energy-7-about">All of it</desc>',
    );
    for (const day of ['2026-11-23', '2026-11-26', '2026-11-29']) expect(svg).toContain(`>${day}</text>`);
  });

  test('breaks its line where nothing was answered, and shows a single day as a dot', () => {
    const svg = drawn('12.4.55');
    const path = / d="([^"]+)"/.exec(svg)?.[1] ?? '';
    // A line of two, a point, a line of two.
    expect(path.match(/M/g)).toHaveLength(3);
    expect(svg.match(/<circle/g)).toHaveLength(5);
    expect(drawn('.......')).not.toContain('<circle');
  });

  test('puts 5 above 1, and draws nothing outside of itself', () => {
    const heights = [...drawn('1.....5').matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(heights[0]?.[1]).toBeGreaterThan(heights[1]?.[1] ?? Number.NaN);
    expect(heights.flat().every((value) => value > 0 && value < 400)).toBe(true);
  });

  test('needs no style of its own, which the page’s policy would refuse', () => {
    expect(drawn('1234512')).not.toMatch(/style=|<style|<script|href/);
  });

  test('as PNG it is a picture of twice its size, also where the font has no letters for its words', () => {
    for (const title of ['Energy', '気力、7日', '<&">']) {
      const png = picture(daysFrom('1234512'), { ...words, title, day: () => '11月29日' });
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 472]);
    }
  });

  test.each([
    ['.......', 'Energy over 7 days: no answers.'],
    ['..4....', 'Energy over 7 days: one day with an answer, 4.'],
    ['1.4...5', 'Energy over 7 days: 3 days with an answer, from 1 to 5, 3.3 on average.'],
  ])('in words: %s', (values, about) => {
    const days = daysFrom(values);
    expect(aboutWords({ scale: 'energy', days, changed: changedOver(days) }, 'en-US', t)).toBe(about);
  });
});

describe('inside Discord', () => {
  const values: readonly AnswerValue[] = [1, 5];
  const spans = historyOf(
    values.map((value, index) => answer(`2026-11-2${8 + index}T08:00:00Z`, value)),
    { zone: 'UTC', now: new Date('2026-11-29T12:00:00Z') },
  );
  const history = { agreed: true, spans, notes: [], zone: 'UTC', locale: 'en-US' };
  const shown = (page?: string) => JSON.stringify(historyShown(history, 7, page, t).components);

  test('what a picture shows stands beside it in words, and not only for whoever has it read to them', () => {
    const about = 'Energy over 7 days: 2 days with an answer, from 1 to 5, 3 on average.';
    expect(shown().split(about)).toHaveLength(3);
  });

  test('the file is there where no page can be reached', () => {
    expect(shown()).toContain('All of it as a file');
    expect(shown('https://pages.example')).not.toContain('All of it as a file');
  });
});

describe('the file', () => {
  test('has every answer and note in their order, on the reader’s own days', () => {
    const notes = [{ ref: newRef(), at: new Date('2026-11-28T23:30:00Z'), words: 'Slept, "badly"\nat last' }];
    const csv = csvOf([answer('2026-11-29T08:00:00Z', 2, 'pain')], notes, 'Europe/Berlin');
    expect(csv).toBe(
      '\uFEFFdate,hour,what,"value (1 hardest, 5 easiest)",note\r\n2026-11-29,0,note,,"Slept, ""badly""\nat last"\r\n2026-11-29,9,pain,2,\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@A1', '\tx', '=HYPERLINK("x")'])(
    'runs nothing in a spreadsheet: %j',
    (words) => {
      const csv = csvOf([], [{ ref: newRef(), at: new Date('2026-11-28T12:00:00Z'), words }], 'UTC');
      expect(csv).toContain(`'${words.replaceAll('"', '""')}`);
    },
  );

  test('every value is read back as itself', () => {
    const csv = csvOf(
      answerValues.map((value) => answer('2026-11-29T08:00:00Z', value)),
      [],
      'UTC',
    );
    expect([...csv.matchAll(/energy,(\d),/g)].map(([, value]) => Number(value))).toEqual([...answerValues]);
  });
});
