/** The guided minute of *Help now*. */
import { z } from 'zod';
import { help } from '#src/escalation/index.ts';
import type { ReachNeeds } from '#src/escalation/index.ts';
import { button, select } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { everywhere, spotFor } from './spot.ts';

export function minuteHandlers(needs: ReachNeeds): readonly Handler[] {
  return [
    button({
      id: help.minuteId,
      ...everywhere,
      answers: 'update',
      run: async (standing, tap) => ok(help.minuteBegun(await spotFor(needs, standing, tap), tap.t)),
    }),
    select({
      id: help.barrierId,
      ...everywhere,
      answers: 'update',
      chosen: z.tuple([z.enum(help.barriers)]),
      run: async (standing, [barrier], tap) =>
        ok(help.stepAsked(await spotFor(needs, standing, tap), barrier, tap.t)),
    }),
    select({
      id: help.stepId,
      ...everywhere,
      answers: 'update',
      chosen: z.tuple([z.enum(help.smallSteps)]),
      run: async (standing, [step], tap) =>
        ok(help.stepTimeAsked(await spotFor(needs, standing, tap), step, tap.t)),
    }),
    button({
      id: help.stepTimeId,
      ...everywhere,
      answers: 'update',
      run: async ({ step, when, ...standing }, tap) =>
        ok(help.stepPlanned(await spotFor(needs, standing, tap), { step, when }, tap.t)),
    }),
  ];
}
