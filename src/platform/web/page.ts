/** A private page: whose data it loads and how that reads. Kept apart from how its link works. */
import type { Translate } from '../i18n/index.ts';
import type { PageWords } from './dates.ts';
import type { FormWriter, PageForm } from './forms.ts';
import { html, toText } from './html.ts';
import type { Html } from './html.ts';
import type { PageOwner } from './links.ts';
import { style } from './style.ts';

export interface PageDefinition<Data> {
  /** What a link's row calls this page. */
  readonly name: string;
  /** Stands in the browser's tab and history: it must not tell what the page is about. */
  title(t: Translate): string;
  load(owner: PageOwner, t: PageWords): Promise<Data>;
  /** The page below its heading. Pure. */
  render(data: Data, t: PageWords, forms: FormWriter): Html;
  /** What can be sent from it. */
  readonly forms?: readonly PageForm[];
}

export interface Page {
  readonly name: string;
  readonly title: (t: Translate) => string;
  /** Loads and renders, for the one person whose page it is. */
  readonly show: (owner: PageOwner, t: PageWords, forms: FormWriter) => Promise<Html>;
  readonly forms: readonly PageForm[];
}

/** Defines a page; `render` gets exactly what `load` returns. */
export function definePage<Data>(page: PageDefinition<Data>): Page {
  return {
    name: page.name,
    title: (t) => page.title(t),
    show: async (owner, t, forms) => page.render(await page.load(owner, t), t, forms),
    forms: page.forms ?? [],
  };
}

/** A whole document, ready to be sent. The style sheet is no markup, so it stands between two pieces of it. */
export function documentOf(parts: {
  readonly lang: string;
  readonly title: string;
  readonly body: Html;
}): string {
  const { lang, title, body } = parts;
  const above = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`;
  const below = html`</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
  return `${toText(above)}<style>${style}</style>${toText(below)}\n`;
}
