/** The picture for leads: what scores changed by at each wave, with their intervals, around a line of no change. Pure. */
import { scaleLinear } from 'd3-scale';
import { html } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import { picturePng, pictureColours as colours } from '#src/checkins/index.ts';
import type { InstrumentReport } from './report.ts';

export interface PictureWords {
  readonly title: string;
  /** "Change in points; lower is better". */
  readonly unit: string;
  readonly description: string;
  wave(wave: number): string;
  number(value: number): string;
}

const size = { width: 400, height: 236 } as const;
const inside = { left: 44, right: 388, top: 62, bottom: 200 } as const;

/** @returns undefined with fewer than one later wave: a beginning alone is no picture */
export function changePicture(report: InstrumentReport, words: PictureWords): Buffer | undefined {
  return report.waves.some(({ lost }) => lost !== undefined) ? picturePng(drawn(report, words)) : undefined;
}

function drawn({ waves }: InstrumentReport, words: PictureWords): Html {
  const later = waves.filter(({ lost }) => lost !== undefined);
  const reach = Math.max(
    0.5,
    ...later.flatMap(({ interval: { from, to } }) => [Math.abs(from), Math.abs(to)]),
  );
  const y = scaleLinear([-reach, reach], [inside.bottom, inside.top]).nice(4);
  const x = (index: number) =>
    inside.left + ((index + 0.5) * (inside.right - inside.left)) / Math.max(1, later.length);
  const round = (value: number) => Math.round(value * 10) / 10;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-size="14">
    <rect width="${size.width}" height="${size.height}" fill="${colours.ground ?? ''}"/>
    <text x="8" y="22" font-size="16" font-weight="600" fill="${colours.ink}">${words.title}</text>
    <text x="8" y="42" fill="${colours.quiet}">${words.unit}</text>
    ${y.ticks(4).map(
      (tick) =>
        html`<line x1="${inside.left}" x2="${inside.right}" y1="${round(y(tick))}" y2="${round(y(tick))}" stroke="${tick === 0 ? colours.quiet : colours.grid}"/>
      <text x="36" y="${round(y(tick) + 5)}" text-anchor="end" fill="${colours.quiet}">${words.number(tick)}</text>`,
    )}
    ${later.map(
      ({ wave, mean, interval }, index) =>
        html`<line x1="${round(x(index))}" x2="${round(x(index))}" y1="${round(y(interval.from))}" y2="${round(y(interval.to))}" stroke="${colours.line}" stroke-width="3" stroke-linecap="round"/>
      <circle cx="${round(x(index))}" cy="${round(y(mean))}" r="6" fill="${colours.line}"/>
      <text x="${round(x(index))}" y="${inside.bottom + 24}" text-anchor="middle" fill="${colours.quiet}">${words.wave(wave)}</text>`,
    )}
  </svg>`;
}
