/** What is sealed of something shared, and whose it is. Words and author lie apart: showing a pseudonym opens no author. */
import { z } from 'zod';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed, SealingKey } from '#db/encryption/seal.ts';
import { contentNotes } from '#src/groups/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';

/** In characters; a message of ours takes 4,000 with everything around them. */
export const longestWords = 2000;

export const sharedContent = z.object({
  words: z.string(),
  touches: z.array(z.enum(contentNotes)),
  hidden: z.boolean(),
});
export type SharedContent = z.infer<typeof sharedContent>;

type Column = 'content' | 'author';

const placeOf = (tx: GuildTx, row: Ref, column: Column) => ({
  guild: tx.guild,
  table: 'shared_posts',
  column,
  row,
});

/** Everything of one post is under a key of its own, which goes when it is taken back: no copy of it can be read after that. */
export async function newPostKey(tx: GuildTx, community: Community, ref: Ref): Promise<SealingKey> {
  return community.vault.cases.make(tx, ref);
}

export const sealContent = (tx: GuildTx, key: SealingKey, ref: Ref, content: SharedContent): Sealed =>
  seal(key, JSON.stringify(content), placeOf(tx, ref, 'content'));

export const sealAuthor = (tx: GuildTx, key: SealingKey, ref: Ref, user: string): Sealed =>
  seal(key, user, placeOf(tx, ref, 'author'));

/** Undefined for what was taken back. */
export async function openContent(
  tx: GuildTx,
  community: Community,
  { ref, content }: Pick<PostRow, 'ref' | 'content'>,
): Promise<SharedContent | undefined> {
  const key = await community.vault.cases.find(tx, ref);
  return key && sharedContent.parse(JSON.parse(unseal(key, content, placeOf(tx, ref, 'content'))));
}

/** Whose it is. For what they are told themselves, their own name above it, and what two people have agreed to open. */
export async function openAuthor(
  tx: GuildTx,
  community: Community,
  { ref, author }: Pick<PostRow, 'ref' | 'author'>,
): Promise<string | undefined> {
  const key = author === null ? undefined : await community.vault.cases.find(tx, ref);
  return key && author !== null ? unseal(key, author, placeOf(tx, ref, 'author')) : undefined;
}

export async function sealAnew(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  content: SharedContent,
): Promise<Sealed> {
  return sealContent(tx, await community.vault.cases.get(tx, ref), ref, content);
}

export async function destroyKey(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  await community.vault.cases.destroy(tx, ref);
}
