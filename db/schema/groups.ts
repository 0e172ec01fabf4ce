/** Groups, the categories they stand in, and who is in them. Postgres is the truth; the ids say where Discord shows it. */
import { foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { accessLevels, membershipStates } from '#src/groups/types.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { members } from './members.ts';
import { guildTable } from './tables.ts';

export const groupCategories = guildTable(
  'group_categories',
  {
    guildId: guildId(),
    number: integer('number').notNull(),
    /** Stands in Discord's audit log as the trace of having made it. */
    ref: ref('ref').notNull(),
    channelId: discordId('channel_id'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] }), ofCommunity(table)],
);

export const groups = guildTable(
  'groups',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    name: text('name').notNull(),
    /** The name as it is compared: two groups of a community never share one. */
    nameKey: text('name_key').notNull(),
    topic: text('topic').notNull(),
    rules: text('rules').notNull(),
    rulesVersion: integer('rules_version').notNull().default(1),
    access: oneOf('access', accessLevels).notNull(),
    categoryNumber: integer('category_number').notNull(),
    channelId: discordId('channel_id'),
    rulesMessageId: discordId('rules_message_id'),
    pinnedAt: instant('pinned_at'),
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
    version: integer('version').notNull().default(1),
    /** The version of the ground rules that they agreed to. */
    rulesVersion: integer('rules_version').notNull(),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_members_once').on(table.guildId, table.groupRef, table.userId),
    index('group_members_of').on(table.guildId, table.userId),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
    foreignKey({ columns: [table.guildId, table.userId], foreignColumns: [members.guildId, members.userId] }),
  ],
);
