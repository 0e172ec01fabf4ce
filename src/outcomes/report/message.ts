/** The card for leads: one questionnaire at a time, as a picture, in words, and all of them as a file. Pure. */
import { button, container, fileShown, pictures, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { fileId, reportId } from '../ids.ts';
import { scaleWords } from '../page/own-course.ts';
import { dayOf } from '../waves.ts';
import { csvOf } from './csv.ts';
import { changePicture } from './picture.ts';
import type { InstrumentReport } from './report.ts';
import { numbersIn, thresholdWords, waveWords } from './words.ts';

/** @param index - which questionnaire of those that there is something to say of */
export function reportCard(
  reports: readonly InstrumentReport[],
  index: number,
  locale: string,
  t: Translate,
): Message {
  const shown = Math.min(index, reports.length - 1);
  const whole = reports[shown];
  if (!whole) return message(container(text(t('outcomes:reportTitle')), text(t('outcomes:reportNothing'))));
  const report = lately(whole);
  const { instrument, waves } = report;
  const isCut = waves.length < whole.waves.length;
  const numbers = numbersIn(locale);
  const name = t(`outcomes:name.${instrument.name}`);
  const lines = waves.map((wave) => waveWords(report, wave, numbers, t));
  const png = changePicture(report, {
    title: name,
    unit: t(instrument.better === 'lower' ? 'outcomes:changeLower' : 'outcomes:changeHigher'),
    description: lines.join(' '),
    wave: (wave) => t('outcomes:day', { day: dayOf(wave) }),
    number: numbers.signed,
  });
  const turn = (to: number, label: string) => button(reportId.make({ instrument: `${to}` }), label);
  const about = `${name}. ${lines.join(' ')}`.slice(0, 1_000);
  return {
    components: [
      container(
        text(t('outcomes:reportTitle')),
        text(`**${name}**\n${scaleWords(instrument, t)}`),
        ...(png ? [pictures([{ name: 'figures.png', about }])] : []),
        text(lines.join('\n\n')),
        text(
          [
            ...(isCut ? [t('outcomes:reportCut')] : []),
            thresholdWords(report, numbers, t),
            ...(instrument.validated ? [] : [t('outcomes:reportUnvalidated')]),
          ].join('\n'),
        ),
        text(t('outcomes:reportHonest')),
        row(
          ...(shown > 0 ? [turn(shown - 1, t('outcomes:previous'))] : []),
          ...(shown + 1 < reports.length ? [turn(shown + 1, t('outcomes:nextMeasure'))] : []),
          button(fileId.make({}), t('outcomes:asFile')),
        ),
      ),
    ],
    ...(png && { files: [{ name: 'figures.png', data: png }] }),
  };
}

/** With what stands around them, as many as fit into one message; all others are in the file. */
const wavesShown = 6;

/** How it began, and the latest waves. */
function lately({ instrument, waves }: InstrumentReport): InstrumentReport {
  const begun = waves.filter(({ lost }) => lost === undefined);
  const later = waves.filter(({ lost }) => lost !== undefined);
  return { instrument, waves: [...begun, ...later.slice(-wavesShown)] };
}

export function reportFile(reports: readonly InstrumentReport[], t: Translate): Message {
  return {
    components: [container(text(t('outcomes:fileHere')), fileShown('figures.csv'))],
    files: [{ name: 'figures.csv', data: Buffer.from(csvOf(reports, t)) }],
  };
}
