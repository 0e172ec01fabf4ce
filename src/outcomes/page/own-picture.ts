/** One questionnaire's scores over time as a picture on one's own page: a point a wave, in its place, and none where there was no answer. Pure. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import type { Scored } from '../course.ts';
import { dayOf } from '../waves.ts';

export interface OwnPictureWords {
  readonly title: string;
  /** "0 to 6, lower is better". */
  readonly unit: string;
  readonly day: (day: number) => string;
  readonly number: (value: number) => string;
}

const size = { width: 400, height: 200 } as const;
const inside = { left: 36, right: 384, top: 62, bottom: 168 } as const;

/** Fewer are no course: the table beside it says all. */
const fewestPoints = 2;

/** @param range - of the scores. @returns undefined where there are too few to draw a line through */
export function ownPicture(
  scores: readonly Scored[],
  range: readonly [number, number],
  words: OwnPictureWords,
  id: string,
): Html | undefined {
  const points = scores.flatMap(({ wave, score }) => (score === undefined ? [] : [{ wave, score }]));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < fewestPoints) return undefined;
  const x = scaleLinear([dayOf(first.wave), dayOf(last.wave)], [inside.left + 12, inside.right - 24]);
  const y = scaleLinear([...range], [inside.bottom, inside.top]);
  const at = ({ wave, score }: (typeof points)[number]) => ({ x: round(x(dayOf(wave))), y: round(y(score)) });
  const path = line<(typeof points)[number]>(
    (point) => at(point).x,
    (point) => at(point).y,
  )(points);
  const about = points
    .map(({ wave, score }) => `${words.day(dayOf(wave))}: ${words.number(score)}`)
    .join('; ');
  return html`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-about" font-size="14">
    <title id="${id}-title">${words.title}</title><desc id="${id}-about">${about}</desc>
    <text x="8" y="22" font-size="16" font-weight="600" fill="currentColor">${words.title}</text>
    <text x="8" y="42" fill="var(--quiet)">${words.unit}</text>
    ${range.map(
      (end) =>
        html`<line x1="${inside.left}" x2="${inside.right}" y1="${round(y(end))}" y2="${round(y(end))}" stroke="var(--line)"/>
      <text x="28" y="${round(y(end) + 5)}" text-anchor="end" fill="var(--quiet)">${end}</text>`,
    )}
    <path d="${path ?? ''}" fill="none" stroke="var(--act)" stroke-width="2.5" stroke-linejoin="round"/>
    ${points.map((point) => html`<circle cx="${at(point).x}" cy="${at(point).y}" r="5" fill="var(--act)"/>`)}
    ${[first, last].map(
      (point, index) =>
        html`<text x="${at(point).x}" y="${inside.bottom + 24}" text-anchor="${index === 0 ? 'start' : 'end'}" fill="var(--quiet)">${words.day(dayOf(point.wave))}</text>`,
    )}
  </svg>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
