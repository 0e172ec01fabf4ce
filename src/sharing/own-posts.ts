/** Everything that somebody has shared, for their own eyes: also in groups that they have left. */
import { placesOf } from '#db/sharing/audience.ts';
import { isAnswerer } from '#db/sharing/answerers.ts';
import * as drafts from '#db/sharing/drafts.ts';
import * as names from '#db/sharing/names.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isBy, sharedBy } from './authors.ts';
import { openContent } from './content.ts';
import type { SharedContent } from './content.ts';
import { draftHashes } from './writing/draft.ts';

export interface OwnPost extends Pick<
  PostRow,
  'ref' | 'kind' | 'groupRef' | 'onLeaving' | 'channelId' | 'messageId' | 'createdAt'
> {
  /** Undefined under one's own name. */
  readonly name: string | undefined;
  readonly content: SharedContent;
}

export async function ownPosts(community: Community, user: string): Promise<readonly OwnPost[]> {
  return community.read((tx) => ownPostsIn(tx, community, user));
}

export async function ownPostsIn(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<readonly OwnPost[]> {
  const all: OwnPost[] = [];
  for (const row of await sharedBy(tx, community, user)) {
    const own = await opened(tx, community, row);
    if (own) all.push(own);
  }
  return all;
}

async function opened(tx: GuildTx, community: Community, row: PostRow): Promise<OwnPost | undefined> {
  const content = await openContent(tx, community, row);
  const name = row.nameRef ? (await names.find(tx, row.nameRef))?.name : undefined;
  return content && { ...row, name, content };
}

export async function ownPost(community: Community, user: string, ref: Ref): Promise<OwnPost | undefined> {
  return community.read(async (tx) => {
    const row = await posts.find(tx, ref);
    return row?.state === 'up' && isBy(community, row, user) ? opened(tx, community, row) : undefined;
  });
}

/** The groups that somebody can tell something, and what they have begun, newest first. */
export async function beginningsFor(community: Community, user: string) {
  return community.read(async (tx) => {
    const [places, rows] = await Promise.all([
      placesOf(tx, user),
      drafts.ofMember(tx, draftHashes(community, user)),
    ]);
    return { places, drafts: rows };
  });
}

/** What the card to begin with depends on. */
export interface Hub {
  /** Something that they have begun and not posted: of that kind, else an answer, a change, or whatever they began last. */
  readonly draft: Ref | undefined;
  readonly inGroup: boolean;
  /** Whether they like to be asked now and then. */
  readonly likesAsking: boolean;
}

export async function hubFor(community: Community, user: string, kind: 'share' | 'question'): Promise<Hub> {
  const begun = await beginningsFor(community, user);
  const ofKind = begun.drafts.find((draft) => draft.kind === kind && draft.editOf === null);
  return {
    draft: (ofKind ?? begun.drafts[0])?.ref,
    inGroup: begun.places.length > 0,
    likesAsking: await community.read((tx) => isAnswerer(tx, user)),
  };
}
