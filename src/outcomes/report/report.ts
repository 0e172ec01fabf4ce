/** What leads may know: how a questionnaire's scores changed at each wave, of whom at least ten answered. Pure but for the reading. */
import * as parcels from '#db/outcomes/parcels.ts';
import type { ParcelRow } from '#db/outcomes/parcels.ts';
import type { Community } from '#src/platform/community.ts';
import { instruments } from '../instruments/index.ts';
import { instrumentNames } from '../types.ts';
import type { Parts } from '../types.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { pairedChange, shareInterval } from '../statistics/paired.ts';
import type { Interval } from '../statistics/paired.ts';
import { fewest, summary } from '../statistics/parcels.ts';

/** Numbers of people are given in steps of this. */
const step = 5;

export interface Share {
  /** Of those counted, 0 to 1. */
  readonly share: number;
  readonly interval: Interval;
}

/** Who changed by the questionnaire's threshold or more. */
export interface Shares {
  /** Of how many people, rounded. */
  readonly of: number;
  readonly better: Share;
  readonly worse: Share;
}

export interface WaveReport {
  readonly wave: number;
  /** How many answered, rounded. */
  readonly people: number;
  /** Of those who had begun, 0 to 1, at least and at most how many did not answer; undefined at the first wave. */
  readonly lost: Interval | undefined;
  /** At the first wave the score itself, later what it changed by. */
  readonly mean: number;
  readonly interval: Interval;
  /** Undefined where there is no threshold, or too few in one part. */
  readonly shares: Shares | undefined;
}

export interface InstrumentReport {
  readonly instrument: Instrument;
  readonly waves: readonly WaveReport[];
}

export async function outcomesReport(community: Community): Promise<readonly InstrumentReport[]> {
  return reportOf(await community.read(parcels.all));
}

/** Only what there is something to say of. */
function reportOf(rows: readonly ParcelRow[]): readonly InstrumentReport[] {
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
  const { parts, lostAtLeast } = together;
  const lostOf = (lost: number) => lost / (lost + change.people);
  return {
    wave: first.wave,
    people: rounded(change.people),
    lost: first.wave === 0 ? undefined : { from: lostOf(lostAtLeast), to: lostOf(lostAtLeast + fewest - 1) },
    mean: change.mean,
    interval: change.interval,
    shares: parts && sharesOf(parts),
  };
}

function sharesOf({ better, same, worse }: Parts): Shares {
  const of = better + same + worse;
  const share = (count: number): Share => ({ share: count / of, interval: shareInterval(count, of) });
  return { of: rounded(of), better: share(better), worse: share(worse) };
}

const rounded = (people: number) => Math.round(people / step) * step;
