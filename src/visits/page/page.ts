/** The private page for appointments: a sheet to print, the form it is written in, what was noted afterwards, and earlier ones. */
import { z } from 'zod';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { definePage, html, pageForm } from '#src/platform/web/index.ts';
import type { FormWriter, Html, Page, PageForm, PageWords } from '#src/platform/web/index.ts';
import { emptySheet } from '../sheet.ts';
import { keepDebrief, keepSheet, removeSheet } from '../sheets.ts';
import type { KeptSheet, SheetRefused } from '../sheets.ts';
import { visitsView } from '../view.ts';
import type { VisitsView } from '../view.ts';
import { debriefForm, debriefTyped, heardOverTime } from './debrief.ts';
import { sheetForm, sheetRef, sheetTyped } from './sheet-form.ts';
import type { SheetUnread } from './sheet-form.ts';
import { sheetShown } from './sheet-shown.ts';

/** What links and their rows call the page. */
export const visitsPageName = 'visits';

type CommunityOf = (guild: string) => Promise<Community>;

export function visitsPage({ communityOf }: { readonly communityOf: CommunityOf }): Page {
  const forms = formsOf(communityOf);
  return definePage({
    name: visitsPageName,
    title: (t) => t('visits:pageTitle'),
    load: async ({ guild, user }) => visitsView(await communityOf(guild), user),
    render: (view, t, writer) => body(view, t, writer, forms),
    forms: Object.values(forms),
  });
}

type Forms = ReturnType<typeof formsOf>;

const anything = z.record(z.string(), z.string());

function formsOf(communityOf: CommunityOf) {
  const sheet: PageForm = pageForm({
    name: 'sheet',
    fields: anything,
    async submit({ guild, user }, typed, once, t) {
      const read = sheetTyped(typed);
      if (!read.ok) return refused(read.error, t);
      const ref = sheetRef(typed) ?? once;
      const kept = await keepSheet(await communityOf(guild), user, { ref, sheet: read.value });
      return kept.ok ? { as: 'done', says: t('visits:sheetKept') } : refused(kept.error, t);
    },
  });
  const debrief: PageForm = pageForm({
    name: 'debrief',
    fields: anything,
    async submit({ guild, user }, typed, _once, t) {
      const [ref, read] = [sheetRef(typed), debriefTyped(typed)];
      if (!ref || !read) return refused(read ? 'gone' : 'too_long', t);
      const kept = await keepDebrief(await communityOf(guild), user, { ref, debrief: read });
      return kept.ok ? { as: 'done', says: t('visits:debriefKept') } : refused(kept.error, t);
    },
  });
  const remove: PageForm = pageForm({
    name: 'remove',
    fields: anything,
    async submit({ guild, user }, typed, _once, t) {
      const ref = sheetRef(typed);
      if (ref) await removeSheet(await communityOf(guild), user, ref);
      return { as: 'done', says: t('visits:sheetRemoved') };
    },
  });
  return { sheet, debrief, remove };
}

function refused(why: SheetRefused | SheetUnread, t: Translate) {
  return { as: 'refused', says: t(`visits:refused.${why}`) } as const;
}

function body(view: VisitsView, t: PageWords, writer: FormWriter, forms: Forms): Html {
  const { sheets, history } = view;
  const [newest, ...earlier] = sheets;
  const hasHistory = history.spans.some(({ scales }) => scales.length > 0);
  const write = (known: KeptSheet | undefined) =>
    sheetForm(forms.sheet, { ref: known?.ref, sheet: known?.sheet ?? emptySheet, hasHistory }, t, writer);
  if (!newest) return html`<p>${t('visits:who')}</p>${write(undefined)}<p>${t('visits:noAdvice')}</p>`;
  return html`<p>${t('visits:who')}</p>
    ${sheetShown(newest, history, t)}
    <p>${t('visits:howToPrint')}</p>
    <details><summary>${t('visits:change')}</summary>${write(newest)}</details>
    <details><summary>${t('visits:afterwards')}</summary>${debriefForm(forms.debrief, newest, t, writer)}</details>
    ${newest.debrief ? html`<details><summary>${t('visits:another')}</summary>${write(undefined)}</details>` : ''}
    ${heardOverTime(sheets, t)}
    ${earlier.map((one) => earlierShown(one, t, writer, forms))}
    <details><summary>${t('visits:removeThis')}</summary>${removeForm(newest, t, writer, forms)}</details>
    <p>${t('visits:noAdvice')}</p>`;
}

function earlierShown(one: KeptSheet, t: PageWords, writer: FormWriter, forms: Forms): Html {
  const noted = [one.debrief?.agreed ?? '', one.debrief?.next ?? ''].filter((words) => words !== '');
  const lines = [...one.sheet.matters, ...noted];
  return html`<details><summary>${t('visits:earlier', { date: t.day(one.at) })}</summary>
    ${lines.map((line) => html`<p class="lines">${line}</p>`)}${removeForm(one, t, writer, forms)}</details>`;
}

function removeForm({ ref, at }: KeptSheet, t: PageWords, writer: FormWriter, forms: Forms): Html {
  return writer.form(
    forms.remove,
    html`<input type="hidden" name="ref" value="${ref}">`,
    t('visits:remove', { date: t.day(at) }),
  );
}
