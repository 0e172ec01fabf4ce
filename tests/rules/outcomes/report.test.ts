/** What leads are shown of the figures: of whom, in their language, and never more than a message takes. */
import { describe, expect, test } from 'vitest';
import { instruments } from '#src/outcomes/instruments/index.ts';
import { csvOf } from '#src/outcomes/report/csv.ts';
import { reportCard } from '#src/outcomes/report/message.ts';
import type { InstrumentReport, WaveReport } from '#src/outcomes/report/report.ts';
import type { InstrumentName } from '#src/outcomes/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { textOf } from '#tests/rules/discord/shown.ts';

const interval = { from: -1.25, to: 1.5 };
const start: WaveReport = {
  wave: 0,
  people: 60,
  lost: undefined,
  mean: 4,
  interval,
  shares: undefined,
};
const later: WaveReport = {
  wave: 1,
  people: 40,
  lost: { from: 0.209, to: 0.319 },
  mean: -1.25,
  interval,
  shares: {
    of: 40,
    better: { share: 0.45, interval: { from: 0.31, to: 0.6 } },
    worse: { share: 0.25, interval: { from: 0.14, to: 0.4 } },
  },
};
const reportOf = (name: InstrumentName, ...waves: WaveReport[]): InstrumentReport => ({
  instrument: instruments[name],
  waves,
});
const cardOf = (report: InstrumentReport, locale: string) =>
  textOf(reportCard([report], 0, locale, createTranslations().for(locale)));

describe('in words', () => {
  test('a share stands with those that it is a share of, and who stopped answering in a step', () => {
    const said = cardOf(reportOf('gad2', start, later), 'en-US');
    expect(said).toContain('Better by 2 points or more: 45% of about 40 people (95% interval 31% to 60%).');
    expect(said).toContain('Worse by 2 points or more: 25% of about 40 people');
    expect(said).toContain('At least 20% of those who began did not answer, and at most nine people more.');
    expect(said).toContain('Less than 2 points may be noise. That is our own choice');
    expect(said).toMatch(/took the agreement back, was banned or has died/);
    expect(said).not.toContain('fewer than ten people are left over');
  });

  test('what is held back is said to be', () => {
    const held = { ...later, lost: { from: 0, to: 0.18 }, shares: undefined };
    const said = cardOf(reportOf('gad2', start, held), 'en-US');
    expect(said).toContain('Fewer than ten of those who began did not answer.');
    expect(said).toContain('fewer than ten people are left over in one part');
    expect(said).not.toMatch(/Worse by|0%/);
    expect(cardOf(reportOf('hope', start, held), 'en-US')).not.toContain('left over');
  });

  test('the smallest important difference is not called noise', () => {
    const said = cardOf(reportOf('gad7', start, later), 'en-US');
    expect(said).toContain('4 points are the smallest change that was found to matter to people (Toussaint');
    expect(said).not.toContain('may be noise');
  });

  test('thresholds are numbers of the language', () => {
    const said = cardOf(reportOf('ses6g', start, later), 'es-ES');
    expect(said).toContain('Menos de 1,1 puntos');
    expect(said).toContain('Mejor en 1,1 puntos o más');
  });
});

/** As many as there ever are. */
const years = [start, ...Array.from({ length: 43 }, (_, index) => ({ ...later, wave: index + 1 }))];

test.each(['en-US', 'es-ES'])('ten years fit into a message, and the rest is in the file: %s', (locale) => {
  for (const name of ['gad2', 'gad7', 'ses6g', 'connection'] as const) {
    const said = cardOf(reportOf(name, ...years), locale);
    expect(said.length).toBeLessThan(4_000);
    expect(said).toContain(createTranslations().for(locale)('outcomes:reportCut'));
    expect(said).toMatch(/\b3730\b/);
    expect(said).not.toMatch(/(Day|Día) 30:/);
  }
  expect(csvOf([reportOf('gad2', ...years)], createTranslations().for(locale)).split('\r\n')).toHaveLength(
    46,
  );
});

test('the file has a heading for each figure, in the reader’s language', () => {
  const lines = (locale: string) =>
    csvOf([reportOf('gad2', start, later)], createTranslations().for(locale))
      .slice(1)
      .split('\r\n');
  const [headings = '', first = '', second = ''] = lines('en-US');
  expect(headings.split(',')).toHaveLength(16);
  expect(first).toBe('gad2,0,score,60,4,-1.25,1.5,,,,,,,,,');
  expect(second).toBe('gad2,30,change,40,-1.25,-1.25,1.5,0.21,0.32,40,0.45,0.31,0.6,0.25,0.14,0.4');
  const [inSpanish = '', score = ''] = lines('es-ES');
  expect(inSpanish).toMatch(/^Qué,Día,/);
  expect(inSpanish.split(',')).toHaveLength(16);
  expect(inSpanish).not.toMatch(/share|people|better|worse/i);
  expect(score).toMatch(/^gad2,0,puntuación,/);
});
