/** Posting what was written, changing it, taking it back, and saying what becomes of it when one leaves. */
import * as drafts from '#db/sharing/drafts.ts';
import * as names from '#db/sharing/names.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { authorHashes, countBySince, isBy } from '../authors.ts';
import { destroyKey, newPostKey, sealAnew, sealAuthor, sealContent } from '../content.ts';
import { postDelivery } from '../deliveries/wanted.ts';
import { giveGroupName } from '../names/group-name.ts';
import type { Leaving } from '../types.ts';
import { soonUnderGroupName, someTimeUnderGroupName } from './delay.ts';
import { belongsOf, draftHashes, lockDraft, mayWrite } from './draft.ts';
import type { Draft } from './draft.ts';
import { sendAgain } from './send-again.ts';

/** How much one person can post in an hour: room for a bad night, not for a flood. */
const hourlyLimit = 6;
/** How long a question waits for an answer before it comes back to those who look after the group. */
const waitsForAnswer = days(1);

export type PostRefused =
  | { readonly code: 'gone' | 'too_often' }
  /** What it was to take the place of was taken away meanwhile. */
  | { readonly code: 'nothing_to_change' }
  /** Its writer is not in that group any more, or what it answers was taken away. */
  | { readonly code: 'not_in_group' | 'question_gone' }
  /** Moderators let nothing be posted under that name, and nothing under it be changed. */
  | { readonly code: 'limited' | 'change_limited'; readonly until: Date };

export interface Posted {
  readonly kind: PostRow['kind'];
  /** It waits a little, because it goes out under a group's name. */
  readonly waits: boolean;
  readonly edited: boolean;
}

/** Pressed twice, it is posted once; what is refused stays a draft. */
export async function postDraft(
  community: Community,
  user: string,
  ref: Ref,
): Promise<Result<Posted, PostRefused>> {
  return community.transaction(async (tx) => {
    const draft = await lockDraft(tx, community, user, ref);
    if (!draft) return err({ code: 'gone' });
    const since = after(community.now(), -hours(1));
    if (!draft.editOf && (await countBySince(tx, community, user, since)) >= hourlyLimit)
      return err({ code: 'too_often' });
    const done = draft.editOf
      ? await edit(tx, community, user, draft, draft.editOf)
      : await postNew(tx, community, user, draft);
    if (done.ok) await drafts.remove(tx, draftHashes(community, user), ref);
    return done;
  });
}

async function postNew(
  tx: GuildTx,
  community: Community,
  user: string,
  draft: Draft,
): Promise<Result<Posted, PostRefused>> {
  const { kind, groupRef, parentRef } = draft;
  const { naming, ...content } = draft.content;
  // Since it was begun, up to a week may have passed.
  const may = await mayWrite(tx, community, user, belongsOf(draft));
  if (!may.ok) return err({ code: may.error === 'gone' ? 'question_gone' : 'not_in_group' });
  const now = community.now();
  const name = naming === 'group' ? await giveGroupName(tx, community, { group: groupRef, user }) : undefined;
  if (name?.limitedUntil && name.limitedUntil > now)
    return err({ code: 'limited', until: name.limitedUntil });
  // Not the draft's: nothing leads from what was posted to what its writer began.
  const ref = newRef();
  const key = await newPostKey(tx, community, ref);
  await posts.add(tx, {
    ref,
    groupRef,
    kind,
    nameRef: name?.ref ?? null,
    authorHash: authorHashes(community, { group: groupRef, user, naming })[0] ?? null,
    author: sealAuthor(tx, key, ref, user),
    content: sealContent(tx, key, ref, content),
    parentRef,
    dueAt: name ? soonUnderGroupName(now) : null,
    returnAt: kind === 'question' ? after(now, waitsForAnswer) : null,
    createdAt: now,
  });
  if (!name) await deliver(tx, community, postDelivery({ ref, version: 1 }));
  return ok({ kind, waits: name !== undefined, edited: false });
}

async function edit(
  tx: GuildTx,
  community: Community,
  user: string,
  { content: { naming: _naming, ...content } }: Draft,
  ref: Ref,
): Promise<Result<Posted, PostRefused>> {
  const post = await ownPost(tx, community, user, ref);
  if (!post) return err({ code: 'nothing_to_change' });
  const now = community.now();
  const name = post.nameRef ? await names.find(tx, post.nameRef) : undefined;
  if (name?.limitedUntil && name.limitedUntil > now)
    return err({ code: 'change_limited', until: name.limitedUntil });
  await posts.change(tx, ref, { content: await sealAnew(tx, community, ref, content) });
  await sendAgain(tx, community, post, name ? soonUnderGroupName(now) : now);
  return ok({ kind: post.kind, waits: name !== undefined, edited: true });
}

async function ownPost(
  tx: GuildTx,
  community: Community,
  user: string,
  ref: Ref,
): Promise<PostRow | undefined> {
  const post = await posts.lock(tx, ref);
  return post?.state === 'up' && isBy(community, post, user) ? post : undefined;
}

/** At once, also under a group's name: whoever regrets something shall not have to wait. Nobody can read it any more from here on. */
export async function takeBack(community: Community, user: string, ref: Ref): Promise<Result<void, 'gone'>> {
  return community.transaction(async (tx) => {
    const post = await ownPost(tx, community, user, ref);
    if (!post) return err('gone');
    await withdraw(tx, community, post, community.now());
    return ok(undefined);
  });
}

/** Destroys what was shared; its message goes at `at`. */
export async function withdraw(tx: GuildTx, community: Community, post: PostRow, at: Date): Promise<void> {
  await posts.change(tx, post.ref, {
    state: 'gone',
    nameRef: null,
    author: null,
    authorHash: null,
    feltAt: null,
    returnAt: null,
  });
  await destroyKey(tx, community, post.ref);
  await sendAgain(tx, community, post, at);
}

/** What somebody who leaves wanted gone: under a group's name at some time, so that it is not seen to go with them. */
export async function withdrawOnLeaving(tx: GuildTx, community: Community, post: PostRow): Promise<void> {
  const now = community.now();
  await withdraw(tx, community, post, post.nameRef === null ? now : someTimeUnderGroupName(now));
}

export async function sayOnLeaving(
  community: Community,
  user: string,
  ref: Ref,
  leaving: Leaving,
): Promise<Result<void, 'gone'>> {
  return community.transaction(async (tx) => {
    const post = await ownPost(tx, community, user, ref);
    if (!post) return err('gone');
    await posts.change(tx, ref, { onLeaving: leaving });
    return ok(undefined);
  });
}
