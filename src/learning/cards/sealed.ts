/** A card's words under its author's own key, and the keyed hashes by which it is found. */
import { z } from 'zod';
import type { CardRow } from '#db/learning/cards.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Topic } from '#src/topics/index.ts';
import { situations } from '../types.ts';
import type { Card, CardWords } from '../types.ts';

const shape = z.object({
  words: z.string(),
  situation: z.enum(situations),
  topic: z.string().optional(),
  named: z.boolean(),
});

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'coping_cards',
  column: 'sealed',
  row: ref,
});

export interface OpenCard extends Card, CardWords {}

/** With what it is about. */
export interface NamedCard {
  readonly card: OpenCard;
  readonly about: Topic | undefined;
}

/** Undefined where its author's key is gone. */
export async function openCard(
  tx: GuildTx,
  community: Community,
  { sealed, ...card }: CardRow,
): Promise<OpenCard | undefined> {
  const key = await community.vault.members.find(tx, card.author);
  return key && { ...card, ...shape.parse(JSON.parse(unseal(key, sealed, placeOf(tx, card.ref)))) };
}

export async function sealCard(
  tx: GuildTx,
  community: Community,
  { ref, author, words }: { readonly ref: Ref; readonly author: string; readonly words: CardWords },
): Promise<Sealed> {
  const key = await community.vault.members.get(tx, author);
  return seal(key, JSON.stringify(words), placeOf(tx, ref));
}

type Hashed = 'situation' | 'topic';

/** For writing. */
export function fingerprintOf({ keyring, guild }: Community, of: Hashed, word: string): string {
  return keyring.blindIndex(`coping card ${of}`, guild, word);
}

/** For looking up; none where any will do. */
export function fingerprintsOf(
  { keyring, guild }: Community,
  of: Hashed,
  word: string | undefined,
): readonly string[] {
  return word === undefined ? [] : keyring.blindIndexes(`coping card ${of}`, guild, word);
}
