/** The form in which a sheet is written, and reading back what was typed. */
import { z } from 'zod';
import type { Translate } from '#src/platform/i18n/index.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { html } from '#src/platform/web/index.ts';
import type { FormWriter, Html, PageForm } from '#src/platform/web/index.ts';
import { bank, questionKeys, situations } from '../questions.ts';
import { limits, linesAtMost, mattersAtMost, questionsAtMost, sheetShape, summaries } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { ownForm } from './own-form.ts';

const places = Array.from({ length: mattersAtMost }, (_, index) => index);

type Typed = Readonly<Record<string, string>>;

/** Which sheet a form is about; undefined for a new one. */
export function sheetRef(typed: Typed): Ref | undefined {
  const given = z.string().regex(refPattern).safeParse(typed['ref']);
  return given.success ? given.data : undefined;
}

export type SheetUnread = 'questions_full' | 'too_long';

export function sheetTyped(typed: Typed): Result<Sheet, SheetUnread> {
  const matters = places.flatMap((place) => (typed[`matter${place}`] ?? '').trim() || []);
  const questions = questionKeys.filter((key) => typed[`q.${key}`] === 'on');
  if (questions.length > questionsAtMost) return err('questions_full');
  const read = sheetShape.safeParse({
    matters,
    questions,
    own: withoutEmptyLines(typed['own'] ?? ''),
    medicines: withoutEmptyLines(typed['medicines'] ?? ''),
    symptoms: withoutEmptyLines(typed['symptoms'] ?? ''),
    summary: Number(typed['summary'] ?? 0),
  });
  if (!read.success) return err('too_long');
  return inOwnWords.every((field) => read.data[field].split('\n').length <= linesAtMost[field])
    ? ok(read.data)
    : err('too_long');
}

const inOwnWords = ['own', 'medicines', 'symptoms'] as const;

function withoutEmptyLines(text: string): string {
  return text.replace(/\r/g, '').replace(/\n\s*\n/g, '\n');
}

/** @param known - the sheet that is written anew; undefined for a new one */
export function sheetForm(
  form: PageForm,
  known: { readonly ref: Ref | undefined; readonly sheet: Sheet; readonly hasHistory: boolean },
  t: Translate,
  writer: FormWriter,
): Html {
  const { ref, sheet, hasHistory } = known;
  const { mark, typed } = ownForm(form, ref, writer);
  const area = (field: 'own' | 'medicines' | 'symptoms') =>
    html`<label>${t(`visits:label.${field}`)}<textarea name="${field}" maxlength="${limits[field]}">${typed(field, sheet[field])}</textarea></label>`;
  return writer.form(
    form,
    html`${mark}
      <fieldset><legend>${t('visits:mattersLabel')}</legend>${places.map(
        (place) =>
          html`<label>${t('visits:matterLabel', { number: place + 1 })}<input type="text" name="matter${place}" maxlength="${limits.matter}" value="${typed(`matter${place}`, sheet.matters[place] ?? '')}"></label>`,
      )}</fieldset>
      <fieldset><legend>${t('visits:questionsLabel', { most: questionsAtMost })}</legend>${situations.map(
        (situation) =>
          html`<details><summary>${t(`visits:situation.${situation}`)}</summary>${bank[situation].map(
            (key) => {
              const chosen = typed(`q.${key}`, sheet.questions.includes(key) ? 'on' : '') === 'on';
              return box(`q.${key}`, t(`visits:question.${key}`), chosen);
            },
          )}</details>`,
      )}</fieldset>
      ${area('own')}${area('symptoms')}${area('medicines')}
      ${hasHistory ? summaryChoice(typed('summary', String(sheet.summary)), t) : ''}`,
    t('visits:keepSheet'),
  );
}

function box(name: string, label: string, chosen: boolean): Html {
  return chosen
    ? html`<label class="choice"><input type="checkbox" name="${name}" checked> ${label}</label>`
    : html`<label class="choice"><input type="checkbox" name="${name}"> ${label}</label>`;
}

function summaryChoice(chosen: string, t: Translate): Html {
  const option = (days: number) => {
    const label = days === 0 ? t('visits:summaryNone') : t('visits:summaryDays', { days });
    return String(days) === chosen
      ? html`<option value="${days}" selected>${label}</option>`
      : html`<option value="${days}">${label}</option>`;
  };
  return html`<label>${t('visits:summaryLabel')}<select name="summary">${summaries.map(option)}</select></label>`;
}
