/** A question for somebody who was asked about it, or looks after its group: only those in the group see it. */
import { placesOf } from '#db/sharing/audience.ts';
import * as posts from '#db/sharing/posts.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { openContent } from '../content.ts';
import type { SharedContent } from '../content.ts';

export interface QuestionToSee {
  readonly ref: Ref;
  readonly content: SharedContent;
  readonly at: { readonly guild: string; readonly channel: string; readonly message: string };
}

export async function questionFor(
  community: Community,
  { question: ref, user }: { question: Ref; user: string },
): Promise<Result<QuestionToSee, 'gone'>> {
  return community.read(async (tx) => {
    const post = await posts.find(tx, ref);
    if (post?.state !== 'up' || post.channelId === null || post.messageId === null) return err('gone');
    const mine = await placesOf(tx, user);
    const content = await openContent(tx, community, post);
    if (!content || !mine.some((place) => place.ref === post.groupRef)) return err('gone');
    const at = { guild: community.guild, channel: post.channelId, message: post.messageId };
    return ok({ ref, content, at });
  });
}
