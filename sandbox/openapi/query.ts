/** Reads a query as the types that the document gives its parameters. Source: reference, "Boolean Query Strings" and "Array Query Strings" */
import { isList, isObject } from '../json.ts';
import type { Document, Parameter } from './document.ts';
import { nameOf } from './schema.ts';
import type { Schema } from './schema.ts';

const truths = new Map([
  ['true', true],
  ['True', true],
  ['1', true],
  ['false', false],
  ['False', false],
  ['0', false],
]);

/** Only what was given; parameters that the document does not know are left out. */
export function readQuery(
  document: Document,
  parameters: readonly Parameter[],
  query: URLSearchParams,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    parameters.flatMap(({ name, schema }) => {
      const values = query.getAll(name);
      return values.length === 0 ? [] : [[name, read(typesOf(document, schema), values)]];
    }),
  );
}

export function querySchema(parameters: readonly Parameter[]): Schema {
  return { type: 'object', properties: Object.fromEntries(parameters.map((one) => [one.name, one.schema])) };
}

function read(types: ReadonlySet<unknown>, values: readonly string[]): unknown {
  if (types.has('array') && (values.length > 1 || types.size === 1)) return values;
  const last = values.at(-1) ?? '';
  if (types.has('boolean')) return truths.get(last) ?? last;
  return types.has('integer') && /^-?\d+$/.test(last) ? Number(last) : last;
}

/** Every type that a value of this schema may have. */
function typesOf(document: Document, schema: unknown): Set<unknown> {
  if (!isObject(schema)) return new Set();
  const name = nameOf(schema);
  if (name !== undefined) return typesOf(document, document.schema(name));
  const members = [schema['oneOf'], schema['anyOf']].flatMap((list) => (isList(list) ? list : []));
  return new Set([
    ...[schema['type'] ?? []].flat(),
    ...members.flatMap((one) => [...typesOf(document, one)]),
  ]);
}
