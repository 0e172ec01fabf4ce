/** The figures in words, as they stand in the card, beside the picture and in its description. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { saidIn } from '../instruments/index.ts';
import type { Threshold } from '../instruments/instrument.ts';
import type { Interval } from '../statistics/paired.ts';
import { dayOf } from '../waves.ts';
import type { InstrumentReport, Share, Shares, WaveReport } from './report.ts';

interface Numbers {
  readonly signed: (value: number) => string;
  readonly plain: (value: number) => string;
  /** Of a threshold: as exact as it was published. */
  readonly points: (value: number) => string;
  readonly percent: (share: number) => string;
}

export function numbersIn(locale: string): Numbers {
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return (value: number) => formatter.format(value);
  };
  const one = { maximumFractionDigits: 1, minimumFractionDigits: 1 };
  return {
    signed: format({ ...one, signDisplay: 'exceptZero' }),
    plain: format(one),
    points: format({ maximumFractionDigits: 1 }),
    percent: format({ style: 'percent' }),
  };
}

/** One wave of a questionnaire, in a few lines. */
export function waveWords(
  { instrument: { threshold } }: Pick<InstrumentReport, 'instrument'>,
  wave: WaveReport,
  numbers: Numbers,
  t: Translate,
): string {
  const { mean, interval, people, shares, lost } = wave;
  if (lost === undefined)
    return t('outcomes:reportStart', {
      people,
      mean: numbers.plain(mean),
      from: numbers.plain(interval.from),
      to: numbers.plain(interval.to),
    });
  const change = t('outcomes:reportChange', {
    day: dayOf(wave.wave),
    people,
    mean: numbers.signed(mean),
    from: numbers.signed(interval.from),
    to: numbers.signed(interval.to),
  });
  const shown = shares && threshold ? sharesWords(shares, threshold, numbers, t) : [];
  return [change, lostWords(lost, numbers, t), ...shown].join('\n');
}

function sharesWords(
  { of, better, worse }: Shares,
  { by }: Threshold,
  numbers: Numbers,
  t: Translate,
): readonly string[] {
  const said = ({ share, interval: { from, to } }: Share) => ({
    of,
    by: numbers.points(by),
    share: numbers.percent(share),
    from: numbers.percent(from),
    to: numbers.percent(to),
  });
  return [t('outcomes:reportBetter', said(better)), t('outcomes:reportWorse', said(worse))];
}

/** "At least" stays true when it is rounded down. */
function lostWords({ from }: Interval, numbers: Numbers, t: Translate): string {
  if (from === 0) return t('outcomes:reportLostFew');
  return t('outcomes:reportLost', { lost: numbers.percent(Math.floor(from * 100) / 100) });
}

/** From which change on somebody counts as better or worse, who says so, and why there may be nothing of it. */
export function thresholdWords(
  { instrument, waves }: InstrumentReport,
  numbers: Numbers,
  t: Translate,
): string {
  const { threshold } = instrument;
  if (!threshold) return t('outcomes:reportNoThreshold');
  const { by, kind, source } = threshold;
  const said = t(kind === 'ours' ? 'outcomes:reportOurThreshold' : 'outcomes:reportImportant', {
    by: numbers.points(by),
    source: saidIn(source, t.locale).what,
  });
  const isHeld = waves.some(({ lost, shares }) => lost !== undefined && shares === undefined);
  return isHeld ? `${said}\n${t('outcomes:reportSharesHeld')}` : said;
}
