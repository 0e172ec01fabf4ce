/** The picture of one scale over a time, as SVG: title, units, every day in its place, and a gap where nothing was answered. Pure. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import type { Day } from './days.ts';

/** On a page they are its own, which follow the reader's theme; in a picture they are fixed. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly line: string;
  /** Behind everything; undefined: nothing. */
  readonly ground?: string | undefined;
}

export interface ChartWords {
  readonly title: string;
  /** "1 hardest, 5 easiest". */
  readonly unit: string;
  /** All that the picture shows, for whoever does not see it. */
  readonly description: string;
  /** A day as it stands under the picture. */
  day(day: string): string;
}

export const pageColours: ChartColours = {
  ink: 'currentColor',
  quiet: 'var(--quiet)',
  grid: 'var(--line)',
  line: 'var(--act)',
};

const size = { width: 400, height: 236 } as const;
const inside = { left: 28, right: 388, top: 58, bottom: 206 } as const;
const steps = [1, 2, 3, 4, 5] as const;

/** @param id - tells it from other pictures on a page: letters, digits and hyphens */
export function chart(days: readonly Day[], words: ChartWords, colours: ChartColours, id: string): Html {
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [inside.left + 10, inside.right - 8]);
  const y = scaleLinear([1, 5], [inside.bottom, inside.top]);
  const points = days.map(({ value }, index) => ({ at: x(index), value }));
  const path =
    line<(typeof points)[number]>()
      .defined(({ value }) => value !== undefined)
      .x(({ at }) => round(at))
      .y(({ value }) => round(y(value ?? 1)))(points) ?? '';
  const radius = days.length > 40 ? 2.5 : 4;
  return html`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-about" font-size="14">
    <title id="${id}-title">${words.title}</title><desc id="${id}-about">${words.description}</desc>
    ${colours.ground === undefined ? '' : html`<rect width="${size.width}" height="${size.height}" fill="${colours.ground}"/>`}
    <text x="8" y="22" font-size="16" font-weight="600" fill="${colours.ink}">${words.title}</text>
    <text x="8" y="42" fill="${colours.quiet}">${words.unit}</text>
    ${steps.map(
      (
        step,
      ) => html`<line x1="${inside.left}" x2="${inside.right}" y1="${y(step)}" y2="${y(step)}" stroke="${colours.grid}"/>
      <text x="18" y="${y(step) + 5}" text-anchor="end" fill="${colours.quiet}">${step}</text>`,
    )}
    <path d="${path}" fill="none" stroke="${colours.line}" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/>
    ${points.flatMap(({ at, value }) =>
      value === undefined
        ? []
        : [html`<circle cx="${round(at)}" cy="${round(y(value))}" r="${radius}" fill="${colours.line}"/>`],
    )}
    ${marks(days).map(
      ({ index, anchor }) =>
        html`<text x="${round(x(index))}" y="${inside.bottom + 24}" text-anchor="${anchor}" fill="${colours.quiet}">${words.day(days[index]?.day ?? '')}</text>`,
    )}
  </svg>`;
}

/** The first day, the one in the middle and the last have their date under them. */
function marks({ length }: readonly Day[]) {
  return [
    { index: 0, anchor: 'start' },
    { index: Math.floor((length - 1) / 2), anchor: 'middle' },
    { index: length - 1, anchor: 'end' },
  ] as const;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
