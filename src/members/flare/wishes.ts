/** What somebody allowed beforehand to be told when they pause, and how they are asked whether it is over. */
import { z } from 'zod';

/** Who is told that somebody takes a break, from few to many. */
export const pauseHearers = ['nobody', 'my_match', 'my_groups'] as const;
/** What they are told: that it is a break, or that it is a flare. */
export const pauseWordings = ['break', 'flare'] as const;
/** How somebody is asked whether it is over. */
export const pauseAsks = ['next_tap', 'direct_message'] as const;

export const pauseWishesShape = z.object({
  tells: z.enum(pauseHearers),
  words: z.enum(pauseWordings),
  asks: z.enum(pauseAsks),
});
export type PauseWishes = z.infer<typeof pauseWishesShape>;

export const usualWishes: PauseWishes = { tells: 'nobody', words: 'break', asks: 'next_tap' };
