/** Groups, the categories they stand in, and where Discord shows them. */
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { Group } from '#src/groups/types.ts';
import type { GuildTx, Queries } from './database.ts';
import { groupCategories, groups } from './schema/groups.ts';

const { placeholder } = sql;

const columns = {
  ref: groups.ref,
  name: groups.name,
  topic: groups.topic,
  rules: groups.rules,
  rulesVersion: groups.rulesVersion,
  access: groups.access,
  categoryNumber: groups.categoryNumber,
  category: groupCategories.channelId,
  channel: groups.channelId,
  rulesMessage: groups.rulesMessageId,
  pinnedAt: groups.pinnedAt,
};

const categoryOfGroup = and(
  eq(groupCategories.guildId, groups.guildId),
  eq(groupCategories.number, groups.categoryNumber),
);

interface Row {
  readonly ref: Ref;
  readonly name: string;
  readonly topic: string;
  readonly rules: string;
  readonly rulesVersion: number;
  readonly access: Group['access'];
  readonly categoryNumber: number;
  readonly category: string | null;
  readonly channel: string | null;
  readonly rulesMessage: string | null;
  readonly pinnedAt: Date | null;
}

function toGroup({ category, channel, rulesMessage, pinnedAt, ...group }: Row): Group {
  return {
    ...group,
    places: {
      category: category ?? undefined,
      channel: channel ?? undefined,
      rulesMessage: rulesMessage ?? undefined,
      pinned: pinnedAt !== null,
    },
  };
}

const oneGroup = (db: Queries, name: string) =>
  db
    .select(columns)
    .from(groups)
    .innerJoin(groupCategories, categoryOfGroup)
    .where(and(eq(groups.guildId, placeholder('guild')), eq(groups.ref, placeholder('ref'))))
    .prepare(name);

export async function find(tx: GuildTx, ref: Ref): Promise<Group | undefined> {
  const [row] = await tx.prepared('groups.find', oneGroup).execute({ guild: tx.guild, ref });
  return row && toGroup(row);
}

const allGroups = (db: Queries, name: string) =>
  db
    .select(columns)
    .from(groups)
    .innerJoin(groupCategories, categoryOfGroup)
    .where(eq(groups.guildId, placeholder('guild')))
    .orderBy(asc(groups.nameKey))
    .prepare(name);

/** Every group of the community, by name. */
export async function all(tx: GuildTx): Promise<Group[]> {
  return (await tx.prepared('groups.all', allGroups).execute({ guild: tx.guild })).map(toGroup);
}

export async function byNameKey(tx: GuildTx, nameKey: string): Promise<Group | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(groups)
    .innerJoin(groupCategories, categoryOfGroup)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.nameKey, nameKey)));
  return row && toGroup(row);
}

/** How many groups stand in each category, by number. Until the transaction ends, no other may add one. */
export async function lockCategories(tx: GuildTx): Promise<{ number: number; groups: number }[]> {
  await tx.db.select().from(groupCategories).where(eq(groupCategories.guildId, tx.guild)).for('update');
  return tx.db
    .select({ number: groupCategories.number, groups: count(groups.ref) })
    .from(groupCategories)
    .leftJoin(groups, categoryOfGroup)
    .where(eq(groupCategories.guildId, tx.guild))
    .groupBy(groupCategories.number)
    .orderBy(asc(groupCategories.number));
}

export async function addCategory(tx: GuildTx, number: number, ref: Ref): Promise<void> {
  await tx.db.insert(groupCategories).values({ guildId: tx.guild, number, ref }).onConflictDoNothing();
}

export type NewGroup = Pick<Group, 'ref' | 'name' | 'topic' | 'rules' | 'access' | 'categoryNumber'> & {
  nameKey: string;
  now: Date;
};

/** @returns whether it was added; false where another group has its name. */
export async function add(tx: GuildTx, { now, ...group }: NewGroup): Promise<boolean> {
  const added = await tx.db
    .insert(groups)
    .values({ guildId: tx.guild, ...group, createdAt: now })
    .onConflictDoNothing()
    .returning({ ref: groups.ref });
  return added.length > 0;
}

export async function category(
  tx: GuildTx,
  number: number,
): Promise<{ ref: Ref; channel: string | undefined } | undefined> {
  const [row] = await tx.db
    .select({ ref: groupCategories.ref, channel: groupCategories.channelId })
    .from(groupCategories)
    .where(and(eq(groupCategories.guildId, tx.guild), eq(groupCategories.number, number)));
  return row && { ref: row.ref, channel: row.channel ?? undefined };
}

export async function placeCategory(tx: GuildTx, number: number, channel: string): Promise<void> {
  await tx.db
    .update(groupCategories)
    .set({ channelId: channel })
    .where(and(eq(groupCategories.guildId, tx.guild), eq(groupCategories.number, number)));
}

/** Remembers where something of a group stands on Discord. */
export async function place(
  tx: GuildTx,
  ref: Ref,
  where: { channelId?: string; rulesMessageId?: string; pinnedAt?: Date },
): Promise<void> {
  await tx.db
    .update(groups)
    .set(where)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref)));
}
