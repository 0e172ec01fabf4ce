/** The figures in words, as they stand in the card, beside the picture and in its description. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { saidIn } from '../instruments/index.ts';
import { dayOf } from '../waves.ts';
import type { InstrumentReport, Share, WaveReport } from './report.ts';

interface Numbers {
  readonly signed: (value: number) => string;
  readonly plain: (value: number) => string;
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
    percent: format({ style: 'percent' }),
  };
}

/** One wave, in one or two sentences. */
export function waveWords(wave: WaveReport, numbers: Numbers, t: Translate): string {
  const { mean, interval, people } = wave;
  if (wave.lost === undefined)
    return t('outcomes:reportStart', {
      people,
      mean: numbers.plain(mean),
      from: numbers.plain(interval.from),
      to: numbers.plain(interval.to),
    });
  const change = t('outcomes:reportChange', {
    day: dayOf(wave.wave),
    people,
    lost: numbers.percent(wave.lost),
    mean: numbers.signed(mean),
    from: numbers.signed(interval.from),
    to: numbers.signed(interval.to),
  });
  return [change, ...sharesWords(wave, numbers, t)].join('\n');
}

function sharesWords({ better, worse }: WaveReport, numbers: Numbers, t: Translate): string[] {
  if (!better || !worse) return [];
  const said = ({ share, interval }: Share) => ({
    share: numbers.percent(share),
    from: numbers.percent(interval.from),
    to: numbers.percent(interval.to),
  });
  return [t('outcomes:reportBetter', said(better)), t('outcomes:reportWorse', said(worse))];
}

/** What counts as more than noise, and who says so. */
export function thresholdWords({ instrument }: InstrumentReport, t: Translate): string {
  if (!instrument.reliable) return t('outcomes:reportNoThreshold');
  const { by, ours, source } = instrument.reliable;
  return t(ours ? 'outcomes:reportOurThreshold' : 'outcomes:reportThreshold', {
    by,
    source: saidIn(source, t.locale).what,
  });
}
