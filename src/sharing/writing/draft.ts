/** What somebody is writing: kept sealed from the moment that a form is sent, so that nothing typed is lost, and gone after a week. */
import { z } from 'zod';
import { placesOf } from '#db/sharing/audience.ts';
import * as drafts from '#db/sharing/drafts.ts';
import type { DraftRow } from '#db/sharing/drafts.ts';
import * as posts from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isBy } from '../authors.ts';
import { openContent, sharedContent } from '../content.ts';
import { giveGroupName } from '../names/group-name.ts';
import { namings } from '../types.ts';
import type { PostKind } from '../types.ts';

const keptFor = days(7);

export const draftContent = sharedContent.extend({ naming: z.enum(namings) });
export type DraftContent = z.infer<typeof draftContent>;

export interface Draft extends Pick<DraftRow, 'ref' | 'kind' | 'groupRef' | 'parentRef' | 'editOf'> {
  readonly content: DraftContent;
}

export type DraftRefused = 'not_in_group' | 'gone';

/** Where it belongs: a group, a question that it answers, or something of one's own that it replaces. */
export type Belongs =
  | { readonly kind: Exclude<PostKind, 'answer'>; readonly group: Ref }
  | { readonly question: Ref }
  | { readonly editOf: Ref };

export const draftHashes = ({ keyring, guild }: Community, user: string): readonly string[] =>
  keyring.blindIndexes('draft of something shared', guild, user);

const placeOf = (tx: GuildTx, row: Ref) => ({
  guild: tx.guild,
  table: 'shared_drafts',
  column: 'content',
  row,
});

/** @param ref - of the draft that it takes the place of, if any */
export async function keepDraft(
  community: Community,
  user: string,
  { ref = newRef(), belongs, content }: { ref?: Ref | undefined; belongs: Belongs; content: DraftContent },
): Promise<Result<Preview, DraftRefused>> {
  return community.transaction(async (tx) => {
    const where = await resolve(tx, community, user, { belongs, naming: content.naming });
    if (!where.ok) return where;
    const key = await community.vault.members.get(tx, user);
    const draft: Draft = { ref, ...where.value, content: { ...content, naming: where.value.naming } };
    const { kind, groupRef, parentRef, editOf } = draft;
    await drafts.save(tx, {
      guildId: community.guild,
      ref,
      kind,
      groupRef,
      parentRef,
      editOf,
      memberHash: draftHashes(community, user)[0] ?? '',
      content: seal(key, JSON.stringify(draft.content), placeOf(tx, ref)),
      writtenAt: community.now(),
    });
    return ok(await previewOf(tx, community, user, draft));
  });
}

type Where = Omit<Draft, 'ref' | 'content'> & Pick<DraftContent, 'naming'>;

async function resolve(
  tx: GuildTx,
  community: Community,
  user: string,
  { belongs, naming }: { belongs: Belongs } & Pick<DraftContent, 'naming'>,
): Promise<Result<Where, DraftRefused>> {
  if ('editOf' in belongs) {
    const post = await posts.find(tx, belongs.editOf);
    if (!post || post.state === 'gone' || !isBy(community, post, user)) return err('gone');
    const { kind, groupRef, parentRef, nameRef, ref } = post;
    // What has been read under one name is not put under another.
    return ok({ kind, groupRef, parentRef, editOf: ref, naming: nameRef === null ? 'own' : 'group' });
  }
  const question = 'question' in belongs ? await posts.find(tx, belongs.question) : undefined;
  if ('question' in belongs && question?.state !== 'up') return err('gone');
  const groupRef = 'group' in belongs ? belongs.group : (question?.groupRef ?? '');
  const mine = await placesOf(tx, user);
  if (!mine.some(({ ref }) => ref === groupRef)) return err('not_in_group');
  const kind = 'kind' in belongs ? belongs.kind : 'answer';
  return ok({ kind, groupRef, parentRef: question?.ref ?? null, editOf: null, naming });
}

export async function mayWrite(
  tx: GuildTx,
  community: Community,
  user: string,
  belongs: Belongs,
): Promise<Result<void, DraftRefused>> {
  const where = await resolve(tx, community, user, { belongs, naming: 'own' });
  return where.ok ? ok(undefined) : where;
}

/** Before they write a word. */
export async function mayAnswer(
  community: Community,
  user: string,
  question: Ref,
): Promise<Result<void, DraftRefused>> {
  return community.read((tx) => mayWrite(tx, community, user, { question }));
}

/** Where a draft belongs; of what is shared or asked, in another group if one was chosen since. */
export function belongsOf(
  { kind, editOf, parentRef, groupRef }: Omit<Draft, 'content'>,
  group = groupRef,
): Belongs {
  if (editOf !== null) return { editOf };
  return kind === 'answer' ? { question: parentRef ?? '' } : { kind, group };
}

/** A draft, and the name that it would be read under. */
export interface Preview {
  readonly draft: Draft;
  /** Undefined under one's own name. */
  readonly name: string | undefined;
}

async function previewOf(tx: GuildTx, community: Community, user: string, draft: Draft): Promise<Preview> {
  const { content, groupRef } = draft;
  if (content.naming === 'own') return { draft, name: undefined };
  // Kept as soon as it is shown: what somebody was promised is not given to anybody else.
  return { draft, name: (await giveGroupName(tx, community, { group: groupRef, user })).name };
}

/** Locked until the transaction ends; undefined where it is nobody's, or somebody else's. */
export async function lockDraft(
  tx: GuildTx,
  community: Community,
  user: string,
  ref: Ref,
): Promise<Draft | undefined> {
  const row = await drafts.lock(tx, draftHashes(community, user), ref);
  return row && openDraft(tx, community, user, row);
}

export async function openDraft(
  tx: GuildTx,
  community: Community,
  user: string,
  row: DraftRow,
): Promise<Draft | undefined> {
  const key = await community.vault.members.find(tx, user);
  if (!key) return undefined;
  const { ref, kind, groupRef, parentRef, editOf } = row;
  const content = draftContent.parse(JSON.parse(unseal(key, row.content, placeOf(tx, ref))));
  return { ref, kind, groupRef, parentRef, editOf, content };
}

export async function readDraft(community: Community, user: string, ref: Ref): Promise<Draft | undefined> {
  return community.transaction((tx) => lockDraft(tx, community, user, ref));
}

/** What is in the form where somebody changes what already stands. */
export async function contentToEdit(
  community: Community,
  user: string,
  ref: Ref,
): Promise<{ readonly kind: PostKind; readonly content: DraftContent } | undefined> {
  return community.read(async (tx) => {
    const post = await posts.find(tx, ref);
    if (!post || post.state === 'gone' || !isBy(community, post, user)) return undefined;
    const content = await openContent(tx, community, post);
    const naming = post.nameRef === null ? 'own' : 'group';
    return content && { kind: post.kind, content: { ...content, naming } };
  });
}

export async function throwAway(community: Community, user: string, ref: Ref): Promise<void> {
  await community.transaction((tx) => drafts.remove(tx, draftHashes(community, user), ref));
}

export function forgetDrafts({ database }: Housekeeping): Tick {
  return {
    name: 'sharing.forget_drafts',
    every: '25 13 * * * *',
    run: (now) => database.withSystem((tx) => drafts.forgetBefore(tx, after(now, -keptFor))),
  };
}
