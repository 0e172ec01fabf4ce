/** What leads may know: how a questionnaire's scores changed at each wave, of whom at least ten answered. Pure but for the reading. */
import * as parcels from '#db/outcomes/parcels.ts';
import type { ParcelRow } from '#db/outcomes/parcels.ts';
import type { Community } from '#src/platform/community.ts';
import { instruments } from '../instruments/index.ts';
import { instrumentNames } from '../instruments/instrument.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { pairedChange, shareInterval } from '../statistics/paired.ts';
import type { Interval } from '../statistics/paired.ts';
import { summary } from '../statistics/parcels.ts';

/** Numbers of people are given in steps of this. */
const step = 5;

export interface Share {
  /** Of those counted, 0 to 1. */
  readonly share: number;
  readonly interval: Interval;
}

export interface WaveReport {
  readonly wave: number;
  /** How many answered, rounded. */
  readonly people: number;
  /** Of those who had begun, 0 to 1, how many did not answer; undefined at the first wave. */
  readonly lost: number | undefined;
  /** At the first wave the score itself, later what it changed by. */
  readonly mean: number;
  readonly interval: Interval;
  /** Who changed by more than noise; undefined where there is no threshold, or too few in one part. */
  readonly better: Share | undefined;
  readonly worse: Share | undefined;
}

export interface InstrumentReport {
  readonly instrument: Instrument;
  readonly waves: readonly WaveReport[];
}

export async function outcomesReport(community: Community): Promise<readonly InstrumentReport[]> {
  return reportOf(await community.read(parcels.all));
}

/** Only what there is something to say of. */
export function reportOf(rows: readonly ParcelRow[]): readonly InstrumentReport[] {
  return instrumentNames.flatMap((name) => {
    const own = rows.filter(({ instrument }) => instrument === name);
    const waves = [...new Set(own.map(({ wave }) => wave))].toSorted((one, other) => one - other);
    const reports = waves.flatMap((wave) => waveReport(own.filter((row) => row.wave === wave)) ?? []);
    return reports.length === 0 ? [] : [{ instrument: instruments[name], waves: reports }];
  });
}

function waveReport(rows: readonly ParcelRow[]): WaveReport | undefined {
  const together = summary(rows);
  const change = together && pairedChange(together.change);
  const [first] = rows;
  if (!together || !change || !first) return undefined;
  const { parts, lost } = together;
  const counted = parts && parts.better + parts.same + parts.worse;
  const shareOf = (count: number, of: number): Share => ({
    share: count / of,
    interval: shareInterval(count, of),
  });
  return {
    wave: first.wave,
    people: Math.round(change.people / step) * step,
    lost: first.wave === 0 ? undefined : lost / (lost + change.people),
    mean: change.mean,
    interval: change.interval,
    better: parts && counted !== undefined ? shareOf(parts.better, counted) : undefined,
    worse: parts && counted !== undefined ? shareOf(parts.worse, counted) : undefined,
  };
}
