/** The forms of one sheet among several of their name on the page: what could not be kept comes back in the one it was typed into. */
import type { Ref } from '#src/platform/ref.ts';
import { html } from '#src/platform/web/index.ts';
import type { FormWriter, Html, PageForm } from '#src/platform/web/index.ts';

interface OwnForm {
  /** Whether it was sent and could not be kept. */
  readonly isBack: boolean;
  /** Names its sheet. */
  readonly mark: Html;
  /** What stands in a field: what was typed if it came back, else what is kept. */
  readonly typed: (field: string, kept: string) => string;
}

/** What stands for the sheet in the form of a new one. */
const newSheet = 'new';

/** @param ref - of its sheet; undefined for a new one */
export function ownForm(form: PageForm, ref: Ref | undefined, writer: FormWriter): OwnForm {
  const named = ref ?? newSheet;
  const isBack = writer.typed(form, 'ref') === named;
  return {
    isBack,
    mark: html`<input type="hidden" name="ref" value="${named}">`,
    // A box or a choice that was left empty is not sent at all.
    typed: (field, kept) => (isBack ? writer.typed(form, field) : kept),
  };
}

/** The same page, as if what was typed for a sheet that is deleted meanwhile had been typed for a new one: nothing typed is lost. */
export function withoutStrays(writer: FormWriter, known: readonly Ref[]): FormWriter {
  return {
    ...writer,
    typed(form, field, otherwise) {
      const typed = writer.typed(form, field, otherwise);
      const isStray = field === 'ref' && typed !== '' && !known.some((ref) => ref === typed);
      return isStray ? newSheet : typed;
    },
  };
}

/** @param as.group - of those with the same one, one is open at a time */
export function unfolding(
  summary: string,
  as: { readonly isOpen: boolean; readonly group?: string },
  content: Html,
): Html {
  const group = as.group === undefined ? html`` : html` name="${as.group}"`;
  const open = as.isOpen ? html` open` : html``;
  return html`<details${group}${open}><summary>${summary}</summary>${content}</details>`;
}
