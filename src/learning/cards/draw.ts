/**
 * Drawing one card at random, and another, without any coming twice. Nothing is kept of who drew what: a seed and the last card
 * travel in the button, and give the cards an order of their own.
 */
import { createHash } from 'node:crypto';
import * as stored from '#db/learning/cards.ts';
import type { GuildTx } from '#db/database.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Situation } from '../types.ts';
import { fingerprintsOf, openCard } from './sealed.ts';
import type { OpenCard } from './sealed.ts';

export interface Drawing {
  /** Undefined: any. */
  readonly situation: Situation | undefined;
  readonly topic: string | undefined;
  readonly seed: Ref;
  /** Undefined before the first. */
  readonly last: Ref | undefined;
}

function placeIn(seed: Ref, card: Ref): string {
  return createHash('sha256').update(`${seed} ${card}`).digest('hex');
}

/** The card after the last one, in the order that the seed gives; a card that came in meanwhile moves no other. Pure. */
export function nextCard(
  deck: readonly Ref[],
  { seed, last }: Pick<Drawing, 'seed' | 'last'>,
): Ref | undefined {
  const from = last === undefined ? '' : placeIn(seed, last);
  const left = deck.map((card) => ({ card, place: placeIn(seed, card) })).filter(({ place }) => place > from);
  const [first] = left.toSorted((a, b) => (a.place < b.place ? -1 : 1));
  return first?.card;
}

export type Drawn =
  | { readonly kind: 'card'; readonly card: OpenCard; readonly about: Topic | undefined }
  /** All were shown. */
  | { readonly kind: 'end' }
  | { readonly kind: 'none' };

export async function drawCard(community: Community, drawing: Drawing): Promise<Drawn> {
  const { situation, topic, seed } = drawing;
  return community.read(async (tx) => {
    const deck = await stored.deck(tx, {
      situations: fingerprintsOf(community, 'situation', situation),
      topics: fingerprintsOf(community, 'topic', topic),
    });
    let last = drawing.last;
    for (;;) {
      const next = nextCard(deck, { seed, last });
      if (next === undefined) return { kind: last === undefined ? 'none' : 'end' };
      const card = await readable(tx, community, next);
      if (card) return { kind: 'card', card, about: await topicOf(tx, card.topic) };
      last = next;
    }
  });
}

async function readable(tx: GuildTx, community: Community, ref: Ref): Promise<OpenCard | undefined> {
  const row = await stored.find(tx, ref);
  return row && openCard(tx, community, row);
}

async function topicOf(tx: GuildTx, slug: string | undefined): Promise<Topic | undefined> {
  return slug === undefined ? undefined : (await topicsOf(tx)).bySlug.get(slug);
}
