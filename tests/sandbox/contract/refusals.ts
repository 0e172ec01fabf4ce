/** What a refusal looks like on the wire. */
import { expect } from 'vitest';

/** A refusal by its HTTP status and Discord's error code. */
export const refused = (status: number, code: number): object => ({ status, body: { code } });

/** A form error at one place of the body: `invalid('embeds', 0, 'title')`. */
export function invalid(...path: readonly (string | number)[]): object {
  const tree = path.reduceRight<object>((inner, step) => ({ [step]: inner }), {
    _errors: expect.any(Array),
  });
  return { status: 400, body: { code: 50035, errors: tree } };
}
