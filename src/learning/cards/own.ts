/** Somebody's own cards, and what they choose from when they write one. */
import * as stored from '#db/learning/cards.ts';
import type { GuildTx } from '#db/database.ts';
import { topicsHere } from '#src/groups/index.ts';
import { hasAgreed } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { openCard } from './sealed.ts';
import type { OpenCard } from './sealed.ts';

export interface OwnCards {
  readonly agreed: boolean;
  readonly cards: readonly OpenCard[];
}

export async function cardsIn(tx: GuildTx, community: Community, user: string): Promise<readonly OpenCard[]> {
  const opened = await Promise.all((await stored.all(tx, user)).map((row) => openCard(tx, community, row)));
  return opened.filter((card) => card !== undefined);
}

export async function ownCards(community: Community, user: string): Promise<OwnCards> {
  return community.read(async (tx) => ({
    agreed: await hasAgreed(tx, user, 'learning'),
    cards: await cardsIn(tx, community, user),
  }));
}

export interface CardForm {
  /** What it is about; first those of the author's own groups. */
  readonly topics: readonly Topic[];
  /** What is changed; undefined of a new card. */
  readonly card: OpenCard | undefined;
}

/** Besides "for anybody", as many as fit into a menu (docs: components/reference). */
const mostTopics = 24;

export async function cardForm(community: Community, user: string, ref: Ref | undefined): Promise<CardForm> {
  return community.read(async (tx) => {
    const [index, here] = [await topicsOf(tx), await topicsHere(tx, user)];
    const card =
      ref === undefined ? undefined : (await cardsIn(tx, community, user)).find((one) => one.ref === ref);
    const slugs = [...(card?.topic === undefined ? [] : [card.topic]), ...here.own, ...here.others];
    const topics = [...new Set(slugs)].flatMap((slug) => index.bySlug.get(slug) ?? []);
    return { topics: topics.slice(0, mostTopics), card };
  });
}
