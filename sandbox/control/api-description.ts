/** The control API's own description, made from the routes as they are mounted and from the schemas that check them: it cannot lie. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { About } from './endpoint.ts';

const prefix = '/sandbox/';

interface Described extends About {
  readonly method: string;
  readonly path: string;
}

/**
 * From now on every route under /sandbox/ has to say what it does.
 * @throws Error when one is mounted that does not
 */
export function describeRoutes(app: FastifyInstance): { done(): void; document(origin: string): object } {
  const described: Described[] = [];
  let mounting = true;
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!mounting || !url.startsWith(prefix)) return;
    for (const one of [method].flat()) {
      if (one === 'HEAD') continue;
      if (!config?.about)
        throw new Error(
          `${one} ${url} does not say what it does: make it an endpoint(), or give it about().`,
        );
      described.push({ ...config.about, method: one, path: url });
    }
  });
  return {
    /** Routes that are mounted after this are no part of the control API. */
    done: () => void (mounting = false),
    document: (origin) => ({
      openapi: '3.1.0',
      info: { title: 'The control API of Discord in a box', version: '1' },
      servers: [{ url: origin }],
      paths: pathsOf(described),
    }),
  };
}

function pathsOf(described: readonly Described[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const one of described) {
    const path = one.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[one.method.toLowerCase()] = operationOf(one);
  }
  return paths;
}

function operationOf({ says, takes, example, method, path }: Described): object {
  const schema = z.toJSONSchema(takes, { io: 'input', unrepresentable: 'any' });
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(method === 'GET' ? (schema.properties ?? {}) : {}).map(([name, each]) => ({
    name,
    in: 'query',
    required: schema.required?.includes(name) ?? false,
    schema: each,
  }));
  const { $schema: _dialect, ...body } = schema;
  return {
    summary: says,
    parameters: [...inPath, ...inQuery],
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : {
          requestBody: {
            required: (schema.required?.length ?? 0) > 0,
            content: { 'application/json': { schema: body, ...(example ? { example } : {}) } },
          },
        }),
    responses: {
      200: { description: 'Done; the body says what came of it.' },
      400: { description: 'It cannot be done; `error` is a sentence that says why, and what can be done.' },
    },
  };
}
