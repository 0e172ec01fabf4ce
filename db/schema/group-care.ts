/** What keeps groups as they should be: when each community is looked at, what was changed by hand, and earlier ground rules. */
import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { driftStates, requestStates } from '#src/groups/types.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { groups } from './groups.ts';
import { guildTable, systemMay } from './tables.ts';

/** When a community's groups are looked at next, and how often they have been. */
export const groupCare = guildTable(
  'group_care',
  {
    guildId: guildId().primaryKey(),
    /** The reference that its looks are delivered under. */
    ref: ref('ref').notNull(),
    run: integer('run').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    /** When quiet groups are looked for next. */
    quietDueAt: instant('quiet_due_at').notNull(),
  },
  (table) => [
    index('group_care_due').on(table.dueAt),
    index('group_care_quiet_due').on(table.quietDueAt),
    ofCommunity(table),
    systemMay('select'),
    systemMay('update'),
  ],
);

/** Something that a human changed about a group's channel, and what staff said to it. */
export const groupDrifts = guildTable(
  'group_drifts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    state: oneOf('state', driftStates).notNull(),
    mark: text('mark').notNull(),
    version: integer('version').notNull().default(1),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
    uniqueIndex('group_drifts_open')
      .on(table.guildId, table.groupRef)
      .where(sql`state in ('shown', 'keeping', 'restoring')`),
  ],
);

/** Every version of a group's ground rules but the present one, so that people see what changed since they agreed. */
export const groupRules = guildTable(
  'group_rules',
  {
    guildId: guildId(),
    groupRef: ref('group_ref').notNull(),
    version: integer('version').notNull(),
    rules: text('rules').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.groupRef, table.version] }),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
  ],
);

/** Somebody asks to join a group, and a facilitator or lead says yes or no. Whose it is stands in the membership alone. */
export const groupRequests = guildTable(
  'group_requests',
  {
    guildId: guildId(),
    /** The membership's. */
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    state: oneOf('state', requestStates).notNull(),
    version: integer('version').notNull().default(1),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
  ],
);
