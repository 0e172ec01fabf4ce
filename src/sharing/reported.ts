/** Something shared as a moderator is asked about it: with its words, which Discord does not hand over, and without whoever wrote it under a group's name. */
import * as names from '#db/sharing/names.ts';
import * as posts from '#db/sharing/posts.ts';
import type { Community } from '#src/platform/community.ts';
import type { MessageTarget } from '#src/platform/discord/target.ts';
import { openAuthor, openContent } from './content.ts';

/** Undefined for a message that is none of these. */
export async function asReported(community: Community, message: string): Promise<MessageTarget | undefined> {
  return community.read(async (tx) => {
    const post = await posts.byMessage(tx, message);
    const content = post && (await openContent(tx, community, post));
    if (!content || post.channelId === null) return undefined;
    const author = await openAuthor(tx, community, post);
    const name = post.nameRef ? await names.find(tx, post.nameRef) : undefined;
    if (author === undefined && !name) return undefined;
    const told = { id: message, channel: post.channelId, content: content.words, sentAt: post.createdAt };
    return { ...told, author: author ?? '', as: name?.name, attachments: [] };
  });
}
