/** Coping cards, each sealed under its author's key. */
import { and, asc, count, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Card, CardState } from '#src/learning/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { copingCards } from '../schema/learning.ts';

const columns = {
  ref: copingCards.ref,
  author: copingCards.userId,
  sealed: copingCards.sealed,
  state: copingCards.state,
  version: copingCards.version,
  channel: copingCards.channelId,
  message: copingCards.messageId,
};

export interface CardRow extends Card {
  readonly sealed: Sealed;
}

type Stored = Omit<CardRow, 'card'> & { readonly channel: string | null; readonly message: string | null };

function toRow({ channel, message, ...row }: Stored): CardRow {
  return { ...row, card: channel && message ? { channel, message } : undefined };
}

const one = (tx: GuildTx, ref: Ref) => and(eq(copingCards.guildId, tx.guild), eq(copingCards.ref, ref));
const ofUser = (tx: GuildTx, user: string) =>
  and(eq(copingCards.guildId, tx.guild), eq(copingCards.userId, user));

export async function find(tx: GuildTx, ref: Ref): Promise<CardRow | undefined> {
  const [row] = await tx.db.select(columns).from(copingCards).where(one(tx, ref));
  return row && toRow(row);
}

/** Until the transaction ends, no other changes it. */
export async function lock(tx: GuildTx, ref: Ref): Promise<CardRow | undefined> {
  const [row] = await tx.db.select(columns).from(copingCards).where(one(tx, ref)).for('update');
  return row && toRow(row);
}

/** Newest first. */
export async function all(tx: GuildTx, user: string): Promise<CardRow[]> {
  const rows = await tx.db
    .select(columns)
    .from(copingCards)
    .where(ofUser(tx, user))
    .orderBy(sql`${copingCards.createdAt} desc`, asc(copingCards.ref));
  return rows.map(toRow);
}

export async function countOf(tx: GuildTx, user: string): Promise<number> {
  const [row] = await tx.db.select({ count: count() }).from(copingCards).where(ofUser(tx, user));
  return row?.count ?? 0;
}

export interface WrittenCard {
  readonly ref: Ref;
  readonly author: string;
  readonly sealed: Sealed;
  readonly situationFingerprint: string;
  readonly topicFingerprint: string | null;
  readonly now: Date;
}

/** Keeps a card that waits for the team; one that its author writes anew waits again, with a new notice. */
export async function write(
  tx: GuildTx,
  { author, now, ...written }: WrittenCard,
): Promise<CardRow | undefined> {
  const { ref, ...words } = written;
  const [row] = await tx.db
    .insert(copingCards)
    .values({ guildId: tx.guild, ref, userId: author, ...words, state: 'waiting', createdAt: now })
    .onConflictDoUpdate({
      target: [copingCards.guildId, copingCards.ref],
      set: { ...words, state: 'waiting', ...anew },
      setWhere: eq(copingCards.userId, author),
    })
    .returning(columns);
  return row && toRow(row);
}

/** The next notice is a new message: what is far up in the channel is read by nobody. */
const anew = { version: sql`${copingCards.version} + 1`, channelId: null, messageId: null };

/** What the team decided. */
export async function decide(tx: GuildTx, ref: Ref, state: CardState): Promise<CardRow | undefined> {
  const [row] = await tx.db
    .update(copingCards)
    .set({ state, version: sql`${copingCards.version} + 1` })
    .where(one(tx, ref))
    .returning(columns);
  return row && toRow(row);
}

/** Somebody said that something is wrong with it: it is drawn no more until the team has looked. @returns undefined where it is not shown */
export async function report(tx: GuildTx, ref: Ref): Promise<CardRow | undefined> {
  const [row] = await tx.db
    .update(copingCards)
    .set({ state: 'reported', ...anew })
    .where(and(one(tx, ref), eq(copingCards.state, 'shown')))
    .returning(columns);
  return row && toRow(row);
}

export async function placeCard(
  tx: GuildTx,
  ref: Ref,
  card: { readonly channel: string; readonly message: string },
): Promise<void> {
  await tx.db
    .update(copingCards)
    .set({ channelId: card.channel, messageId: card.message })
    .where(one(tx, ref));
}

export interface Deck {
  /** The keyed hashes of a situation; empty for any. */
  readonly situations: readonly string[];
  /** The keyed hashes of a topic, to which cards for anybody are added; empty for any. */
  readonly topics: readonly string[];
}

/** The cards that can be drawn. */
export async function deck(tx: GuildTx, { situations, topics }: Deck): Promise<Ref[]> {
  const rows = await tx.db
    .select({ ref: copingCards.ref })
    .from(copingCards)
    .where(
      and(
        eq(copingCards.guildId, tx.guild),
        eq(copingCards.state, 'shown'),
        eq(copingCards.held, false),
        situations.length === 0 ? undefined : inArray(copingCards.situationFingerprint, [...situations]),
        topics.length === 0
          ? undefined
          : or(isNull(copingCards.topicFingerprint), inArray(copingCards.topicFingerprint, [...topics])),
      ),
    );
  return rows.map(({ ref }) => ref);
}

/** @returns whether it was theirs */
export async function remove(tx: GuildTx, user: string, ref: Ref): Promise<boolean> {
  const { rowCount } = await tx.db.delete(copingCards).where(and(ofUser(tx, user), one(tx, ref)));
  return rowCount === 1;
}

export async function hold(tx: GuildTx, user: string, held: boolean): Promise<void> {
  await tx.db.update(copingCards).set({ held }).where(ofUser(tx, user));
}

export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(copingCards).where(ofUser(tx, user));
}
