/** Cases for tests of rules. */
import type { Case } from '#src/escalation/types.ts';
import { newRef } from '#src/platform/ref.ts';

export function aCase(changed: Partial<Case> = {}): Case {
  return {
    ref: newRef(),
    number: 12,
    kind: 'other',
    path: 'welfare',
    severity: 'amber',
    state: 'open',
    owner: undefined,
    reports: 1,
    version: 1,
    openedAt: new Date('2026-01-01T12:00:00Z'),
    resolution: undefined,
    wantsEyes: false,
    lookBackAt: undefined,
    ...changed,
  };
}

export const [theo, priya] = ['200000000000000001', '200000000000000002'] as const;

/** One case in each state; whoever has it is Theo. */
export const inEachState = {
  open: aCase(),
  taken: aCase({ state: 'taken', owner: theo }),
  second: aCase({
    state: 'second',
    owner: theo,
    severity: 'crisis',
    kind: 'crisis',
    resolution: 'supported',
  }),
  aftercare: aCase({ state: 'aftercare', owner: theo, lookBackAt: new Date('2026-01-03T12:00:00Z') }),
  resolved: aCase({ state: 'resolved', owner: theo, resolution: 'handled' }),
} as const;
