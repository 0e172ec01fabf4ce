/** The log: one line of JSON an event, on stderr. It holds no id, no name and no word of a person, whoever calls it how. */
import { pino } from 'pino';
import type { DestinationStream, Logger as Pino } from 'pino';
import { systemClock } from '../clock.ts';
import type { Clock } from '../clock.ts';
import { cleanEvent, cleanFields } from './clean.ts';
import type { LogFields } from './fields.ts';

export type { LogFields };

export interface Logger {
  /** `event` is a dotted name of ours (`delivery.expired`); anything else is logged as `log.unnamed`. */
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** A log whose every line also carries `fields`. */
  child(fields: LogFields): Logger;
}

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly clock?: Clock;
  /** Where lines go; absent: stderr, written before the call returns, so that a crash loses none. */
  readonly to?: DestinationStream;
}

/** Opens the log of a process. */
export function createLog({
  level,
  clock = systemClock,
  to = pino.destination({ fd: 2, sync: true }),
}: LogOptions): Logger {
  return wrap(
    pino(
      {
        level,
        base: { pid: process.pid },
        messageKey: 'event',
        timestamp: () => `,"time":"${clock.now().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
      },
      to,
    ),
  );
}

function wrap(log: Pino): Logger {
  return {
    debug: (event, fields = {}) => write(log, 'debug', event, fields),
    info: (event, fields = {}) => write(log, 'info', event, fields),
    warn: (event, fields = {}) => write(log, 'warn', event, fields),
    error: (event, fields = {}) => write(log, 'error', event, fields),
    child: (fields) => wrap(log.child(cleanFields(fields))),
  };
}

function write(log: Pino, level: LogOptions['level'], event: string, fields: LogFields): void {
  if (log.isLevelEnabled(level)) log[level](cleanFields(fields), cleanEvent(event));
}
