/** What the other process is told: where, for whom, and who says it. */
import { z } from 'zod';

export const task = z.object({
  connection: z.record(z.string(), z.union([z.string(), z.number()])),
  operatorKey: z.string(),
  guild: z.string(),
  occurrence: z.string(),
  /** What time it is there. */
  now: z.string(),
  /** Discord ids, one after the other. */
  people: z.object({ first: z.string(), count: z.number() }),
});

export type Task = z.infer<typeof task>;
