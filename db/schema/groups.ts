/** Groups, the categories they stand in, and who is in them. Postgres is the truth; the ids say where Discord shows it. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import {
  accessLevels,
  groupKinds,
  groupStates,
  membershipStates,
  offerKinds,
  parts,
  waysIn,
} from '#src/groups/types.ts';
import { discordId, guildId, instant, oneOf, ref, topicSlug } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const groupCategories = guildTable(
  'group_categories',
  {
    guildId: guildId(),
    /** 0 is the channel that circles hang under. */
    number: integer('number').notNull(),
    /** Stands in Discord's audit log as the trace of having made it. */
    ref: ref('ref').notNull(),
    channelId: discordId('channel_id'),
    /** Which time it is being made. */
    round: integer('round').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] }), ofCommunity(table)],
);

export const groups = guildTable(
  'groups',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    kind: oneOf('kind', groupKinds).notNull().default('text'),
    name: text('name').notNull(),
    /** The name as it is compared: two groups of a community never share one. */
    nameKey: text('name_key').notNull(),
    topic: text('topic').notNull(),
    topicSlug: topicSlug('topic_slug'),
    rules: text('rules').notNull(),
    rulesVersion: integer('rules_version').notNull().default(1),
    access: oneOf('access', accessLevels).notNull(),
    state: oneOf('state', groupStates).notNull().default('active'),
    /** How many people there is room for; null: any number. */
    size: integer('size'),
    /** Of a forum: what its posts can be marked with, as it was left. */
    tags: jsonb('tags').$type<readonly string[]>(),
    categoryNumber: integer('category_number').notNull(),
    channelId: discordId('channel_id'),
    rulesMessageId: discordId('rules_message_id'),
    pinnedAt: instant('pinned_at'),
    /** Which time its channel is being made. */
    round: integer('round').notNull().default(1),
    /** The channel's name and topic as they were left, by us or by a human who was allowed to. */
    channelName: text('channel_name'),
    channelTopic: text('channel_topic'),
    movedByHand: boolean('moved_by_hand').notNull().default(false),
    lockedByHand: boolean('locked_by_hand').notNull().default(false),
    /** The look at the server that last found it open to others. */
    openedRun: integer('opened_run'),
    /** Newcomers are let in by a role: there are too many for one overwrite each. */
    byRole: boolean('by_role').notNull().default(false),
    roleId: discordId('role_id'),
    /** Whether it has a voice room, and where that is. */
    voice: boolean('voice').notNull().default(false),
    voiceChannelId: discordId('voice_channel_id'),
    /** Which time the room is being made. */
    voiceRound: integer('voice_round').notNull().default(1),
    /** How many more are in a circle's thread than those who joined. */
    guests: integer('guests').notNull().default(0),
    /** What its members are being asked: to move, or to be let in by a role. */
    offerKind: oneOf('offer_kind', offerKinds),
    offerRef: ref('offer_ref'),
    offerVersion: integer('offer_version').notNull().default(0),
    /** When leads were last told that it is quiet. */
    quietNotedAt: instant('quiet_noted_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('groups_name').on(table.guildId, table.nameKey),
    index('groups_category').on(table.guildId, table.categoryNumber),
    foreignKey({
      columns: [table.guildId, table.categoryNumber],
      foreignColumns: [groupCategories.guildId, groupCategories.number],
    }),
  ],
);

export const groupMembers = guildTable(
  'group_members',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    userId: discordId('user_id').notNull(),
    state: oneOf('state', membershipStates).notNull(),
    part: oneOf('part', parts).notNull().default('member'),
    way: oneOf('way', waysIn).notNull().default('overwrite'),
    awaySince: instant('away_since'),
    version: integer('version').notNull().default(1),
    /** The version of the ground rules that they agreed to. */
    rulesVersion: integer('rules_version').notNull(),
    /** When they asked for somebody to say hello to them. */
    helloAskedAt: instant('hello_asked_at'),
    /** The offer of the group that they have answered. */
    offerAnswered: integer('offer_answered').notNull().default(0),
    /** Since when their state is what it is, but for having left. */
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_members_once').on(table.guildId, table.groupRef, table.userId),
    index('group_members_of').on(table.guildId, table.userId),
    index('group_members_in_line')
      .on(table.guildId, table.groupRef, table.joinedAt)
      .where(sql`state in ('asked', 'waiting')`),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
    // Not tied to the member's record: whoever is forgotten is still to be let out of the channel.
  ],
);
