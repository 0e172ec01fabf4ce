/**
 * What moderators do about a message without opening whose it is: a note with a source, where something in it is unsafe, and a limit
 * on the name that it stands under.
 */
import * as names from '#db/sharing/names.ts';
import * as notes from '#db/sharing/notes.ts';
import * as posts from '#db/sharing/posts.ts';
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { openAuthor } from '../content.ts';
import { inboxKinds } from '../inbox.ts';
import { sealNote } from '../notes/content.ts';
import type { Correction } from '../notes/content.ts';
import { showNote } from '../notes/show.ts';
import { withdraw } from '../writing/post.ts';

/** How long nothing may be posted under a name; 0 lifts it. */
export const nameLimitDays = [1, 7, 28, 0] as const;
export type NameLimitDays = (typeof nameLimitDays)[number];

/** What the trail calls it. */
export const steps = {
  corrected: 'sharing.corrected',
  limited: 'sharing.nameLimited',
  lifted: 'sharing.nameLimitLifted',
  removed: 'sharing.removed',
} as const;

export interface LookAfter {
  readonly message: { readonly channel: string; readonly id: string };
  readonly correction: Correction | undefined;
  readonly limit: NameLimitDays | undefined;
  readonly remove: boolean;
  readonly by: string;
}

export interface LookedAfter {
  readonly corrected: boolean;
  readonly removed: boolean;
  /** A note that was written, and has nothing left to stand with. */
  readonly leftOut: string | undefined;
  /** The name, and until when nothing is posted under it; undefined where it was lifted. */
  readonly limited: { readonly name: string; readonly until: Date | undefined } | undefined;
}

export async function lookAfterMessage(
  community: Community,
  { message, correction, limit, remove, by }: LookAfter,
): Promise<Result<LookedAfter, 'nothing_chosen' | 'no_name' | 'not_shared'>> {
  if (!correction && limit === undefined && !remove) return err('nothing_chosen');
  return community.transaction(async (tx) => {
    const limited =
      limit === undefined ? undefined : await limitName(tx, community, { message: message.id, limit, by });
    if (limit !== undefined && !limited) return err('no_name');
    if (remove && !(await takeAway(tx, community, { message: message.id, by }))) return err('not_shared');
    if (correction && !remove) await correct(tx, community, { message, correction, by });
    return ok({
      corrected: correction !== undefined && !remove,
      removed: remove,
      leftOut: remove ? correction?.words : undefined,
      limited,
    });
  });
}

async function limitName(
  tx: GuildTx,
  community: Community,
  { message, limit, by }: { message: string; limit: NameLimitDays; by: string },
): Promise<LookedAfter['limited']> {
  const post = await posts.byMessage(tx, message);
  const name = post?.nameRef ? await names.find(tx, post.nameRef) : undefined;
  if (!name) return undefined;
  const until = limit === 0 ? undefined : after(community.now(), days(limit));
  await names.limit(tx, name.ref, until ?? null);
  await recordChange(tx, community, { by, what: until ? steps.limited : steps.lifted, to: name.ref });
  return { name: name.name, until };
}

/** Whoever shared it is told, wherever they are next, and not by whom. A case that is about it keeps what was said. */
async function takeAway(
  tx: GuildTx,
  community: Community,
  { message, by }: { message: string; by: string },
): Promise<boolean> {
  const stands = await posts.byMessage(tx, message);
  // Of two moderators at once, one takes it away, and whoever shared it is told once.
  const post = stands && (await posts.lock(tx, stands.ref));
  if (post?.state !== 'up') return false;
  const user = await openAuthor(tx, community, post);
  await withdraw(tx, community, post, community.now());
  await recordChange(tx, community, { by, what: steps.removed, to: message });
  if (user !== undefined)
    await putInInbox(tx, community, { user, kind: inboxKinds.removed, subject: newRef() });
  return true;
}

async function correct(
  tx: GuildTx,
  community: Community,
  { message, correction, by }: Pick<LookAfter, 'message' | 'by'> & { correction: Correction },
): Promise<void> {
  const ref = newRef();
  const note = {
    ref,
    kind: 'correction',
    channelId: message.channel,
    messageId: message.id,
    content: await sealNote(tx, community, ref, correction),
    dueAt: null,
    createdAt: community.now(),
  } as const;
  await notes.add(tx, note);
  await recordChange(tx, community, { by, what: steps.corrected, to: message.id });
  await showNote(tx, community, note);
}
