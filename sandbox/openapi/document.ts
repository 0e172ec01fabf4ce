/** Discord's own description of its API, read from a file: operations by route, schemas by name. Source: github.com/discord/discord-api-spec */
import { readFileSync } from 'node:fs';
import { isList, isObject } from '../json.ts';
import { corrections } from './overlay.ts';
import type { Schema } from './schema.ts';

export interface Parameter {
  readonly name: string;
  readonly schema: Schema;
}

export interface Operation {
  /** `POST /channels/{channel_id}/messages`. */
  readonly name: string;
  readonly body: Schema | undefined;
  readonly query: readonly Parameter[];
  /** By status; `null` where the answer has no body. */
  readonly answers: ReadonlyMap<number, Schema | null>;
}

export class Document {
  readonly #schemas: Readonly<Record<string, Schema>>;
  readonly #operations = new Map<string, Operation>();

  /** @throws Error where the file is none, or no such description */
  constructor(path: string) {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const schemas = at(read, ['components', 'schemas']);
    const paths = at(read, ['paths']);
    if (!isObject(schemas) || !isObject(paths))
      throw new Error(`${path} is no OpenAPI description: it names no paths or no schemas.`);
    for (const { at: place, set } of corrections) correct(schemas, place, set);
    this.#schemas = schemas as Record<string, Schema>;
    for (const [template, item] of Object.entries(paths)) {
      for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
        const operation = at(item, [method]);
        if (operation !== undefined)
          this.#operations.set(
            `${method.toUpperCase()} ${shapeOf(template)}`,
            operationOf(`${method.toUpperCase()} ${template}`, operation),
          );
      }
    }
  }

  /** By a route's template, `POST /channels/:channel/messages`. */
  operation(template: string): Operation | undefined {
    return this.#operations.get(shapeOf(template));
  }

  /** @throws Error for a name that the document does not know */
  schema(name: string): Schema {
    const found = this.#schemas[name];
    if (!found) throw new Error(`Discord's description has no schema ${name}.`);
    return found;
  }

  has(name: string): boolean {
    return name in this.#schemas;
  }
}

function operationOf(name: string, operation: unknown): Operation {
  const json = ['content', 'application/json', 'schema'];
  const answers = new Map<number, Schema | null>();
  for (const [status, answer] of Object.entries(objectAt(operation, ['responses']))) {
    if (!/^\d+$/.test(status) || status === '429') continue;
    const schema = at(answer, json);
    answers.set(Number(status), isObject(schema) ? schema : null);
  }
  const parameters = at(operation, ['parameters']);
  const body = at(operation, ['requestBody', ...json]);
  return {
    name,
    body: isObject(body) ? body : undefined,
    query: (isList(parameters) ? parameters : []).filter(isQuery),
    answers,
  };
}

function isQuery(parameter: unknown): parameter is Parameter {
  return isObject(parameter) && parameter['in'] === 'query' && isObject(parameter['schema']);
}

/** Names of path parameters differ between the box and the document; places do not. */
function shapeOf(template: string): string {
  return template.replaceAll(/\{\w+\}|:\w+/g, '{}');
}

export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
}

function objectAt(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = at(value, path);
  return isObject(found) ? found : {};
}

/** @throws Error where the place is gone: the correction is out of date */
function correct(schemas: object, place: string, set: Schema): void {
  const target = at(schemas, place.split('/'));
  if (!isObject(target))
    throw new Error(`Discord's description has no ${place}: the overlay is out of date.`);
  Object.assign(target, set);
}
