/** A JSON schema as it stands in the document, and in the form in which it is checked. */
import { isList, isObject } from '../json.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** The members of a union decide by these fields which of them is meant. */
const tags = ['type', 'entity_type', 'trigger_type'];

const reference = '#/components/schemas/';

/** `MessageResponse`, where the schema only points there. */
export function nameOf(schema: unknown): string | undefined {
  const target = isObject(schema) ? schema['$ref'] : undefined;
  return typeof target === 'string' && target.startsWith(reference)
    ? target.slice(reference.length)
    : undefined;
}

/** Brings schemas into the form in which they bite: unions by the field that tells their members apart. */
export class Dialect {
  readonly #named: (name: string) => Schema;
  readonly #lenient: boolean;

  /** `lenient`: numbers may come as text and text as whole numbers, as Discord reads requests. Source: reference, "Snowflakes". */
  constructor(named: (name: string) => Schema, lenient: boolean) {
    this.#named = named;
    this.#lenient = lenient;
  }

  schema(of: unknown): unknown {
    if (isList(of)) return of.map((one) => this.schema(one));
    if (!isObject(of)) return of;
    const name = nameOf(of);
    if (name !== undefined) return { $ref: name };
    const { properties, oneOf, anyOf, enum: choices, description: _description, ...rest } = of;
    const own = Object.fromEntries(
      Object.entries(rest)
        .filter(([key]) => !key.startsWith('x-'))
        .map(([key, value]) => [key, key === 'required' ? value : this.schema(value)]),
    );
    const members = [oneOf, anyOf].find(isList);
    return this.#typed({
      ...own,
      // The document has a few lists of choices without any choice.
      ...(isList(choices) && choices.length > 0 ? { enum: choices } : {}),
      ...(isObject(properties)
        ? {
            properties: Object.fromEntries(
              Object.entries(properties).map(([key, value]) => [key, this.schema(value)]),
            ),
          }
        : {}),
      ...(members ? this.#union(members) : {}),
    });
  }

  #union(members: readonly unknown[]): Schema {
    const constants = members.flatMap((one) => (isObject(one) && 'const' in one ? [one['const']] : []));
    if (constants.length === members.length) return { enum: constants };
    const real = members.filter((one) => !isNull(one));
    const union = real.length === 1 ? this.schema(real[0]) : this.#byTag(real);
    return real.length === members.length ? asSchema(union) : { if: { type: 'null' }, else: union };
  }

  /** Where a field tells the members apart, the one that it names must fit; else any may. */
  #byTag(members: readonly unknown[]): unknown {
    const whichever = { anyOf: members.map((one) => this.schema(one)) };
    for (const tag of tags) {
      const cases = members.map((one) => ({ values: this.#constantsOf(one, tag), schema: this.schema(one) }));
      if (!areDistinct(cases.map((one) => one.values))) continue;
      return {
        type: 'object',
        if: { required: [tag] },
        // Without the field there is no telling, unless they all demand it.
        else: whichever,
        // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema calls it so, and nobody awaits it.
        then: {
          properties: { [tag]: { enum: cases.flatMap((one) => one.values) } },
          allOf: cases.map(({ values, schema }) => ({
            if: { properties: { [tag]: { enum: values } } },
            // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema calls it so, and nobody awaits it.
            then: schema,
          })),
        },
      };
    }
    return whichever;
  }

  #constantsOf(member: unknown, tag: string): readonly unknown[] {
    const name = nameOf(member);
    const schema = name === undefined ? member : this.#named(name);
    const properties = isObject(schema) ? schema['properties'] : undefined;
    const field = isObject(properties) ? properties[tag] : undefined;
    const values = isObject(field) ? field['enum'] : undefined;
    return isList(values) ? values : [];
  }

  #typed(schema: Schema): Schema {
    const { type } = schema;
    if (!this.#lenient || type === undefined || 'enum' in schema) return schema;
    const types = new Set([type].flat());
    if (types.has('string')) return { ...schema, type: [...types.add('integer')] };
    if (!types.has('integer') && !types.has('number')) return schema;
    return { ...schema, type: [...types.add('string')], pattern: String.raw`^-?\d+(\.\d+)?$` };
  }
}

/** The names that a checked schema points to. */
export function referencesIn(schema: unknown): string[] {
  if (isList(schema)) return schema.flatMap(referencesIn);
  if (!isObject(schema)) return [];
  const own = schema['$ref'];
  return typeof own === 'string' ? [own] : Object.values(schema).flatMap(referencesIn);
}

function isNull(schema: unknown): boolean {
  return isObject(schema) && schema['type'] === 'null';
}

function areDistinct(sets: readonly (readonly unknown[])[]): boolean {
  const all = sets.flat();
  return sets.every((set) => set.length > 0) && new Set(all).size === all.length;
}

function asSchema(value: unknown): Schema {
  return isObject(value) ? value : {};
}
