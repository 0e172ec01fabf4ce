/** A call of the control API as data: its address, what it does in words, the schemas that check it and describe it, and one function. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ParamsOf } from '../http/route.ts';
import { answering } from './answering.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** What the description says of a route. */
export interface About {
  readonly says: string;
  /** Of the body, or of the query where there is none. */
  readonly takes: z.ZodType;
  readonly example?: object;
}

declare module 'fastify' {
  export interface FastifyContextConfig {
    readonly about?: About;
  }
}

export interface Endpoint {
  readonly method: Method;
  readonly path: string;
  readonly about: About;
  readonly run: (given: unknown, params: Readonly<Record<string, string>>) => unknown;
}

/** `takes` checks the body; of a GET, the query. */
export function endpoint<Path extends string, Takes extends z.ZodType>(
  line: `${Method} ${Path}`,
  about: { readonly says: string; readonly takes: Takes; readonly example?: object },
  run: (given: z.output<Takes>, params: ParamsOf<Path>) => unknown,
): Endpoint {
  const at = line.indexOf(' ');
  return {
    method: line.slice(0, at) as Method,
    path: line.slice(at + 1),
    about,
    // The router fills in exactly the names that stand in the path.
    run: (given, params) => run(about.takes.parse(given ?? {}), params as ParamsOf<Path>),
  };
}

export const nothing: z.ZodObject = z.object({});

/** For a route that is no endpoint: what it does, as an option of its registration. */
export function about(
  says: string,
  takes: z.ZodType = nothing,
  example?: object,
): { readonly config: { readonly about: About } } {
  return { config: { about: { says, takes, ...(example ? { example } : {}) } } };
}

export function mountEndpoints(app: FastifyInstance, endpoints: readonly Endpoint[]): void {
  for (const { method, path, about, run } of endpoints) {
    app.route({
      method,
      url: path,
      config: { about },
      handler: answering((request) =>
        run(
          method === 'GET' ? request.query : request.body,
          request.params as Readonly<Record<string, string>>,
        ),
      ),
    });
  }
}
