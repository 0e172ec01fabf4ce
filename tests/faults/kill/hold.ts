/** Holds one call to Discord until the process that made it is dead, and then keeps its answer from anybody. */
import type { FaultRequest, Sandbox } from '#sandbox/index.ts';

export interface Held {
  /** Before Discord has done it, or after. */
  readonly when: 'before' | 'after';
  readonly is: (request: FaultRequest) => boolean;
  readonly killed: Promise<void>;
}

/** @returns what resolves once such a call has come */
export function hold({ faults }: Pick<Sandbox, 'faults'>, { when, is, killed }: Held): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  let held = false;
  const hook = async (request: FaultRequest): Promise<'drop' | undefined> => {
    if (held || !is(request)) return undefined;
    held = true;
    arrived.resolve();
    await killed;
    return 'drop';
  };
  if (when === 'before') faults.onRequest(hook);
  else faults.onHandled(hook);
  return arrived.promise;
}
