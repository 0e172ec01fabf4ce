/** What a REST route is: a method, a path, who may ask, and one function from the call to the answer. */
import type { Box } from '../box.ts';
import type { Doer } from '../state/audit.ts';
import type { Application } from '../state/entities.ts';
import type { UploadedFile } from '../state/files.ts';
import type { World } from '../state/world.ts';

export interface Call<Params> {
  readonly box: Box;
  readonly world: World;
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Who asks, and the reason for the audit log. */
  readonly doer: Doer;
  readonly bot: Application;
}

/** On routes that stand on a token in their path nobody is known. */
export type OpenCall<Params> = Omit<Call<Params>, 'doer' | 'bot'>;

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `POST /guilds/:guild/channels`: how faults, counters and rate limits name it. */
  readonly template: string;
  readonly access: 'bot' | 'open';
  handle(call: Call<Record<string, string>>): Answer;
}

/** The names behind the colons of a path. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : object;

/** A route for bots, with their token in the header. The router fills in exactly the names that stand in the path. */
export function route<Path extends string>(
  method: Route['method'],
  path: Path,
  handle: (call: Call<ParamsOf<Path>>) => Answer,
): Route {
  return {
    method,
    path,
    template: `${method} ${path}`,
    access: 'bot',
    handle: (call) => handle(call as Call<never>),
  };
}

/** A route whose path carries the token. */
export function openRoute<Path extends string>(
  method: Route['method'],
  path: Path,
  handle: (call: OpenCall<ParamsOf<Path>>) => Answer,
): Route {
  return {
    method,
    path,
    template: `${method} ${path}`,
    access: 'open',
    handle: (call) => handle(call as Call<never>),
  };
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };
