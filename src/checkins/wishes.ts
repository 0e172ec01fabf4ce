/** What a member chose to be asked, where, and what may be told of it: kept as JSON under their own key. */
import { z } from 'zod';
import { refPattern } from '#src/platform/ref.ts';
import { promptPlaces, scales } from './types.ts';

export const wishesShape = z.object({
  /** In the order in which they are asked. */
  scales: z.array(z.enum(scales)).min(1).max(scales.length),
  place: z.enum(promptPlaces),
  /** Whether moderators may be asked to reach out after the lowest answer in mood or coping. Chosen in calm, never at a prompt. */
  tells: z.boolean().default(false),
  /** They stopped it: nothing is asked, and what must last is kept until they start it again or take their consent back. */
  stopped: z.boolean().default(false),
});
export type Wishes = z.infer<typeof wishesShape>;

/** When help was offered last, until when it is not offered again, and when moderators were told, after which answer. */
export const careShape = z.object({
  offeredAt: z.iso.datetime().optional(),
  quietUntil: z.iso.datetime().optional(),
  toldAt: z.iso.datetime().optional(),
  toldFor: z.string().regex(refPattern).optional(),
});
export type Care = z.infer<typeof careShape>;
