/** How somebody's own answers went: a picture of each questionnaire, and a table of scores, one questionnaire a row, one wave a column. For themselves. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { html } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import type { Course } from '../course.ts';
import { instruments } from '../instruments/index.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { dayOf } from '../waves.ts';
import { ownPicture } from './own-picture.ts';

export function ownCourseShown({ scores, locale }: Course, t: Translate): Html {
  if (scores.length === 0) return html``;
  const waves = [...new Set(scores.map(({ wave }) => wave))].toSorted((one, other) => one - other);
  const answered = Object.values(instruments).filter(({ name }) =>
    scores.some(({ instrument }) => instrument === name),
  );
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const cell = (instrument: Instrument, wave: number): string => {
    const found = scores.find((one) => one.instrument === instrument.name && one.wave === wave);
    return found?.score === undefined ? t('outcomes:noScore') : number.format(found.score);
  };
  const pictures = answered.flatMap(
    ({ name, range, ...instrument }) =>
      ownPicture(
        scores.filter((one) => one.instrument === name).toSorted((one, other) => one.wave - other.wave),
        range,
        {
          title: t(`outcomes:name.${name}`),
          unit: scaleWords({ range, ...instrument }, t),
          day: (day) => t('outcomes:day', { day }),
          number: (value) => number.format(value),
        },
        `course-${name}`,
      ) ?? [],
  );
  return html`<h2>${t('outcomes:ownCourse')}</h2><p>${t('outcomes:ownCourseHow')}</p>${pictures}
    <table><thead><tr><th scope="col">${t('outcomes:measure')}</th>${waves.map((wave) => html`<th scope="col">${t('outcomes:day', { day: dayOf(wave) })}</th>`)}</tr></thead>
    <tbody>${answered.map(
      (instrument) =>
        html`<tr><th scope="row">${t(`outcomes:name.${instrument.name}`)}<br><small>${scaleWords(instrument, t)}</small></th>${waves.map((wave) => html`<td>${cell(instrument, wave)}</td>`)}</tr>`,
    )}</tbody></table>`;
}

/** "0 to 21, lower is better". */
export function scaleWords(
  { range: [from, to], better }: Pick<Instrument, 'range' | 'better'>,
  t: Translate,
): string {
  return t(better === 'lower' ? 'outcomes:lowerBetter' : 'outcomes:higherBetter', { from, to });
}
