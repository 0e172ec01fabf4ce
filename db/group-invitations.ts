/** Invitations to circles, by the keyed hash of whom they are for. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Invitation, Part } from '#src/groups/types.ts';
import type { GuildTx, Queries } from './database.ts';
import { groupInvitations } from './schema/group-invitations.ts';
import { groups } from './schema/groups.ts';

const { placeholder } = sql;

/** @returns false where they were invited before, whatever they said to it */
export async function add(
  tx: GuildTx,
  { group, memberHash, part, now }: { group: Ref; memberHash: string; part: Part; now: Date },
): Promise<boolean> {
  const added = await tx.db
    .insert(groupInvitations)
    .values({ guildId: tx.guild, ref: newRef(), groupRef: group, memberHash, part, createdAt: now })
    .onConflictDoNothing()
    .returning({ ref: groupInvitations.ref });
  return added.length > 0;
}

const invited = (tx: GuildTx, hashes: readonly string[]) =>
  and(eq(groupInvitations.guildId, tx.guild), inArray(groupInvitations.memberHash, [...hashes]));

const invitationsFor = (db: Queries, name: string) =>
  db
    .select({
      group: groupInvitations.groupRef,
      state: groupInvitations.state,
      part: groupInvitations.part,
      name: groups.name,
      createdAt: groupInvitations.createdAt,
    })
    .from(groupInvitations)
    .innerJoin(
      groups,
      and(eq(groups.guildId, groupInvitations.guildId), eq(groups.ref, groupInvitations.groupRef)),
    )
    .where(
      and(
        eq(groupInvitations.guildId, placeholder('guild')),
        sql`${groupInvitations.memberHash} = any(${placeholder('hashes')}::text[])`,
      ),
    )
    .orderBy(asc(groups.nameKey))
    .prepare(name);

/** All that somebody was invited to, by name, and how that is called. */
export async function of(
  tx: GuildTx,
  hashes: readonly string[],
): Promise<(Invitation & { readonly name: string; readonly createdAt: Date })[]> {
  return tx.prepared('groups.invitations', invitationsFor).execute({ guild: tx.guild, hashes: [...hashes] });
}

export async function decline(tx: GuildTx, hashes: readonly string[], group: Ref): Promise<void> {
  await tx.db
    .update(groupInvitations)
    .set({ state: 'declined' })
    .where(and(invited(tx, hashes), eq(groupInvitations.groupRef, group)));
}

/** @param group - undefined: all of them */
export async function forget(tx: GuildTx, hashes: readonly string[], group?: Ref): Promise<void> {
  await tx.db
    .delete(groupInvitations)
    .where(and(invited(tx, hashes), group === undefined ? undefined : eq(groupInvitations.groupRef, group)));
}
