/** What a member chose to be asked, where, and what may be told of it: kept as JSON under their own key. */
import { z } from 'zod';
import { promptPlaces, scales } from './types.ts';

export const wishesShape = z.object({
  /** In the order in which they are asked. */
  scales: z.array(z.enum(scales)).min(1).max(scales.length),
  place: z.enum(promptPlaces),
  /** Whether moderators may be asked to reach out after the lowest answer in mood or coping. Chosen in calm, never at a prompt. */
  tells: z.boolean().default(false),
});
export type Wishes = z.infer<typeof wishesShape>;

/** When help was offered last, and until when it is not offered again. */
export const careShape = z.object({
  offeredAt: z.iso.datetime().optional(),
  quietUntil: z.iso.datetime().optional(),
  toldAt: z.iso.datetime().optional(),
});
export type Care = z.infer<typeof careShape>;
