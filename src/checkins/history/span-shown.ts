/** One length of time on the page: a picture of each scale, what changed, and the same as a table. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { html } from '#src/platform/web/index.ts';
import type { Html } from '#src/platform/web/index.ts';
import { chart, pageColours } from './chart.ts';
import { changeWords, chartWords, shortDay, shownNumber } from './view.ts';
import type { SpanHistory } from './view.ts';

/** The one that is open at first. */
const usual = 30;

/** Without a script, one opens as another closes: browsers do that for details of one name. */
export function spanShown({ span, scales }: SpanHistory, locale: string, t: Translate): Html {
  const inside = html`<summary>${t('history:span', { days: span })}</summary>
    ${scales.map((one) => chart(one.days, chartWords(one, locale, t), pageColours, `${one.scale}-${span}`))}
    <h3>${t('history:changed')}</h3>
    <ul>${scales.map((one) => html`<li>${changeWords(one, locale, t)}</li>`)}</ul>
    <p>${t('history:changedHow')}</p>
    <details><summary>${t('history:asTable')}</summary>${table({ span, scales }, locale, t)}</details>`;
  return span === usual
    ? html`<details name="span" open>${inside}</details>`
    : html`<details name="span">${inside}</details>`;
}

function table({ scales }: SpanHistory, locale: string, t: Translate): Html {
  const [first] = scales;
  const days = (first?.days ?? []).map(({ day }, index) => ({
    day,
    values: scales.map((one) => one.days[index]?.value),
  }));
  const rows = days.filter(({ values }) => values.some((value) => value !== undefined)).toReversed();
  return html`<p>${t('history:unit')}. ${t('history:tableGaps')}</p>
    <table><thead><tr><th scope="col">${t('history:tableDay')}</th>${scales.map(({ scale }) => html`<th scope="col">${t(`history:scale.${scale}`)}</th>`)}</tr></thead>
    <tbody>${rows.map(
      ({ day, values }) =>
        html`<tr><th scope="row">${shortDay(day, locale)}</th>${values.map((value) => html`<td>${value === undefined ? t('history:noValue') : shownNumber(value, locale)}</td>`)}</tr>`,
    )}</tbody></table>`;
}
