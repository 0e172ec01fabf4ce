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
import { debriefForm, debriefTyped, heardOverTime, notedShown } from './debrief.ts';
import { ownForm, unfolding, withoutStrays } from './own-form.ts';
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

function body(view: VisitsView, t: PageWords, anyWriter: FormWriter, forms: Forms): Html {
  const { sheets } = view;
  const [newest, ...earlier] = sheets;
  const refs = sheets.map(({ ref }) => ref);
  const writer = withoutStrays(anyWriter, refs);
  const parts = partsOf(view, t, writer, forms);
  const stray = ownForm(forms.debrief, undefined, writer);
  const copied = stray.isBack
    ? notedShown({ agreed: stray.typed('agreed', ''), next: stray.typed('next', '') }, t)
    : '';
  if (!newest)
    return html`<p>${t('visits:who')}</p>${copied}${parts.write(undefined)}<p>${t('visits:noAdvice')}</p>`;
  return html`<p>${t('visits:who')}</p>${copied}
    ${parts.shown(newest)}
    <p>${t(earlier.length === 0 ? 'visits:howToPrint' : 'visits:howToPrintAny')}</p>
    ${parts.around(newest)}
    ${unfolding(t('visits:another'), { isOpen: ownForm(forms.sheet, undefined, writer).isBack }, parts.write(undefined))}
    ${earlier.map((one) =>
      unfolding(
        named(one, t),
        { isOpen: parts.isBack(one), group: 'sheets' },
        html`${parts.shown(one)}${parts.around(one)}`,
      ),
    )}
    ${heardOverTime(sheets, t)}
    <p>${t('visits:noAdvice')}</p>`;
}

/** What stands on the page of one sheet: itself, and what can be done with it. */
function partsOf(view: VisitsView, t: PageWords, writer: FormWriter, forms: Forms) {
  const hasHistory = view.history.spans.some(({ scales }) => scales.length > 0);
  const isBackIn = (form: PageForm, { ref }: KeptSheet) => ownForm(form, ref, writer).isBack;
  const write = (known: KeptSheet | undefined) =>
    sheetForm(forms.sheet, { ref: known?.ref, sheet: known?.sheet ?? emptySheet, hasHistory }, t, writer);
  return {
    write,
    shown: (one: KeptSheet) => sheetShown(one, view, t),
    isBack: (one: KeptSheet) => isBackIn(forms.sheet, one) || isBackIn(forms.debrief, one),
    around: (one: KeptSheet) => html`${notedShown(one.debrief, t)}
      ${unfolding(t('visits:change'), { isOpen: isBackIn(forms.sheet, one) }, write(one))}
      ${unfolding(t('visits:afterwards'), { isOpen: isBackIn(forms.debrief, one) }, debriefForm(forms.debrief, one, t, writer))}
      ${unfolding(t('visits:removeThis'), { isOpen: false }, removeForm(one, t, writer, forms))}`,
  };
}

/** Two sheets of one day are told apart by what matters most. */
function named({ at, sheet }: KeptSheet, t: PageWords): string {
  const [about] = sheet.matters;
  const date = t.day(at);
  return about === undefined ? t('visits:earlier', { date }) : t('visits:earlierAbout', { date, about });
}

function removeForm({ ref, at }: KeptSheet, t: PageWords, writer: FormWriter, forms: Forms): Html {
  return writer.form(
    forms.remove,
    html`<input type="hidden" name="ref" value="${ref}">`,
    t('visits:remove', { date: t.day(at) }),
  );
}
