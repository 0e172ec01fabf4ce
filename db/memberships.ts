/** Who is in which group. */
import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type {
  AccessLevel,
  GroupKind,
  Membership,
  MembershipState,
  OfferKind,
  Part,
} from '#src/groups/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { groupMembers, groups } from './schema/groups.ts';

const { placeholder } = sql;

/** Who is in already stays in, and who waits for a place need not ask again, whatever is asked for; who was away is back. */
const isIn = sql`${groupMembers.state} = 'joined'`;
const stays = sql`(${isIn} or ${groupMembers.state} = excluded.state or (${groupMembers.state} = 'waiting' and excluded.state = 'asked'))`;
const isNews = sql`not ${stays} or ${groupMembers.awaySince} is not null`;

const enterGroup = (db: Queries, name: string) =>
  db
    .insert(groupMembers)
    .values({
      guildId: placeholder('guild'),
      ref: placeholder('ref'),
      groupRef: placeholder('group'),
      userId: placeholder('user'),
      state: sql`${placeholder('state')}::text`,
      way: sql`${placeholder('way')}::text`,
      rulesVersion: placeholder('rulesVersion'),
      joinedAt: placeholder('now'),
    })
    .onConflictDoUpdate({
      target: [groupMembers.guildId, groupMembers.groupRef, groupMembers.userId],
      set: {
        state: sql`case when ${stays} then ${groupMembers.state} else excluded.state end`,
        part: sql`case when ${isIn} then ${groupMembers.part} else 'member' end`,
        way: sql`case when ${isIn} then ${groupMembers.way} else excluded.way end`,
        // Also one's place in the line.
        joinedAt: sql`case when ${stays} then ${groupMembers.joinedAt} else excluded.joined_at end`,
        version: sql`case when ${isNews} then ${groupMembers.version} + 1 else ${groupMembers.version} end`,
        rulesVersion: sql`excluded.rules_version`,
        awaySince: null,
        leftAt: null,
      },
      setWhere: sql`${isNews} or ${groupMembers.rulesVersion} <> excluded.rules_version`,
    })
    .returning({ ref: groupMembers.ref, version: groupMembers.version, state: groupMembers.state })
    .prepare(name);

export interface Entering extends Pick<Membership, 'ref' | 'group' | 'user' | 'way'> {
  readonly state: Exclude<MembershipState, 'left'>;
  readonly rulesVersion: number;
  readonly now: Date;
}

/**
 * Lets somebody join, ask or wait, and records the ground rules that they agreed to.
 * @returns undefined where nothing changed
 */
export async function enter(
  tx: GuildTx,
  entering: Entering,
): Promise<Pick<Membership, 'ref' | 'version' | 'state'> | undefined> {
  const [entered] = await tx.prepared('groups.enter', enterGroup).execute({ guild: tx.guild, ...entering });
  return entered;
}

export async function stateOf(tx: GuildTx, group: Ref, user: string): Promise<MembershipState | undefined> {
  const [own] = await tx.db
    .select({ state: groupMembers.state })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.groupRef, group),
        eq(groupMembers.userId, user),
      ),
    );
  return own?.state;
}

/** @returns undefined where they were not in it. */
export async function leave(
  tx: GuildTx,
  group: Ref,
  user: string,
  now: Date,
): Promise<Pick<Membership, 'ref' | 'version'> | undefined> {
  const [left] = await tx.db
    .update(groupMembers)
    .set({
      state: 'left',
      part: 'member',
      leftAt: now,
      awaySince: null,
      version: sql`${groupMembers.version} + 1`,
    })
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.groupRef, group),
        eq(groupMembers.userId, user),
        ne(groupMembers.state, 'left'),
      ),
    )
    .returning({ ref: groupMembers.ref, version: groupMembers.version });
  return left;
}

const membershipColumns = {
  ref: groupMembers.ref,
  group: groupMembers.groupRef,
  user: groupMembers.userId,
  state: groupMembers.state,
  part: groupMembers.part,
  way: groupMembers.way,
  away: sql<boolean>`${groupMembers.awaySince} is not null`,
  version: groupMembers.version,
};

const archived = sql<boolean>`${groups.state} = 'archived'`;

const oneMembership = (db: Queries, name: string) =>
  db
    .select({
      ...membershipColumns,
      channel: groups.channelId,
      role: groups.roleId,
      kind: groups.kind,
      voice: groups.voiceChannelId,
      archived,
    })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(and(eq(groupMembers.guildId, placeholder('guild')), eq(groupMembers.ref, placeholder('ref'))))
    .prepare(name);

interface MembershipPlace extends Membership {
  readonly channel: string | null;
  readonly role: string | null;
  readonly kind: GroupKind;
  readonly voice: string | null;
  readonly archived: boolean;
}

/** A membership, and the group's kind, and its channel and role where they have been made. */
export async function find(tx: GuildTx, ref: Ref): Promise<MembershipPlace | undefined> {
  const [row] = await tx.prepared('groups.membership', oneMembership).execute({ guild: tx.guild, ref });
  return row;
}

/** Every membership of the community, for whoever compares them all with what stands on Discord. */
export async function everyone(tx: GuildTx): Promise<Membership[]> {
  return tx.prepared('groups.everyone', everyMembership).execute({ guild: tx.guild });
}

const everyMembership = (db: Queries, name: string) =>
  db
    .select(membershipColumns)
    .from(groupMembers)
    .where(eq(groupMembers.guildId, placeholder('guild')))
    .prepare(name);

/** Everybody's membership in a group. */
export async function inGroup(tx: GuildTx, group: Ref): Promise<Membership[]> {
  return tx.db
    .select(membershipColumns)
    .from(groupMembers)
    .where(and(eq(groupMembers.guildId, tx.guild), eq(groupMembers.groupRef, group)));
}

const groupsOfMember = (db: Queries, name: string) =>
  db
    .select({
      ref: groups.ref,
      name: groups.name,
      channel: groups.channelId,
      joinedAt: groupMembers.joinedAt,
      state: groupMembers.state,
      part: groupMembers.part,
      kind: groups.kind,
      access: groups.access,
      rulesAgreed: groupMembers.rulesVersion,
      rulesNow: groups.rulesVersion,
      archived,
      offer: sql<OfferKind | null>`case when ${groups.offerVersion} > ${groupMembers.offerAnswered} then ${groups.offerKind} end`,
      offerVersion: groups.offerVersion,
    })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(
      and(
        eq(groupMembers.guildId, placeholder('guild')),
        eq(groupMembers.userId, placeholder('user')),
        ne(groupMembers.state, sql.raw(`'left'`)),
      ),
    )
    .orderBy(asc(groups.nameKey))
    .prepare(name);

/** One's own place in a group, or in the line for it. */
export interface Own {
  readonly ref: Ref;
  readonly name: string;
  readonly channel: string | null;
  readonly joinedAt: Date;
  readonly state: MembershipState | 'invited';
  readonly part: Part;
  readonly kind: GroupKind;
  readonly access: AccessLevel;
  /** The versions of the group's ground rules that they agreed to, and that counts now. */
  readonly rulesAgreed: number;
  readonly rulesNow: number;
  readonly archived: boolean;
  /** What the group asks them and they have not answered. */
  readonly offer: OfferKind | null;
  readonly offerVersion: number;
}

/** The groups that somebody is in, has asked to join or waits for, by name. */
export async function ofMember(tx: GuildTx, user: string): Promise<Own[]> {
  return tx.prepared('groups.ofMember', groupsOfMember).execute({ guild: tx.guild, user });
}

/** Everything that is kept about somebody's groups, also those they have just left. */
export async function keptOf(
  tx: GuildTx,
  user: string,
): Promise<{ name: string; joinedAt: Date; leftAt: Date | null }[]> {
  return tx.db
    .select({ name: groups.name, joinedAt: groupMembers.joinedAt, leftAt: groupMembers.leftAt })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(and(eq(groupMembers.guildId, tx.guild), eq(groupMembers.userId, user)))
    .orderBy(asc(groups.nameKey));
}

/** They have left the server. What they are in waits for them, and lets nobody in meanwhile. @returns what changed */
export async function markAway(tx: GuildTx, user: string, now: Date): Promise<Membership[]> {
  return tx.db
    .update(groupMembers)
    .set({ awaySince: now, version: sql`${groupMembers.version} + 1` })
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.userId, user),
        isNull(groupMembers.awaySince),
        ne(groupMembers.state, 'left'),
      ),
    )
    .returning(membershipColumns);
}

/** They are back, and have what they had. @returns what changed */
export async function markBack(tx: GuildTx, user: string): Promise<Membership[]> {
  return tx.db
    .update(groupMembers)
    .set({ awaySince: null, version: sql`${groupMembers.version} + 1` })
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.userId, user),
        isNotNull(groupMembers.awaySince),
      ),
    )
    .returning(membershipColumns);
}

/** Forgets a membership that was left and whose access is gone, unless they came back meanwhile. */
export async function forget(
  tx: GuildTx,
  { ref, version }: Pick<Membership, 'ref' | 'version'>,
): Promise<void> {
  await tx.db
    .delete(groupMembers)
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.ref, ref),
        eq(groupMembers.version, version),
        eq(groupMembers.state, 'left'),
      ),
    );
}

/** What somebody has left and may still let them in. */
export async function leftBy(tx: GuildTx, user: string): Promise<Pick<Membership, 'ref' | 'version'>[]> {
  return tx.db
    .select({ ref: groupMembers.ref, version: groupMembers.version })
    .from(groupMembers)
    .where(
      and(eq(groupMembers.guildId, tx.guild), eq(groupMembers.userId, user), eq(groupMembers.state, 'left')),
    );
}
