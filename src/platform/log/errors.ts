/** What may be logged of an error: where it happened and of what kind it was, never what it says. */
import { sep } from 'node:path';

export interface LoggedError {
  readonly name: string;
  readonly code: string | number | undefined;
  readonly status: number | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  /** The innermost frames, as `call file:line:column`, files relative to the working directory. */
  readonly frames: readonly string[];
  readonly cause: LoggedError | undefined;
}

const causesFollowed = 3;
const framesKept = 12;
const word = /^[A-Za-z0-9][\w.:[\]-]{0,63}$/;
const discordId = /\d{17,20}/;
/** `TypeError: `, `TypeError [ERR_INVALID_ARG]: `, or without a message `TypeError`. */
const head = /^[\w.$ [\]]{1,100}?(?:: |(?=\n))/;
const frame =
  /^ {4}at (?:(?:async )?(?<call>[\w$.<>#[\] ]{1,120}) \()?(?:async )?(?:file:\/\/)?(?<place>(?:node:|\/|[A-Z]:\\)[^\s()]{1,300}:\d+:\d+)\)?$/;

/** Describes anything that was thrown, and its causes three deep. */
export function loggable(thrown: unknown, remaining = causesFollowed): LoggedError {
  const error = thrown instanceof Error ? thrown : new NotAnError();
  return {
    name: wordOf(error, 'name') ?? 'Error',
    code: numberOf(error, 'code') ?? wordOf(error, 'code'),
    status: numberOf(error, 'status'),
    constraint: wordOf(error, 'constraint'),
    table: wordOf(error, 'table'),
    frames: framesOf(error),
    cause: error.cause === undefined || remaining <= 1 ? undefined : loggable(error.cause, remaining - 1),
  };
}

/** Stands for a thrown string or object, which could hold anything. */
class NotAnError extends Error {
  override readonly name = 'NotAnError';
}

/**
 * The message stands at the head of a stack and may look like frames itself, so it is cut off before they are read.
 * Where the head is not exactly this error's name and message, somebody changed one of them, and nothing is read.
 */
function framesOf({ stack = '', message }: Error): string[] {
  const name = head.exec(stack)?.[0] ?? '';
  const below = stack.slice(name.length + message.length);
  if (!stack.startsWith(message, name.length) || !below.startsWith('\n')) return [];
  return below
    .split('\n')
    .map((line) => frame.exec(line)?.groups)
    .filter((parts) => parts !== undefined)
    .map((parts) => `${parts['call'] ?? ''} ${parts['place']?.replace(process.cwd() + sep, '')}`.trim())
    .filter((text) => !discordId.test(text))
    .slice(0, framesKept);
}

function wordOf(error: Error, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' && word.test(value) && !discordId.test(value) ? value : undefined;
}

function numberOf(error: Error, key: string): number | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'number' && Math.abs(value) < 1e15 ? value : undefined;
}
