/** A dry round in words, for whoever runs it on a file of their own. It is no message to members: it names references. */
import { explain } from '../engine/explain.ts';
import type { Lack, PlannedCircle, Reason, Round, Score } from '../types.ts';
import type { Flaw } from './read-pool.ts';

const kinds: Readonly<Record<Reason['kind'], string>> = {
  topic: 'topic',
  role: 'what they look for',
  onset: 'time since it began',
  age: 'age',
  situation: 'life',
  pace: 'pace',
  medium: 'way of talking',
  interests: 'interests',
  energy: 'energy',
  hours: 'hours',
  language: 'language',
};

const lackWords: Readonly<Record<Lack, string>> = {
  nobody_yet: 'nobody fits yet',
  odd_one_out: 'everybody who fits is with somebody else',
  topic: 'another topic would help',
  language: 'another language would help',
  hours: 'other free hours would help',
  own_wish: 'a wish of their own stands in the way',
  mentor_places: 'more places with mentors would help',
};

export function reportOf({ pairs, threes, unmatched, totals }: Round): string {
  const { waiting, matched, meanPercent, leastPercent, waitedDays } = totals;
  const lines = [
    ...titled(
      'Pairs',
      pairs.map(({ members, score }) => `${members.join(' + ')}: ${fit(score)}`),
    ),
    ...titled(
      'Groups of three',
      threes.map(
        ({ members, scores }) =>
          `${members.join(' + ')}: ${scores.map(({ percent }) => `${percent} %`).join(', ')}`,
      ),
    ),
    ...titled(
      'Left over',
      unmatched.map(({ ref, lack, opens }) => `${ref}: ${lackWords[lack]}${opens > 0 ? ` (${opens})` : ''}`),
    ),
    `Matched: ${matched} of ${waiting}${waiting > 0 ? ` (${((100 * matched) / waiting).toFixed(1)} %)` : ''}${totals.provenMost ? '; no way of pairing could bring together more in pairs' : ''}`,
    `Fit: ${meanPercent === undefined ? 'nobody is matched' : `${meanPercent.toFixed(1)} % on average, ${leastPercent} % at least`}`,
    `Wait: ${waitedDays ? `half of all up to ${waitedDays.p50.toFixed(0)} days, 95 of 100 up to ${waitedDays.p95.toFixed(0)} days` : 'nobody waits'}`,
    `Weighed: ${totals.weighedPairs} pairs${totals.weighedAll ? ', which are all that fit' : ', the best of each person’s'}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The circles that the same people could make instead, and how the one who fits least well would fit. */
export function circlesReported(circles: readonly PlannedCircle[]): string {
  const lines = circles.map(
    ({ members, meanPercent, worst }) =>
      `${members.join(' + ')}: ${meanPercent.toFixed(1)} % on average; ${worst.ref} fits least well, ${worst.percent.toFixed(1)} %`,
  );
  return lines.length === 0
    ? 'Circles: there are no six people who may all meet\n'
    : `${['', 'Circles that they could make instead', ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}

const mostFlaws = 10;

export function flawsOf(file: string, flaws: readonly Flaw[]): string {
  const shown = flaws
    .slice(0, mostFlaws)
    .map(({ path, problem }) => `  ${path === '' ? 'the file' : path}: ${problem}`);
  const more = flaws.length - shown.length;
  return [
    `${file} cannot be read as a pool:`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    'A file looks like this:',
    JSON.stringify({
      members: [
        {
          ref: 'a',
          topics: ['lupus'],
          languages: ['en'],
          zone: 'Europe/London',
          freeHours: [{ days: ['mon', 'wed'], from: '18:00', to: '21:30' }],
          waitingSince: '2026-11-01',
        },
      ],
    }),
    'docs/pool.json is a whole one, with everything that can be said.\n',
  ].join('\n');
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

function fit(score: Score): string {
  const reasons = explain(score).map(({ kind, facets, strength }) => {
    const shared = facets.map(({ value }) => value).join(', ');
    return `${kinds[kind]}${shared === '' ? '' : ` ${shared}`}${strength === 'full' ? '' : ' (in part)'}`;
  });
  const mentor = score.mentor === undefined ? '' : `; ${score.mentor} is the mentor`;
  return `${score.percent} %, ${score.overlapHours} h a week in common; ${reasons.join('; ')}${mentor}`;
}
