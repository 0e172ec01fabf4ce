/** *This helped*: whoever asked marks an answer, and takes the mark back. Whether it is they is told by a keyed hash alone. */
import * as notes from '#db/sharing/notes.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isBy, sharedBy } from '../authors.ts';
import { showNote } from '../notes/show.ts';
import { soonUnderGroupName } from '../writing/delay.ts';

export type HelpedRefused = 'gone' | 'not_asker' | 'no_answer';

export interface Marked {
  /** Whether it is marked now. */
  readonly stands: boolean;
  /** It waits a little, because the question stands under a group's name. */
  readonly waits: boolean;
}

/** An answer that was given through the button under the question. */
export async function answerHelped(
  community: Community,
  { answer: ref, user }: { answer: Ref; user: string },
): Promise<Result<Marked, HelpedRefused>> {
  return community.transaction(async (tx) => {
    const answer = await posts.lock(tx, ref);
    const question = answer?.parentRef ? await posts.find(tx, answer.parentRef) : undefined;
    if (answer?.state !== 'up' || answer.channelId === null || answer.messageId === null || !question)
      return err('gone');
    if (!isBy(community, question, user)) return err('not_asker');
    return ok(await mark(tx, community, question, { channel: answer.channelId, id: answer.messageId }));
  });
}

/** Any message below one's own question, where that has its thread: in a circle, which is one, what came after it. */
export async function messageHelped(
  community: Community,
  { user, message }: { user: string; message: { channel: string; id: string; author: string } },
): Promise<Result<Marked, HelpedRefused>> {
  return community.transaction(async (tx) => {
    const mine = await sharedBy(tx, community, user);
    const question = mine.find(
      ({ kind, threadId, channelId, messageId }) =>
        kind === 'question' &&
        messageId !== null &&
        (threadId ?? channelId) === message.channel &&
        BigInt(message.id) > BigInt(messageId),
    );
    if (!question) return err('not_asker');
    const post = await posts.byMessage(tx, message.id);
    if (message.author === user || (post && post.kind !== 'answer')) return err('no_answer');
    return ok(await mark(tx, community, question, message));
  });
}

async function mark(
  tx: GuildTx,
  community: Community,
  question: PostRow,
  message: { channel: string; id: string },
): Promise<Marked> {
  const before = (await notes.about(tx, message.id)).find(({ kind }) => kind === 'helped');
  // One that others have seen stays: they would wonder why it went.
  if (before?.shown) return { stands: true, waits: false };
  if (before) {
    await notes.remove(tx, before.ref);
    return { stands: false, waits: false };
  }
  const now = community.now();
  const waits = question.nameRef !== null;
  const note = {
    ref: newRef(),
    kind: 'helped',
    channelId: message.channel,
    messageId: message.id,
    content: null,
    dueAt: waits ? soonUnderGroupName(now) : null,
    createdAt: now,
  } as const;
  await notes.add(tx, note);
  await posts.change(tx, question.ref, { returnAt: null });
  if (!waits) await showNote(tx, community, note);
  return { stands: true, waits };
}
