/** Who is in which group. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Membership } from '#src/groups/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { groupMembers, groups } from './schema/groups.ts';

const { placeholder } = sql;

const joinGroup = (db: Queries, name: string) =>
  db
    .insert(groupMembers)
    .values({
      guildId: placeholder('guild'),
      ref: placeholder('ref'),
      groupRef: placeholder('group'),
      userId: placeholder('user'),
      state: 'joined',
      rulesVersion: placeholder('rulesVersion'),
      joinedAt: placeholder('now'),
    })
    .onConflictDoUpdate({
      target: [groupMembers.guildId, groupMembers.groupRef, groupMembers.userId],
      set: {
        state: 'joined',
        version: sql`${groupMembers.version} + 1`,
        rulesVersion: sql`excluded.rules_version`,
        joinedAt: sql`excluded.joined_at`,
        leftAt: null,
      },
      setWhere: eq(groupMembers.state, 'left'),
    })
    .returning({ ref: groupMembers.ref, version: groupMembers.version })
    .prepare(name);

/** @returns undefined where they were in it already. */
export async function join(
  tx: GuildTx,
  joining: { ref: Ref; group: Ref; user: string; rulesVersion: number; now: Date },
): Promise<{ ref: Ref; version: number } | undefined> {
  const [joined] = await tx.prepared('groups.join', joinGroup).execute({ guild: tx.guild, ...joining });
  return joined;
}

/** @returns undefined where they were not in it. */
export async function leave(
  tx: GuildTx,
  group: Ref,
  user: string,
  now: Date,
): Promise<{ ref: Ref; version: number } | undefined> {
  const [left] = await tx.db
    .update(groupMembers)
    .set({ state: 'left', leftAt: now, version: sql`${groupMembers.version} + 1` })
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.groupRef, group),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
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
  version: groupMembers.version,
};

const oneMembership = (db: Queries, name: string) =>
  db
    .select({ ...membershipColumns, channel: groups.channelId })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(and(eq(groupMembers.guildId, placeholder('guild')), eq(groupMembers.ref, placeholder('ref'))))
    .prepare(name);

/** A membership, and the group's channel where it has been made. */
export async function find(
  tx: GuildTx,
  ref: Ref,
): Promise<(Membership & { readonly channel: string | null }) | undefined> {
  const [row] = await tx.prepared('groups.membership', oneMembership).execute({ guild: tx.guild, ref });
  return row;
}

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
    })
    .from(groupMembers)
    .innerJoin(groups, and(eq(groups.guildId, groupMembers.guildId), eq(groups.ref, groupMembers.groupRef)))
    .where(
      and(
        eq(groupMembers.guildId, placeholder('guild')),
        eq(groupMembers.userId, placeholder('user')),
        eq(groupMembers.state, 'joined'),
      ),
    )
    .orderBy(asc(groups.nameKey))
    .prepare(name);

/** The groups that somebody is in, by name. */
export async function ofMember(
  tx: GuildTx,
  user: string,
): Promise<{ ref: Ref; name: string; channel: string | null; joinedAt: Date }[]> {
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
