/** One questionnaire as a form: its questions in its own wording only, every question may be left out, and what was chosen comes back when it fails. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { html } from '#src/platform/web/index.ts';
import type { FormWriter, Html, PageForm } from '#src/platform/web/index.ts';
import type { OpenNow } from '../course.ts';
import { saidIn } from '../instruments/index.ts';
import type { Instrument, Item, ItemWords } from '../instruments/instrument.ts';

interface Written {
  readonly writer: FormWriter;
  readonly form: PageForm;
}

export function questionnaire(
  instrument: Instrument,
  { open, locale }: { readonly open: OpenNow; readonly locale: string },
  t: Translate,
  written: Written,
): Html {
  const [title, introduction] = [saidIn(instrument.title, locale), saidIn(instrument.introduction, locale)];
  const [words, credit] = [saidIn(instrument.words, locale), saidIn(instrument.credit, locale)];
  const items = instrument.items.flatMap((item, index) => {
    const said = words.what[index];
    return said ? [itemShown(item, said, written)] : [];
  });
  return html`<h2 lang="${title.as}">${title.what}</h2>
    <p>${t('outcomes:leftToAnswer', { count: open.left.length })}</p>
    ${locale.startsWith(words.as) ? '' : html`<p>${t('outcomes:otherLanguage')}</p>`}
    ${written.writer.form(
      written.form,
      html`<p lang="${introduction.as}">${introduction.what}</p><div lang="${words.as}">${items}</div>
        <p>${t('outcomes:mayLeaveOut')}</p>
        <input type="hidden" name="instrument" value="${instrument.name}"><input type="hidden" name="wave" value="${open.wave}">`,
      t('outcomes:keep'),
    )}
    <p><small lang="${credit.as}">${credit.what}</small></p>`;
}

function itemShown({ key, answer }: Item, { ask, choices }: ItemWords, { writer, form }: Written): Html {
  const typed = writer.typed(form, key);
  if (answer.kind === 'count')
    return html`<label>${ask}<input type="number" name="${key}" min="${answer.from}" max="${answer.to}" inputmode="numeric" value="${typed}"></label>`;
  return html`<fieldset><legend>${ask}</legend>${answer.values.map((value, index) => {
    const inside = html`${choices[index] ?? value}`;
    return typed === String(value)
      ? html`<label class="choice"><input type="radio" name="${key}" value="${value}" checked> ${inside}</label>`
      : html`<label class="choice"><input type="radio" name="${key}" value="${value}"> ${inside}</label>`;
  })}</fieldset>`;
}
