/** The channel that private threads hang under: one for all of a community's. It is kept among the categories of groups. */
import * as categories from '#db/group-categories.ts';
import type { GuildTx } from '#db/database.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';

/** Stands for it among the numbers of categories. */
export const hallNumber = 0;

/** Discord opens 1,000 threads on a server (160006), people's own among them: a tenth is left to those. */
export const threadBudget = 900;

/** What takes one send at a time: the target of a category's deliveries. */
export function categoryTarget(number: number): string {
  return `group-category:${number}`;
}

export const hallTarget = categoryTarget(hallNumber);

/** Where it is; its channel is undefined until somebody has made it. */
export async function hallPlace(
  tx: GuildTx,
): Promise<{ readonly ref: Ref; readonly channel: string | undefined }> {
  const there = await categories.category(tx, hallNumber);
  if (there) return there;
  await categories.addCategory(tx, hallNumber, newRef());
  const made = await categories.category(tx, hallNumber);
  if (!made) throw new Error('a place that was just kept is not there');
  return made;
}

export async function hallMade(tx: GuildTx, channel: string): Promise<void> {
  await categories.placeCategory(tx, hallNumber, channel);
}

/** Discord says that it is gone: whoever needs it next makes it anew. */
export async function hallGone(tx: GuildTx, channel: string): Promise<void> {
  await categories.forgetCategory(tx, hallNumber, channel);
}
