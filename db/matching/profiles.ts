/** Who agreed to matching, and who of them is in the pool now. */
import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { HoldReason } from '#src/matching/states.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { members } from '../schema/members.ts';
import { matchProfiles } from '../schema/matching.ts';

export interface ProfileRow {
  readonly user: string;
  readonly ref: Ref;
  readonly profile: Sealed | null;
  readonly inPool: boolean;
  readonly pausedAt: Date | null;
  readonly hold: HoldReason | null;
  readonly waitingSince: Date | null;
  readonly createdAt: Date;
}

const columns = {
  user: matchProfiles.userId,
  ref: matchProfiles.ref,
  profile: matchProfiles.profile,
  inPool: matchProfiles.inPool,
  pausedAt: matchProfiles.pausedAt,
  hold: matchProfiles.hold,
  waitingSince: matchProfiles.waitingSince,
  createdAt: matchProfiles.createdAt,
};

const whose = (tx: GuildTx, user: string) =>
  and(eq(matchProfiles.guildId, tx.guild), eq(matchProfiles.userId, user));

export async function find(tx: GuildTx, user: string): Promise<ProfileRow | undefined> {
  const [row] = await tx.db.select(columns).from(matchProfiles).where(whose(tx, user));
  return row;
}

export async function begin(tx: GuildTx, user: string, now: Date): Promise<void> {
  await tx.db
    .insert(matchProfiles)
    .values({ guildId: tx.guild, userId: user, ref: newRef(), createdAt: now })
    .onConflictDoNothing();
}

export async function change(
  tx: GuildTx,
  user: string,
  changed: Partial<Pick<ProfileRow, 'profile' | 'inPool' | 'pausedAt' | 'hold' | 'waitingSince'>>,
): Promise<void> {
  await tx.db.update(matchProfiles).set(changed).where(whose(tx, user));
}

export async function remove(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(matchProfiles).where(whose(tx, user));
}

const available = (tx: GuildTx) =>
  and(
    eq(matchProfiles.guildId, tx.guild),
    eq(matchProfiles.inPool, true),
    isNull(matchProfiles.pausedAt),
    isNull(matchProfiles.hold),
    isNotNull(matchProfiles.profile),
  );

// Drizzle leaves out the table's name where a statement reads from one table only, and inside this there are two.
const inProposal = sql<boolean>`exists (select from match_sides as side where side.guild_id = match_profiles.guild_id and side.user_id = match_profiles.user_id and side.live and side.part <> 'mentor')`;

export interface PoolRow extends ProfileRow {
  /** In a proposal that is not decided, otherwise than as a mentor. */
  readonly busy: boolean;
  /** Of their record as a member. */
  readonly ageBand: Sealed;
  readonly settings: Sealed | null;
}

/** Everybody in the pool, in an order that says nothing. */
export async function pool(tx: GuildTx): Promise<PoolRow[]> {
  return tx.db
    .select({ ...columns, busy: inProposal, ageBand: members.ageBand, settings: members.profile })
    .from(matchProfiles)
    .innerJoin(
      members,
      and(eq(members.guildId, matchProfiles.guildId), eq(members.userId, matchProfiles.userId)),
    )
    .where(available(tx))
    .orderBy(matchProfiles.ref);
}

/** Who of these is in the pool at this moment, and whether they are in a proposal otherwise than as a mentor. */
export async function stillIn(
  tx: GuildTx,
  users: readonly string[],
): Promise<Map<string, { readonly busy: boolean }>> {
  if (users.length === 0) return new Map();
  const rows = await tx.db
    .select({ user: matchProfiles.userId, busy: inProposal })
    .from(matchProfiles)
    .where(and(available(tx), inArray(matchProfiles.userId, [...users])));
  return new Map(rows.map(({ user, busy }) => [user, { busy }]));
}

export async function byRef(tx: GuildTx, ref: Ref): Promise<ProfileRow | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(matchProfiles)
    .where(and(eq(matchProfiles.guildId, tx.guild), eq(matchProfiles.ref, ref)));
  return row;
}
