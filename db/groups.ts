/** Groups, the categories they stand in, and where Discord shows them. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { GetColumnData } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { Group } from '#src/groups/types.ts';
import type { GuildTx, Queries } from './database.ts';
import { categoryOfGroup } from './group-categories.ts';
import { groupRules } from './schema/group-care.ts';
import { groupCategories, groups } from './schema/groups.ts';

const { placeholder } = sql;

const columns = {
  ref: groups.ref,
  kind: groups.kind,
  name: groups.name,
  topic: groups.topic,
  topicSlug: groups.topicSlug,
  rules: groups.rules,
  rulesVersion: groups.rulesVersion,
  access: groups.access,
  state: groups.state,
  size: groups.size,
  tags: groups.tags,
  categoryNumber: groups.categoryNumber,
  category: groupCategories.channelId,
  categoryRound: groupCategories.round,
  channel: groups.channelId,
  rulesMessage: groups.rulesMessageId,
  pinnedAt: groups.pinnedAt,
  round: groups.round,
  byRole: groups.byRole,
  role: groups.roleId,
  channelName: groups.channelName,
  channelTopic: groups.channelTopic,
  movedByHand: groups.movedByHand,
  lockedByHand: groups.lockedByHand,
  voice: groups.voice,
  voiceRoom: groups.voiceChannelId,
  voiceRound: groups.voiceRound,
  guests: groups.guests,
  offerKind: groups.offerKind,
  offerRef: groups.offerRef,
  offerVersion: groups.offerVersion,
};

type Row = { readonly [Name in keyof typeof columns]: GetColumnData<(typeof columns)[Name]> };

function toGroup(row: Row): Group {
  const { category, channel, rulesMessage, pinnedAt, size, tags, role, topicSlug, ...rest } = row;
  const {
    channelName,
    channelTopic,
    movedByHand,
    lockedByHand,
    offerKind,
    offerRef,
    offerVersion,
    voiceRoom,
    ...group
  } = rest;
  return {
    ...group,
    topicSlug: topicSlug ?? undefined,
    size: size ?? undefined,
    tags: tags ?? undefined,
    role: role ?? undefined,
    places: {
      category: category ?? undefined,
      channel: channel ?? undefined,
      rulesMessage: rulesMessage ?? undefined,
      pinned: pinnedAt !== null,
      voice: voiceRoom ?? undefined,
    },
    looks: {
      name: channelName ?? undefined,
      topic: channelTopic ?? undefined,
      movedByHand,
      lockedByHand,
    },
    offer:
      offerKind === null
        ? undefined
        : { kind: offerKind, into: offerRef ?? undefined, version: offerVersion },
    offersMade: offerVersion,
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

/** The groups that stand in a category, by name. */
export async function inCategory(tx: GuildTx, number: number): Promise<Group[]> {
  return (await all(tx)).filter(({ categoryNumber }) => categoryNumber === number);
}

/** The ground rules that a group had in an earlier version. */
export async function rulesOf(tx: GuildTx, group: Ref, version: number): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ rules: groupRules.rules })
    .from(groupRules)
    .where(
      and(eq(groupRules.guildId, tx.guild), eq(groupRules.groupRef, group), eq(groupRules.version, version)),
    );
  return row?.rules;
}

/** Keeps the ground rules of a version that is no longer the present one. */
export async function keepRules(
  tx: GuildTx,
  { ref, rulesVersion, rules }: Pick<Group, 'ref' | 'rulesVersion' | 'rules'>,
): Promise<void> {
  await tx.db
    .insert(groupRules)
    .values({ guildId: tx.guild, groupRef: ref, version: rulesVersion, rules })
    .onConflictDoNothing();
}

export async function byNameKey(tx: GuildTx, nameKey: string): Promise<Group | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(groups)
    .innerJoin(groupCategories, categoryOfGroup)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.nameKey, nameKey)));
  return row && toGroup(row);
}

export type NewGroup = Pick<Group, 'ref' | 'name' | 'topic' | 'rules' | 'access' | 'categoryNumber'> & {
  kind?: Group['kind'] | undefined;
  voice?: boolean | undefined;
  size?: number | undefined;
  tags?: Group['tags'];
  topicSlug?: string | undefined;
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

/** What can be remembered of a group one by one. */
export type GroupChange = Partial<
  Pick<
    typeof groups.$inferInsert,
    | 'name'
    | 'nameKey'
    | 'topic'
    | 'topicSlug'
    | 'rules'
    | 'rulesVersion'
    | 'access'
    | 'state'
    | 'size'
    | 'tags'
    | 'channelId'
    | 'rulesMessageId'
    | 'pinnedAt'
    | 'channelName'
    | 'channelTopic'
    | 'movedByHand'
    | 'lockedByHand'
    | 'openedRun'
    | 'guests'
    | 'voice'
    | 'voiceChannelId'
    | 'quietNotedAt'
    | 'byRole'
    | 'roleId'
    | 'offerKind'
    | 'offerRef'
    | 'offerVersion'
  >
>;

/** Remembers something about a group, such as where it stands on Discord. */
export async function place(tx: GuildTx, ref: Ref, change: GroupChange): Promise<void> {
  await tx.db
    .update(groups)
    .set(change)
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref)));
}

/** The group's channel is gone: it is to be made anew, with everything in it. */
export async function forgetChannel(tx: GuildTx, ref: Ref, channel: string): Promise<boolean> {
  const forgotten = await tx.db
    .update(groups)
    .set({
      channelId: null,
      rulesMessageId: null,
      pinnedAt: null,
      channelName: null,
      channelTopic: null,
      movedByHand: false,
      lockedByHand: false,
      guests: 0,
      round: sql`${groups.round} + 1`,
    })
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref), eq(groups.channelId, channel)))
    .returning({ ref: groups.ref });
  return forgotten.length > 0;
}

/** The group's voice room is gone: it is to be made anew, if it is to have one. @returns whether it was this one */
export async function forgetVoice(tx: GuildTx, ref: Ref, room: string): Promise<boolean> {
  const forgotten = await tx.db
    .update(groups)
    .set({ voiceChannelId: null, voiceRound: sql`${groups.voiceRound} + 1` })
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref), eq(groups.voiceChannelId, room)))
    .returning({ ref: groups.ref });
  return forgotten.length > 0;
}

/** The pinned ground rules are gone: they are to be posted anew. @returns the group, if it was this message */
export async function forgetRulesMessage(tx: GuildTx, ref: Ref, message: string): Promise<Group | undefined> {
  const forgotten = await tx.db
    .update(groups)
    .set({ rulesMessageId: null, pinnedAt: null, round: sql`${groups.round} + 1` })
    .where(and(eq(groups.guildId, tx.guild), eq(groups.ref, ref), eq(groups.rulesMessageId, message)))
    .returning({ ref: groups.ref });
  return forgotten.length > 0 ? find(tx, ref) : undefined;
}
