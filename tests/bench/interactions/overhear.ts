/** Loaded into Kindred's process before it starts: tells the parent every statement on its way to Postgres. */
import pg from 'pg';
import type { Statement } from './script.ts';

const query: (...call: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query');

/** As node-postgres is called: a text, or a statement whose values stand in it or beside it. */
function overheard(first: unknown, second: unknown): Statement {
  if (typeof first === 'string') return { text: first, ...valuesOf(second) };
  const { name, text, values } = first as { name?: string; text: string; values?: unknown };
  return { text, ...(name !== undefined && { name }), ...valuesOf(second ?? values) };
}

function valuesOf(values: unknown): Pick<Statement, 'values'> {
  return Array.isArray(values) ? { values: [...values] } : {};
}

Object.defineProperty(pg.Client.prototype, 'query', {
  value(this: pg.Client, ...call: unknown[]): unknown {
    process.send?.(overheard(call[0], call[1]));
    return Reflect.apply(query, this, call);
  },
});
