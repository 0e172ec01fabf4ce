/** Reads a request body field by field and gathers what is wrong with it into Discord's error tree (50035). */
import type { Issue } from '../http/errors.ts';
import { formError, treeOf } from '../http/errors.ts';
import { isList, isObject } from '../json.ts';
import { isSnowflake } from '../state/snowflakes.ts';

interface TextRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
}

interface NumberRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
}

interface ListRule {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** One object of a body. Children share the issues of their root; `finish` on any of them throws what was found. */
export class Form {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly #issues: Issue[];
  readonly #parent: Form | undefined;
  readonly #step: readonly (string | number)[];

  constructor(value: unknown, parent?: Form, step: readonly (string | number)[] = []) {
    this.#parent = parent;
    this.#step = step;
    this.#issues = parent ? parent.#issues : [];
    if (isObject(value)) this.fields = value;
    else {
      this.fields = {};
      this.#add([], 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
  }

  /** The field as it came; `undefined` and `null` are both "not given" to every reader below. */
  raw(name: string): unknown {
    return this.fields[name];
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined;
  }

  isNull(name: string): boolean {
    return this.fields[name] === null;
  }

  text(name: string, rule: TextRule = {}): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return this.#missing(name, rule);
    if (typeof value !== 'string' && typeof value !== 'number')
      return this.#wrong(name, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    const text = String(value);
    const length = text.length;
    const { min = 0, max = Infinity } = rule;
    if (length >= min && length <= max) return text;
    if (length === 0) return this.#wrong(name, 'BASE_TYPE_REQUIRED', 'This field is required');
    if (max === Infinity)
      return this.#wrong(name, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
    if (min === 0) return this.#wrong(name, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    return this.#wrong(name, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }

  /** Numeric strings count as numbers. */
  integer(name: string, rule: NumberRule = {}): number | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return this.#missing(name, rule);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number))
      return this.#wrong(name, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not int.`);
    if (rule.min !== undefined && number < rule.min)
      return this.#wrong(
        name,
        'NUMBER_TYPE_MIN',
        `int value should be greater than or equal to ${rule.min}.`,
      );
    if (rule.max !== undefined && number > rule.max)
      return this.#wrong(name, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${rule.max}.`);
    return number;
  }

  /** Any number; numeric strings count. */
  number(name: string): number | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number)
      ? number
      : this.#wrong(name, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not float.`);
  }

  flag(name: string): boolean | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'boolean') return value;
    return this.#wrong(name, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }

  id(name: string, rule: { readonly required?: boolean } = {}): string | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return this.#missing(name, rule);
    const text = typeof value === 'number' ? String(value) : value;
    return isSnowflake(text)
      ? text
      : this.#wrong(name, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not snowflake.`);
  }

  /** A permission set, as decimal digits. */
  bits(name: string): bigint | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && /^\d+$/.test(text)
      ? BigInt(text)
      : this.#wrong(name, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not int.`);
  }

  /** The objects of a list, each a form of its own. */
  list(name: string, rule: ListRule = {}): Form[] | undefined {
    return this.values(name, rule)?.map((value, index) => new Form(value, this, [name, index]));
  }

  values(name: string, rule: ListRule = {}): readonly unknown[] | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return this.#missing(name, rule);
    if (!isList(value))
      return this.#wrong(name, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    const { min = 0, max = Infinity } = rule;
    if (value.length < min || value.length > max) {
      const bounds = max === Infinity ? `${min} or more` : `between ${min} and ${max}`;
      return this.#wrong(name, 'BASE_TYPE_BAD_LENGTH', `Must be ${bounds} in length.`);
    }
    return value;
  }

  child(name: string, rule: { readonly required?: boolean } = {}): Form | undefined {
    const value = this.fields[name];
    if (value === undefined || value === null) return this.#missing(name, rule);
    return new Form(value, this, [name]);
  }

  choice(
    name: string,
    allowed: readonly number[],
    rule: { readonly required?: boolean } = {},
  ): number | undefined {
    const value = this.integer(name, rule);
    if (value === undefined || allowed.includes(value)) return value;
    return this.#wrong(name, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }

  /** Notes a fault of this object, or of one of its fields. */
  fail(name: string | undefined, code: string, message: string): void {
    this.#add(name === undefined ? [] : [name], code, message);
  }

  /** Throws everything that was found, if anything was. */
  finish(): void {
    if (this.#issues.length > 0) throw formError(treeOf(this.#issues));
  }

  #missing(name: string, rule: { readonly required?: boolean }): undefined {
    return rule.required ? this.#wrong(name, 'BASE_TYPE_REQUIRED', 'This field is required') : undefined;
  }

  #wrong(name: string, code: string, message: string): undefined {
    this.#add([name], code, message);
    return undefined;
  }

  #add(tail: readonly (string | number)[], code: string, message: string): void {
    this.#issues.push({ path: this.#pathTo(tail), code, message });
  }

  #pathTo(tail: readonly (string | number)[]): (string | number)[] {
    const path = [...this.#step, ...tail];
    return this.#parent ? this.#parent.#pathTo(path) : path;
  }
}

/** A refused value, as the sentence about it repeats it. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
