/** Writing a card, changing it, taking it back. Nobody but the team sees it before the team has let it in. */
import * as stored from '#db/learning/cards.ts';
import { hasAgreed, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { cardDelivery } from '../deliveries/notice.ts';
import type { CardWords } from '../types.ts';
import { fingerprintOf, sealCard } from './sealed.ts';

/** One person's cards; a deck lives from many. */
export const mostCards = 20;

export type WriteRefused = 'no_consent' | 'full' | 'empty';

/** @param writing.ref - of a new card, or of one that is written anew; keeping it twice is keeping it once */
export async function writeCard(
  community: Community,
  { ref, author, words }: { readonly ref: Ref; readonly author: string; readonly words: CardWords },
): Promise<Result<void, WriteRefused>> {
  if (words.words.trim() === '') return err('empty');
  return community.transaction(async (tx) => {
    if (!(await isMember(tx, author)) || !(await hasAgreed(tx, author, 'learning'))) return err('no_consent');
    const before = await stored.find(tx, ref);
    if (!before && (await stored.countOf(tx, author)) >= mostCards) return err('full');
    const { situation, topic } = words;
    const kept = await stored.write(tx, {
      ref,
      author,
      sealed: await sealCard(tx, community, { ref, author, words }),
      situationFingerprint: fingerprintOf(community, 'situation', situation),
      topicFingerprint: topic === undefined ? null : fingerprintOf(community, 'topic', topic),
      now: community.now(),
    });
    if (kept) await deliver(tx, community, cardDelivery(kept));
    return ok(undefined);
  });
}

/** Deletes a card of one's own, at once and for good. */
export async function takeCardBack(community: Community, author: string, ref: Ref): Promise<void> {
  await community.transaction((tx) => stored.remove(tx, author, ref));
}
