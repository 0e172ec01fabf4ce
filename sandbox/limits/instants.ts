/** Reads an instant from a request body. Source: reference, "ISO8601 Date/Time". */
import type { Form } from './form.ts';

const iso8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Milliseconds since 1970; a time without a zone is in UTC. */
export function readInstant(
  form: Form,
  name: string,
  rule: { readonly required?: boolean } = {},
): number | undefined {
  const text = form.text(name, rule);
  if (text === undefined) return undefined;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;
  const instant = iso8601.test(text) ? Date.parse(zoned) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  form.fail(name, 'DATE_TIME_TYPE_PARSE', `Could not parse ${text}. Should be ISO8601.`);
  return undefined;
}
