/** What the process that asks is told: where, and which cases wait there. */
import { z } from 'zod';

export const taskShape = z.object({
  /** As the suite enters it. */
  connectionString: z.string(),
  operatorKey: z.string(),
  guild: z.string(),
  /** References of cases that nobody has. */
  open: z.array(z.string()),
});
export type Task = z.infer<typeof taskShape>;

/** What it found: milliseconds, by question. */
export const foundShape = z.record(z.string(), z.number());

/** Moderators who have had these cases. */
export const owners = 50;
export const ownerOf = (number: number) => String(900_000_000_000_000_000n + BigInt(number % owners));
