/** Which groups somebody is in: what is for a group is for them. */
import { and, eq } from 'drizzle-orm';
import type { AccessLevel } from '#src/groups/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { groupMembers, groups } from '../schema/groups.ts';

export async function groupsOf(tx: GuildTx, user: string): Promise<Ref[]> {
  const rows = await tx.db
    .select({ ref: groupMembers.groupRef })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.userId, user),
        eq(groupMembers.state, 'joined'),
      ),
    );
  return rows.map(({ ref }) => ref);
}

/** Everybody who is in a group. */
export async function membersOf(tx: GuildTx, group: Ref): Promise<string[]> {
  const rows = await tx.db
    .select({ user: groupMembers.userId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.guildId, tx.guild),
        eq(groupMembers.groupRef, group),
        eq(groupMembers.state, 'joined'),
      ),
    );
  return rows.map(({ user }) => user);
}

/** What a group is called, and its channel. */
export async function group(
  tx: GuildTx,
  ref: Ref,
): Promise<{ name: string; channel: string | null } | undefined> {
  const [found] = await tx.db
    .select({ name: groups.name, channel: groups.channelId })
    .from(groups)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref)));
  return found;
}

/** Who may know of a group, and what it is about. */
export async function topicOf(
  tx: GuildTx,
  ref: Ref,
): Promise<{ access: AccessLevel; topic: string | null } | undefined> {
  const [found] = await tx.db
    .select({ access: groups.access, topic: groups.topicSlug })
    .from(groups)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref)));
  return found;
}

/** Who is let into a group's channels: its role, where it has one, and its people, with whoever is being let out just now. */
export async function letInto(
  tx: GuildTx,
  ref: Ref,
): Promise<{ role: string | null; people: string[] } | undefined> {
  const itself = and(eq(groups.guildId, tx.guild), eq(groups.ref, ref));
  const [found] = await tx.db.select({ role: groups.roleId }).from(groups).where(itself);
  if (!found) return undefined;
  const people = await tx.db
    .select({ user: groupMembers.userId })
    .from(groupMembers)
    .where(and(eq(groupMembers.guildId, tx.guild), eq(groupMembers.groupRef, ref)));
  return { role: found.role, people: people.map(({ user }) => user) };
}
