/**
 * Forms on a private page. The page that a link has opened carries a signed token in each of its forms, good for an hour: no
 * cookie, nothing in an address, and nothing that another site could send. What was typed comes back whenever anything fails.
 */
import type { z } from 'zod';
import type { Translate } from '../i18n/index.ts';
import { newRef, refPattern } from '../ref.ts';
import type { Ref } from '../ref.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { PageOwner } from './links.ts';

/** What becomes of a form that was sent. */
export type FormAnswer =
  /** Done: the page is shown anew, with a word about it on top. */
  | { readonly as: 'done'; readonly says: string }
  /** Not done: the page is shown anew, with why on top and what was typed in its place. */
  | { readonly as: 'refused'; readonly says: string }
  /** A file to keep. */
  | { readonly as: 'file'; readonly name: string; readonly type: string; readonly content: string };

type Typed = Readonly<Record<string, string>>;

export interface PageForm {
  /** A lower-case word. */
  readonly name: string;
  /** @param once - the same whenever this very form is sent again, as when somebody loads the answer anew: what it makes is made once by it */
  readonly submit: (owner: PageOwner, typed: Typed, once: Ref, t: Translate) => Promise<FormAnswer>;
}

/** @param spec.fields - what its inputs hold, by their names; what does not fit is refused in general words, so limits belong into the inputs too */
export function pageForm<Fields>(spec: {
  name: string;
  fields: z.ZodType<Fields, Typed>;
  submit(owner: PageOwner, fields: Fields, once: Ref, t: Translate): Promise<FormAnswer>;
}): PageForm {
  return {
    name: spec.name,
    async submit(owner, typed, once, t) {
      const fields = spec.fields.safeParse(typed);
      return fields.success
        ? spec.submit(owner, fields.data, once, t)
        : { as: 'refused', says: t('pages:formRefused') };
    },
  };
}

/** Writes the forms of a page while it is rendered. */
export interface FormWriter {
  /** @param inside - labels and inputs, whose names are the fields' */
  form(form: Pick<PageForm, 'name'>, inside: Html, button: string): Html;
  /** What was typed into a field and could not be kept, to stand there again; else `otherwise`. */
  typed(form: Pick<PageForm, 'name'>, field: string, otherwise?: string): string;
}

const ours = { token: 'form_token', form: 'form_name', once: 'form_once' } as const;

/** @param refused - the form that could not be kept, with all that was typed into it */
export function formWriter(
  token: string,
  refused?: { readonly name: string; readonly typed: Typed },
): FormWriter {
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  return {
    form: ({ name }, inside, button) =>
      html`<form method="post" action="send">${hidden(ours.token, token)}${hidden(ours.form, name)}${hidden(ours.once, newRef())}
        ${inside}<button type="submit">${button}</button></form>`,
    typed: ({ name }, field, otherwise = '') =>
      refused?.name === name ? (refused.typed[field] ?? otherwise) : otherwise,
  };
}

/** A form as it came in. */
export interface SentForm {
  readonly token: string;
  readonly name: string;
  readonly once: Ref;
  readonly typed: Typed;
}

/** @returns undefined for what no page of ours sends */
export function readSent(body: unknown): SentForm | undefined {
  if (!(body instanceof URLSearchParams)) return undefined;
  const typed = Object.fromEntries(body);
  const { [ours.token]: token, [ours.form]: name, [ours.once]: once, ...rest } = typed;
  return token !== undefined && name !== undefined && once !== undefined && refPattern.test(once)
    ? { token, name, once, typed: unixLines(rest) }
    : undefined;
}

/** Browsers send line breaks as CR LF, whatever was typed. */
function unixLines(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]),
  );
}

/** What was typed, to be copied from a page that could not keep it. */
export function typedBack(typed: Typed, t: Translate): Html {
  const words = Object.values(typed).filter((value) => value.trim() !== '');
  if (words.length === 0) return html``;
  return html`<p>${t('pages:typedBack')}</p>${words.map((value) => html`<pre>${value}</pre>`)}`;
}
