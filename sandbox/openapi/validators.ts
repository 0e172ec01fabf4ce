/** Compiles the document's schemas when they are first needed and keeps them: one compiled schema serves every box of the process. */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { Document } from './document.ts';
import { Dialect, referencesIn } from './schema.ts';
import type { Schema } from './schema.ts';

export type Side = 'request' | 'answer';

/** Reads every name of an object's fields that fail; nothing where all fit. */
export type Validate = (value: unknown) => readonly ErrorObject[];

export class Validators {
  readonly document: Document;
  readonly #compiled = new Map<string, Validate>();
  readonly #compilers: Readonly<Record<Side, Compiler>>;

  constructor(document: Document) {
    this.document = document;
    this.#compilers = { request: new Compiler(document, true), answer: new Compiler(document, false) };
  }

  /** `key` names the schema for good: it is compiled at the first call alone. */
  of(side: Side, key: string, schema: () => Schema): Validate {
    const full = `${side} ${key}`;
    let found = this.#compiled.get(full);
    if (!found) this.#compiled.set(full, (found = this.#compilers[side].compile(schema())));
    return found;
  }
}

class Compiler {
  readonly #ajv: Ajv2020;
  readonly #dialect: Dialect;
  readonly #document: Document;
  readonly #known = new Set<string>();

  constructor(document: Document, lenient: boolean) {
    this.#document = document;
    this.#dialect = new Dialect((name) => document.schema(name), lenient);
    // A refused request names everything that is wrong with it; one fault is enough for an answer of ours.
    this.#ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: lenient });
    formats.default(this.#ajv);
    // Patterns and lengths beside them say what these are.
    for (const name of ['snowflake', 'nonce']) this.#ajv.addFormat(name, true);
  }

  compile(schema: Schema): Validate {
    const checked = this.#dialect.schema(schema);
    this.#addReferences(checked);
    const validate: ValidateFunction = this.#ajv.compile(checked as object);
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  }

  #addReferences(schema: unknown): void {
    for (const name of referencesIn(schema)) {
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      const checked = this.#dialect.schema(this.#document.schema(name));
      this.#ajv.addSchema(checked as object, name);
      this.#addReferences(checked);
    }
  }
}

const opened = new Map<string, Validators>();

/** Read once for each path, however many boxes ask. @throws Error where the file cannot be read */
export function validatorsOf(path: string): Validators {
  let found = opened.get(path);
  if (!found) opened.set(path, (found = new Validators(new Document(path))));
  return found;
}
