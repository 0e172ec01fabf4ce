/** What a schema refuses, as Discord's form errors say it. Source: reference, "Error Messages" */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Issue } from '../http/errors.ts';

/** Keywords that only pass on what failed beneath them. */
const passing = new Set(['if', 'allOf', 'anyOf', 'oneOf']);

/** One issue for each fault, by the field in which it lies. */
export function issuesOf(errors: readonly ErrorObject[]): Issue[] {
  const own = errors.filter((error) => !passing.has(error.keyword));
  return (own.length > 0 ? own : errors).map(issueOf);
}

/** All faults in one line, for people. */
export function inWords(errors: readonly ErrorObject[]): string {
  return issuesOf(errors)
    .map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`)
    .join(' ');
}

function issueOf({ instancePath, keyword, params, message = '' }: ErrorObject): Issue {
  const path = instancePath.split('/').slice(1).map(unescaped);
  const value: Readonly<Record<string, unknown>> = params;
  switch (keyword) {
    case 'required':
      return {
        path: [...path, String(value['missingProperty'])],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      };
    case 'enum':
      return {
        path,
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${[value['allowedValues']].flat().join(', ')}}.`,
      };
    case 'maxLength':
    case 'maxItems':
      return {
        path,
        code: 'BASE_TYPE_MAX_LENGTH',
        message: `Must be ${String(value['limit'])} or fewer in length.`,
      };
    default:
      return { path, code: 'NOT_AS_DESCRIBED', message: `This value ${message}.` };
  }
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
