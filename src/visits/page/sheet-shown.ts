/** The sheet as it is printed: one page, large headings, nothing that a hurried doctor has to look for. Pure. */
import { html } from '#src/platform/web/index.ts';
import type { Html, PageWords } from '#src/platform/web/index.ts';
import type { KeptSheet } from '../sheets.ts';
import { summaryLines } from '../view.ts';
import type { VisitsView } from '../view.ts';

export function sheetShown(
  { sheet, changedAt }: Pick<KeptSheet, 'sheet' | 'changedAt'>,
  { history, now }: Pick<VisitsView, 'history' | 'now'>,
  t: PageWords,
): Html {
  const { matters, questions, own, medicines, symptoms, summary } = sheet;
  const ownQuestions = own.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const asked = [...questions.map((key) => t(`visits:question.${key}`)), ...ownQuestions];
  const lines = summary === 0 ? [] : summaryLines(history, summary, t);
  const full = linesOnPaper([
    ...matters,
    ...asked,
    ...symptoms.split('\n'),
    ...medicines.split('\n'),
    ...lines,
  ]);
  return html`<article class="${full > roomyUntil ? 'sheet full' : 'sheet'}"><h2>${t('visits:sheetTitle')}</h2><p>${t('visits:sheetDate', { date: t.day(changedAt) })}</p>
    ${part(t('visits:matters'), list('ol', matters))}
    ${part(t('visits:questions'), list('ul', asked))}
    ${part(t('visits:symptoms'), ownWords(symptoms))}
    ${part(t('visits:medicines'), ownWords(medicines))}
    ${part(t('visits:summary', { days: summary, date: t.day(now) }), lines.length === 0 ? undefined : html`${list('ul', lines) ?? ''}<p>${t('visits:summaryScale')}</p>`)}
    <p><small>${t('visits:sheetFoot')}</small></p></article>`;
}

/** About what fits on a line of a printed page, in characters, and how many such lines in the usual size. */
const acrossPaper = 90;
const roomyUntil = 30;

function linesOnPaper(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / acrossPaper)), 0);
}

function part(heading: string, content: Html | undefined): Html {
  return content ? html`<h3>${heading}</h3>${content}` : html``;
}

function list(kind: 'ol' | 'ul', lines: readonly string[]): Html | undefined {
  if (lines.length === 0) return undefined;
  const items = lines.map((line) => html`<li>${line}</li>`);
  return kind === 'ol' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** Somebody's own words, with their lines. */
function ownWords(words: string): Html | undefined {
  return words === '' ? undefined : html`<p class="lines">${words}</p>`;
}
