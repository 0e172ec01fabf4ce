/** Something that a member shared with a group that stands on Discord. */
import { joinGroup } from '#src/groups/membership.ts';
import { ownPosts } from '#src/sharing/own-posts.ts';
import { keepDraft } from '#src/sharing/writing/draft.ts';
import type { Belongs } from '#src/sharing/writing/draft.ts';
import { postDraft } from '#src/sharing/writing/post.ts';
import type { Naming } from '#src/sharing/types.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { TestDatabase } from '#tests/harness/database.ts';
import { newId } from '#tests/harness/guilds.ts';
import { aGroup } from './a-group.ts';

export const contentOf = (words: string, naming: Naming = 'own') => ({
  words,
  naming,
  touches: ['pain' as const],
  hidden: false,
});

export async function somebodyIn(community: Community, group: Ref): Promise<string> {
  const user = newId();
  await joinGroup(community, { group, user, locale: 'en-US', rulesVersion: 1, age: 'adult' });
  return user;
}

/** A group with a channel, so that something can be told to it. */
export async function groupWithChannel(
  { asOwner }: Pick<TestDatabase, 'asOwner'>,
  community: Community,
  name = 'Herons',
): Promise<Ref> {
  const { ref } = await aGroup(community, { name });
  await asOwner('update groups set channel_id = $2 where ref = $1', [ref, newId()]);
  return ref;
}

/** @returns the draft */
export async function begins(
  community: Community,
  user: string,
  belongs: Belongs,
  content: ReturnType<typeof contentOf>,
): Promise<Ref> {
  const kept = await keepDraft(community, user, { belongs, content });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value.draft.ref;
}

interface Sharing {
  readonly group: Ref;
  readonly words: string;
  readonly naming?: Naming;
  readonly kind?: 'share' | 'question';
}

/** @returns what was posted */
export async function shares(
  community: Community,
  user: string,
  { group, words, naming = 'group', kind = 'share' }: Sharing,
): Promise<Ref> {
  const draft = await begins(community, user, { kind, group }, contentOf(words, naming));
  const posted = await postDraft(community, user, draft);
  if (!posted.ok) throw new Error(posted.error.code);
  const [newest] = await ownPosts(community, user);
  return newest?.ref ?? '';
}
