/** Places in groups: who has one, who waits for one, who looks after the others. */
import { and, asc, count, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Membership, MembershipState, Part, WayIn } from '#src/groups/types.ts';
import type { SQL } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { groupMembers, groups } from './schema/groups.ts';
import { members, remembrances } from './schema/members.ts';

const { placeholder } = sql;

const inGroup = (tx: GuildTx, group: Ref) =>
  and(eq(groupMembers.guildId, tx.guild), eq(groupMembers.groupRef, group));

/** Whoever looks after a group and can be asked something: nobody who left the server, and nobody who has died. */
const looksAfter = sql`(${groupMembers.state} = 'joined' and ${groupMembers.part} = 'facilitator' and ${groupMembers.awaySince} is null
  and not exists (
    select from ${members} join ${remembrances}
      on ${remembrances.guildId} = ${members.guildId} and ${remembrances.memberRef} = ${members.ref}
    where ${members.guildId} = ${groupMembers.guildId} and ${members.userId} = ${groupMembers.userId}
      and ${remembrances.markedAt} is not null))`;

/** Until the transaction ends, nobody else takes a place in the group. */
export async function lockPlaces(tx: GuildTx, group: Ref): Promise<void> {
  await tx.db
    .select({ ref: groups.ref })
    .from(groups)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, group)))
    .for('update');
}

const counting = (what: SQL) => sql<number>`count(*) filter (where ${what})`.mapWith(Number);
const hasJoined = sql`${groupMembers.state} = 'joined'`;

const others = (db: Queries, name: string) =>
  db
    .select({
      joined: counting(hasJoined),
      waiting: counting(sql`${groupMembers.state} = 'waiting'`),
      facilitators: counting(looksAfter),
      byOverwrite: counting(sql`${hasJoined} and ${groupMembers.way} = 'overwrite'`),
    })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.guildId, placeholder('guild')),
        eq(groupMembers.groupRef, placeholder('group')),
        ne(groupMembers.userId, placeholder('user')),
      ),
    )
    .prepare(name);

/** How many have joined a group, wait for a place or have asked, but for one person. */
export async function countOthers(
  tx: GuildTx,
  group: Ref,
  user: string,
): Promise<Readonly<Record<'joined' | 'waiting' | 'byOverwrite' | 'facilitators', number>>> {
  const [counted] = await tx.prepared('groups.others', others).execute({ guild: tx.guild, group, user });
  return counted ?? { joined: 0, waiting: 0, byOverwrite: 0, facilitators: 0 };
}

export interface Settled extends Pick<Membership, 'ref' | 'version' | 'user' | 'state'> {
  readonly group: Ref;
}

const settled = {
  ref: groupMembers.ref,
  group: groupMembers.groupRef,
  user: groupMembers.userId,
  state: groupMembers.state,
  version: groupMembers.version,
};

/** Those who have waited longest. */
export async function firstInLine(tx: GuildTx, group: Ref, places: number): Promise<Ref[]> {
  const line = await tx.db
    .select({ ref: groupMembers.ref })
    .from(groupMembers)
    .where(and(inGroup(tx, group), eq(groupMembers.state, 'waiting')))
    .orderBy(asc(groupMembers.joinedAt), asc(groupMembers.ref))
    .limit(places);
  return line.map(({ ref }) => ref);
}

/** Takes memberships from one state to another; those that are in another by now are left alone. @returns what changed */
export async function move(
  tx: GuildTx,
  refs: readonly Ref[],
  { from, to, way, now }: { from: MembershipState; to: MembershipState; way?: WayIn; now: Date },
): Promise<Settled[]> {
  if (refs.length === 0) return [];
  return tx.db
    .update(groupMembers)
    .set({
      state: to,
      ...(way && { way }),
      version: sql`${groupMembers.version} + 1`,
      joinedAt: now,
      leftAt: to === 'left' ? now : null,
    })
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        inArray(groupMembers.ref, [...refs]),
        eq(groupMembers.state, from),
      ),
    )
    .returning(settled);
}

/** Makes somebody a facilitator, or no longer one. @returns undefined where they are not in the group, or are so already */
export async function setPart(
  tx: GuildTx,
  group: Ref,
  user: string,
  part: Part,
): Promise<Settled | undefined> {
  const [changed] = await tx.db
    .update(groupMembers)
    .set({ part, version: sql`${groupMembers.version} + 1` })
    .where(
      and(
        inGroup(tx, group),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
        ne(groupMembers.part, part),
      ),
    )
    .returning(settled);
  return changed;
}

export async function isFacilitator(tx: GuildTx, group: Ref, user: string): Promise<boolean> {
  const found = await tx.db
    .select({ ref: groupMembers.ref })
    .from(groupMembers)
    .where(
      and(
        inGroup(tx, group),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
        eq(groupMembers.part, 'facilitator'),
      ),
    );
  return found.length > 0;
}

/** Notes that somebody asked for a hello. @returns false where they had, or are not in the group */
export async function askForHello(tx: GuildTx, group: Ref, user: string, now: Date): Promise<boolean> {
  const asked = await tx.db
    .update(groupMembers)
    .set({ helloAskedAt: now })
    .where(
      and(
        inGroup(tx, group),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
        isNull(groupMembers.helloAskedAt),
      ),
    )
    .returning({ ref: groupMembers.ref });
  return asked.length > 0;
}

/** Those who look after a group and can be asked something. */
export async function facilitatorsOf(tx: GuildTx, group: Ref): Promise<string[]> {
  const rows = await tx.db
    .select({ user: groupMembers.userId })
    .from(groupMembers)
    .where(and(inGroup(tx, group), looksAfter));
  return rows.map(({ user }) => user);
}

/** Everybody who has joined a group. */
export async function joinedIn(tx: GuildTx, group: Ref): Promise<string[]> {
  const rows = await tx.db
    .select({ user: groupMembers.userId })
    .from(groupMembers)
    .where(and(inGroup(tx, group), eq(groupMembers.state, 'joined')));
  return rows.map(({ user }) => user);
}

/** Those who have asked to join, the longest first. */
export async function askedIn(tx: GuildTx, group: Ref): Promise<Ref[]> {
  const rows = await tx.db
    .select({ ref: groupMembers.ref })
    .from(groupMembers)
    .where(and(inGroup(tx, group), eq(groupMembers.state, 'asked')))
    .orderBy(asc(groupMembers.joinedAt));
  return rows.map(({ ref }) => ref);
}

/** Notes that somebody answered what their group asked. @returns undefined where they had, or are not in it */
export async function answerOffer(
  tx: GuildTx,
  { group, user, version, way }: { group: Ref; user: string; version: number; way?: 'role' },
): Promise<Settled | undefined> {
  const [answered] = await tx.db
    .update(groupMembers)
    .set({ offerAnswered: version, ...(way && { way, version: sql`${groupMembers.version} + 1` }) })
    .where(
      and(
        inGroup(tx, group),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
        gt(sql`${version}::integer`, groupMembers.offerAnswered),
      ),
    )
    .returning(settled);
  return answered;
}

/** How many are in each state in each group. */
export async function counts(tx: GuildTx): Promise<{ group: Ref; state: MembershipState; count: number }[]> {
  return tx.db
    .select({ group: groupMembers.groupRef, state: groupMembers.state, count: count() })
    .from(groupMembers)
    .where(eq(groupMembers.guildId, tx.guild))
    .groupBy(groupMembers.groupRef, groupMembers.state);
}

/** The groups that somebody other than a member looks after. */
export async function lookedAfter(tx: GuildTx, user: string): Promise<ReadonlySet<Ref>> {
  const rows = await tx.db
    .selectDistinct({ group: groupMembers.groupRef })
    .from(groupMembers)
    .where(and(eq(groupMembers.guildId, tx.guild), ne(groupMembers.userId, user), looksAfter));
  return new Set(rows.map(({ group }) => group));
}
