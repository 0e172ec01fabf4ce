/** What archived and locked threads refuse, asked before a message in one is touched. Source: topics/threads. */
import { refusal } from '../http/errors.ts';
import type { Call } from '../http/route.ts';
import type { Channel } from '../state/entities.ts';
import { moderatesThread } from '../state/threads-talk.ts';

type Asker = Pick<Call<object>, 'world' | 'bot'>;

/** Nothing but deleting happens in an archived thread. @throws ApiError 50083 */
export function checkAwake({ thread }: Channel): void {
  if (thread?.archived) throw refusal('archivedThread');
}

/** Only moderators write in a locked thread, and edit what is there. @throws ApiError 50083, 160005 */
export function checkUnlocked(call: Asker, channel: Channel): void {
  checkAwake(channel);
  if (channel.thread?.locked && !moderatesThread(call.world, channel, call.bot.userId))
    throw refusal('threadLocked');
}

/** Messages can be deleted in a thread that is archived, or locked, but not both. @throws ApiError 160005 */
export function checkDeletable(call: Asker, channel: Channel): void {
  if (!channel.thread?.archived || !channel.thread.locked) return;
  if (!moderatesThread(call.world, channel, call.bot.userId)) throw refusal('threadLocked');
}
