/** The private page of one's own history: pictures, what changed, the same as a table, notes, and all of it as a file. */
import { z } from 'zod';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { refPattern } from '#src/platform/ref.ts';
import { definePage, html, pageForm } from '#src/platform/web/index.ts';
import type { FormWriter, Html, Page, PageForm } from '#src/platform/web/index.ts';
import { dayOf } from './days.ts';
import { historyFile, historyFileName } from './file.ts';
import { keepNote, longestNote, removeNote } from './notes.ts';
import { spanShown } from './span-shown.ts';
import { readHistory, shortDay } from './view.ts';
import type { History } from './view.ts';

/** What links and their rows call the page. */
export const historyPageName = 'history';

/** Notes that stand on the page; the file has them all. */
const notesShown = 50;

export function historyPage({
  communityOf,
}: {
  readonly communityOf: (guild: string) => Promise<Community>;
}): Page {
  const forms = formsOf(communityOf);
  return definePage({
    name: historyPageName,
    title: (t) => t('history:pageTitle'),
    async load({ guild, user }) {
      const community = await communityOf(guild);
      return community.read((tx) => readHistory(tx, community, user));
    },
    render: (history, t, writer) => body(history, t, writer, forms),
    forms: Object.values(forms),
  });
}

type Forms = ReturnType<typeof formsOf>;

function formsOf(communityOf: (guild: string) => Promise<Community>) {
  const note: PageForm = pageForm({
    name: 'note',
    fields: z.object({ note: z.string() }),
    async submit({ guild, user }, { note: written }, once, t) {
      const words = written.trim();
      if (words === '') return { as: 'refused', says: t('history:noteEmpty') };
      if (words.length > longestNote)
        return { as: 'refused', says: t('history:noteTooLong', { most: longestNote }) };
      const kept = await keepNote(await communityOf(guild), user, { ref: once, words });
      if (kept.ok) return { as: 'done', says: t('history:noteKept') };
      return {
        as: 'refused',
        says: t(kept.error === 'too_many' ? 'history:noteTooMany' : 'history:noteNoConsent'),
      };
    },
  });
  const forget: PageForm = pageForm({
    name: 'forget',
    fields: z.object({ ref: z.string().regex(refPattern) }),
    async submit({ guild, user }, { ref }, _once, t) {
      await removeNote(await communityOf(guild), user, ref);
      return { as: 'done', says: t('history:noteDeleted') };
    },
  });
  const csv: PageForm = pageForm({
    name: 'csv',
    fields: z.object({}),
    async submit({ guild, user }) {
      const content = await historyFile(await communityOf(guild), user);
      return { as: 'file', name: historyFileName, type: 'text/csv; charset=utf-8', content };
    },
  });
  return { note, forget, csv };
}

function body(history: History, t: Translate, writer: FormWriter, forms: Forms): Html {
  const [first] = history.spans;
  const hasAnswers = first !== undefined && first.scales.length > 0;
  return html`<p>${t('history:who')}</p>
    ${history.agreed ? '' : html`<p>${t('history:noConsent')}</p>`}
    ${hasAnswers ? html`<h2>${t('history:heading')}</h2><p>${t('history:gaps')}</p>${history.spans.map((span) => spanShown(span, history.locale, t))}` : html`<p>${t('history:nothing')}</p>`}
    <h2>${t('history:notes')}</h2><p>${t('history:notesAbout')}</p>
    ${writer.form(
      forms.note,
      html`<label>${t('history:noteField')}<textarea name="note" maxlength="${longestNote}" required>${writer.typed(forms.note, 'note')}</textarea></label>`,
      t('history:noteKeep'),
    )}
    ${notes(history, t, writer, forms)}
    ${hasAnswers || history.notes.length > 0 ? html`<h2>${t('history:csv')}</h2><p>${t('history:csvAbout')}</p>${writer.form(forms.csv, html``, t('history:csvButton'))}` : ''}`;
}

function notes(
  { notes: all, zone, locale }: History,
  t: Translate,
  writer: FormWriter,
  forms: Forms,
): readonly Html[] {
  const shown = all.toReversed().slice(0, notesShown);
  const lines = shown.map(({ ref, at, words }) => {
    const date = shortDay(dayOf(zone, at), locale);
    return html`<section><h3>${date}</h3><pre>${words}</pre>
      ${writer.form(forms.forget, html`<input type="hidden" name="ref" value="${ref}">`, t('history:noteDelete', { date }))}</section>`;
  });
  return all.length > notesShown ? [...lines, html`<p>${t('history:notesOlder')}</p>`] : lines;
}
