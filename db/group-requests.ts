/** Requests to join a group. */
import { and, eq, sql } from 'drizzle-orm';
import type { JoinRequest, RequestState } from '#src/groups/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { groupRequests } from './schema/group-care.ts';

const columns = {
  ref: groupRequests.ref,
  group: groupRequests.groupRef,
  state: groupRequests.state,
  version: groupRequests.version,
  channel: groupRequests.channelId,
  message: groupRequests.messageId,
};

interface Row extends Omit<JoinRequest, 'card'> {
  readonly channel: string | null;
  readonly message: string | null;
}

function toRequest({ channel, message, ...request }: Row): JoinRequest {
  return { ...request, card: channel && message ? { channel, message } : undefined };
}

const one = (tx: GuildTx, ref: Ref) => and(eq(groupRequests.guildId, tx.guild), eq(groupRequests.ref, ref));

export async function find(tx: GuildTx, ref: Ref): Promise<JoinRequest | undefined> {
  const [row] = await tx.db.select(columns).from(groupRequests).where(one(tx, ref));
  return row && toRequest(row);
}

/** Opens a request, also one that was settled before. @returns undefined where it is open already */
export async function open(
  tx: GuildTx,
  { ref, group, now }: { ref: Ref; group: Ref; now: Date },
): Promise<JoinRequest | undefined> {
  const [row] = await tx.db
    .insert(groupRequests)
    .values({ guildId: tx.guild, ref, groupRef: group, state: 'open', createdAt: now })
    .onConflictDoUpdate({
      target: [groupRequests.guildId, groupRequests.ref],
      set: {
        state: 'open',
        version: sql`${groupRequests.version} + 1`,
        channelId: null,
        messageId: null,
        createdAt: now,
      },
      setWhere: sql`${groupRequests.state} <> 'open'`,
    })
    .returning(columns);
  return row && toRequest(row);
}

/** Settles a request, once. @returns undefined where it is not open */
export async function settle(
  tx: GuildTx,
  ref: Ref,
  state: Exclude<RequestState, 'open'>,
): Promise<JoinRequest | undefined> {
  const [row] = await tx.db
    .update(groupRequests)
    .set({ state, version: sql`${groupRequests.version} + 1` })
    .where(and(one(tx, ref), eq(groupRequests.state, 'open')))
    .returning(columns);
  return row && toRequest(row);
}

export async function placeCard(
  tx: GuildTx,
  ref: Ref,
  card: { channel: string; message: string },
): Promise<void> {
  await tx.db
    .update(groupRequests)
    .set({ channelId: card.channel, messageId: card.message })
    .where(one(tx, ref));
}
