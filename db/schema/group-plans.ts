/** Groups that leads want to make, while it is still being asked what they are about. */
import { jsonb, primaryKey } from 'drizzle-orm/pg-core';
import type { GroupPlan } from '#src/groups/types.ts';
import { guildId, instant, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const groupPlans = guildTable(
  'group_plans',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    plan: jsonb('plan').$type<GroupPlan>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.ref] }), ofCommunity(table)],
);
