/** Faults and counters over HTTP: put in play, listed with how often each struck, taken away; and what the box has counted. */
import { z } from 'zod';
import type { Box } from '../box.ts';
import { faultShape } from '../faults/fault.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoint, nothing } from './endpoint.ts';
import { Refused } from './refused.ts';

export function faultEndpoints({ faults, counters }: Box): readonly Endpoint[] {
  const inPlay = (): object => ({ seed: faults.seed, faults: faults.list() });
  return [
    endpoint(
      'GET /sandbox/faults',
      { says: 'What is in play, and how often it struck.', takes: nothing },
      inPlay,
    ),
    endpoint(
      'POST /sandbox/faults',
      {
        says: 'Puts a fault in play.',
        takes: faultShape,
        example: { on: 'POST /channels/:channel/messages', chance: 0.1, trouble: { status: 503 } },
      },
      (fault) => {
        const id = faults.add(fault);
        return faults.list().find((one) => one.id === id);
      },
    ),
    endpoint(
      'POST /sandbox/faults/seed',
      {
        says: 'A new seed: every fault begins anew.',
        takes: z.strictObject({ seed: z.int() }),
        example: { seed: 7 },
      },
      ({ seed }) => {
        faults.seed = seed;
        return inPlay();
      },
    ),
    endpoint(
      'DELETE /sandbox/faults/:fault',
      { says: 'Takes one away.', takes: nothing },
      (_given, { fault }) => {
        if (!faults.remove(Number(fault))) throw new Refused(`There is no fault ${fault}.`);
        return inPlay();
      },
    ),
    endpoint('DELETE /sandbox/faults', { says: 'Takes all of them away.', takes: nothing }, () => {
      faults.clear();
      return inPlay();
    }),
    endpoint('GET /sandbox/counters', { says: 'What the box has counted.', takes: nothing }, () => ({
      requests: Object.fromEntries(counters.requests),
      invalid: counters.invalid,
      rateLimited: counters.rateLimited,
      events: Object.fromEntries(counters.events),
      gateway: { ...counters.gateway, closed: Object.fromEntries(counters.gateway.closed) },
      failures: counters.failures.map(String),
    })),
  ];
}
