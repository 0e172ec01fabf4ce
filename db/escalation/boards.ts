/** Where the board of the queue stands. */
import { eq, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import { queueBoards } from '../schema/escalation.ts';

export interface BoardPlace {
  readonly ref: Ref;
  readonly channel: string | undefined;
  readonly message: string | undefined;
  /** Tells what it shows from what it should show. */
  readonly shown: string | undefined;
  readonly pinned: boolean;
  readonly createdAt: Date;
}

const findHere = (db: Queries, name: string) =>
  db
    .select()
    .from(queueBoards)
    .where(eq(queueBoards.guildId, sql.placeholder('guild')))
    .prepare(name);

async function find(tx: GuildTx): Promise<BoardPlace | undefined> {
  const [row] = await tx.prepared('boards.find', findHere).execute({ guild: tx.guild });
  return (
    row && {
      ref: row.ref,
      channel: row.channelId ?? undefined,
      message: row.messageId ?? undefined,
      shown: row.shown ?? undefined,
      pinned: row.pinnedAt !== null,
      createdAt: row.createdAt,
    }
  );
}

/** The board's row, made if there is none. */
export async function ensure(tx: GuildTx, made: Ref, now: Date): Promise<BoardPlace> {
  const found = await find(tx);
  if (found) return found;
  await tx.db
    .insert(queueBoards)
    .values({ guildId: tx.guild, ref: made, createdAt: now })
    .onConflictDoNothing();
  const there = await find(tx);
  if (!there) throw new Error('a row that was just written is not there');
  return there;
}

export async function place(
  tx: GuildTx,
  { channel, message, shown, now }: { channel: string; message: string; shown: string; now: Date },
): Promise<void> {
  await tx.db
    .update(queueBoards)
    .set({ channelId: channel, messageId: message, shown, pinnedAt: now })
    .where(eq(queueBoards.guildId, tx.guild));
}
