/** Somebody's own cards, and what they choose from when they write one. */
import * as stored from '#db/learning/cards.ts';
import type { GuildTx } from '#db/database.ts';
import { topicsHere } from '#src/groups/index.ts';
import { hasAgreed } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { openCard } from './sealed.ts';
import type { OpenCard } from './sealed.ts';
import { mostCards } from './write.ts';
import type { WriteRefused } from './write.ts';

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

/** `gone`: what was to be changed, else it would become another. */
export type FormRefused = 'gone' | WriteRefused;

/** Undefined: a new card. What could not be kept is refused before it is written. */
export async function cardForm(
  community: Community,
  user: string,
  ref: Ref | undefined,
): Promise<Result<CardForm, FormRefused>> {
  return community.read(async (tx) => {
    const own = await cardsIn(tx, community, user);
    const card = own.find((one) => one.ref === ref);
    if (ref !== undefined && !card) return err('gone');
    if (!(await hasAgreed(tx, user, 'learning'))) return err('no_consent');
    if (!card && own.length >= mostCards) return err('full');
    const [index, here] = [await topicsOf(tx), await topicsHere(tx, user)];
    const slugs = [...(card?.topic === undefined ? [] : [card.topic]), ...here.own, ...here.others];
    const topics = [...new Set(slugs)].flatMap((slug) => index.bySlug.get(slug) ?? []);
    return ok({ topics: topics.slice(0, mostTopics), card });
  });
}
