/** HTML that cannot be broken out of: every value put into a template is escaped, unless it is such HTML itself. */

const markup = Symbol('markup');

/** Markup made by the `html` tag, and by nothing else. */
export interface Html {
  readonly [markup]: string;
}

export type HtmlValue = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template tag. Values may stand in text and between the quotes of an attribute; where an attribute has no quotes
 * escaping would not hold, so that throws. Not for scripts or styles: our pages have none inside templates.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const text = literals.reduce((before, literal, index) => {
    if (/=\s*$/.test(literals[index - 1] ?? '')) throw new Error('a value in an attribute without quotes');
    return before + render(values[index - 1] ?? '') + literal;
  });
  return { [markup]: text };
}

/** The markup as text, ready to be sent. */
export function toText(content: Html): string {
  return content[markup];
}

function render(value: HtmlValue): string {
  if (typeof value === 'string')
    return value.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
  if (typeof value === 'number') return String(value);
  return markup in value ? value[markup] : value.map(toText).join('');
}
