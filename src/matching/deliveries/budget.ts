/** Discord opens 1,000 threads on a server, people's own among them: what goes beyond our budget waits. */
import { threadBudget } from '#src/platform/discord/hall/place.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';

/** @param before - how many come first */
export async function whenThereIsRoom(
  { discord, community }: Pick<Sending, 'discord' | 'community'>,
  before = 0,
): Promise<void> {
  const open = await discord.activeThreads(community.guild);
  if (open.length + before >= threadBudget) throw new NotYet('as many threads are open as may be');
}
