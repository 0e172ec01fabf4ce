/** Afterwards: how it went, in a few words and one tap, and whether one was heard, over time. Pure. */
import { z } from 'zod';
import { html } from '#src/platform/web/index.ts';
import type { FormWriter, Html, PageForm, PageWords } from '#src/platform/web/index.ts';
import { debriefShape, heardLevels, limits } from '../sheet.ts';
import type { Debrief } from '../sheet.ts';
import type { KeptSheet } from '../sheets.ts';
import { ownForm } from './own-form.ts';

const heardTyped = z.enum(['1', '2', '3', '4', '5']);

/** @returns undefined where something is longer than the form lets it be */
export function debriefTyped(typed: Readonly<Record<string, string>>): Debrief | undefined {
  const heard = heardTyped.safeParse(typed['heard']);
  const read = debriefShape.safeParse({
    ...(heard.success && { heard: Number(heard.data) }),
    agreed: typed['agreed'] ?? '',
    next: typed['next'] ?? '',
  });
  return read.success ? read.data : undefined;
}

export function debriefForm(
  form: PageForm,
  { ref, debrief }: KeptSheet,
  t: PageWords,
  writer: FormWriter,
): Html {
  const { mark, typed } = ownForm(form, ref, writer);
  const chosen = typed('heard', debrief?.heard === undefined ? '' : String(debrief.heard));
  return writer.form(
    form,
    html`${mark}
      <fieldset><legend>${t('visits:heardLabel')}</legend>${heardLevels.map((level) => {
        const label = t(`visits:heard.${level}`);
        return String(level) === chosen
          ? html`<label class="choice"><input type="radio" name="heard" value="${level}" checked> ${label}</label>`
          : html`<label class="choice"><input type="radio" name="heard" value="${level}"> ${label}</label>`;
      })}</fieldset>
      <label>${t('visits:agreedLabel')}<textarea name="agreed" maxlength="${limits.agreed}">${typed('agreed', debrief?.agreed ?? '')}</textarea></label>
      <label>${t('visits:nextLabel')}<textarea name="next" maxlength="${limits.next}">${typed('next', debrief?.next ?? '')}</textarea></label>`,
    t('visits:keepDebrief'),
  );
}

/** What was noted, to be read. */
export function notedShown(noted: Pick<Debrief, 'agreed' | 'next'> | undefined, t: PageWords): Html {
  const lines = [
    [t('visits:agreedLabel'), noted?.agreed ?? ''],
    [t('visits:nextLabel'), noted?.next ?? ''],
  ].filter(([, words]) => words !== '');
  return html`${lines.map((line) => html`<p class="lines">${line.join('\n')}</p>`)}`;
}

/** Every appointment that was answered, newest first. */
export function heardOverTime(sheets: readonly KeptSheet[], t: PageWords): Html {
  const answered = sheets.flatMap(({ at, debrief }) =>
    debrief?.heard === undefined ? [] : [{ at, heard: debrief.heard }],
  );
  if (answered.length === 0) return html``;
  return html`<h2>${t('visits:heardTitle')}</h2><p>${t('visits:heardHow')}</p>
    <table><thead><tr><th scope="col">${t('visits:date')}</th><th scope="col">${t('visits:heardColumn')}</th></tr></thead>
    <tbody>${answered.map(
      ({ at, heard }) =>
        html`<tr><th scope="row">${t.day(at)}</th><td>${heard} ${t(`visits:heard.${heard}`)}</td></tr>`,
    )}</tbody></table>`;
}
