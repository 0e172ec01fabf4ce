/** Members who have been in a group for a while and said that they like to be asked: each question asks a few of them, once and quietly. */
import * as answerers from '#db/sharing/answerers.ts';
import { answerersIn } from '#db/sharing/audience.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, isMember, isPaused, putInInboxes } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { openAuthor } from '../content.ts';
import { inboxKinds } from '../inbox.ts';

/** Whoever has been in a group for so long knows how it is there. */
const inGroupFor = days(30);
/** Nobody is asked again before. */
const leftAloneFor = days(7);
/** How many are asked about one question. */
const mostAsked = 3;

export async function likeToBeAsked(
  community: Community,
  user: string,
  wish: 'yes' | 'no',
): Promise<Result<void, 'not_member'>> {
  return community.transaction(async (tx) => {
    if (wish === 'no') await answerers.remove(tx, user);
    else if (await isMember(tx, user)) await answerers.add(tx, user, community.now());
    else return err('not_member');
    return ok(undefined);
  });
}

/** Nobody who pauses, and never whoever asked. */
export async function askSome(tx: GuildTx, community: Community, question: PostRow): Promise<void> {
  const now = community.now();
  const asker = await openAuthor(tx, community, question);
  const may: string[] = [];
  const known = { since: after(now, -inGroupFor), asked: after(now, -leftAloneFor) };
  for (const user of await answerersIn(tx, question.groupRef, known)) {
    if (may.length === mostAsked) break;
    if (user !== asker && !(await isPaused(tx, user)) && !(await isDeceased(tx, user))) may.push(user);
  }
  await answerers.markAsked(tx, may, now);
  await putInInboxes(tx, community, may, { kind: inboxKinds.asked, subject: question.ref });
}
