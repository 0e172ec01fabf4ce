/** The gate before the log: whatever the types were told, only permitted names with fitting values pass. */
import { loggable } from './errors.ts';
import { permitted } from './fields.ts';
import type { LogFields } from './fields.ts';

const eventName = /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/;

/** An event's name: dotted lower-case words of our own, `delivery.expired`. Anything else could hold what a person wrote. */
export function cleanEvent(event: string): string {
  return event.length <= 64 && eventName.test(event) && !/\d{17,20}/.test(event) ? event : 'log.unnamed';
}

/** Drops what is not permitted and says how much that was, as `dropped`; names dropped could themselves tell something. */
export function cleanFields(fields: LogFields): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const passed = name === 'error' ? loggable(value) : check(name, value);
    if (passed === undefined) dropped += 1;
    else clean[name] = passed;
  }
  if (dropped > 0) clean['dropped'] = dropped;
  return clean;
}

function check(name: string, value: unknown): unknown {
  return isPermitted(name) ? permitted[name](value) : undefined;
}

function isPermitted(name: string): name is keyof typeof permitted {
  return Object.hasOwn(permitted, name);
}
