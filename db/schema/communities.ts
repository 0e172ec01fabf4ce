/** Communities: the Discord servers that have run `/setup`, or are about to. */
import { foreignKey, text, unique } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref } from './columns.ts';
import { guildTable, systemMay } from './tables.ts';

export const communities = guildTable(
  'communities',
  {
    guildId: guildId().primaryKey(),
    /** Stands for the community in logs and jobs, where its id would tell too much. */
    ref: ref('ref').notNull(),
    staffChannelId: discordId('staff_channel_id'),
    moderatorRoleId: discordId('moderator_role_id'),
    leadRoleId: discordId('lead_role_id'),
    /** A Discord locale: the language of what everybody sees. */
    locale: text('locale').notNull().default('en-US'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [unique().on(table.ref), systemMay('select')],
);

/** Ties a table's rows to their community, and ends them with it. */
export function ofCommunity(table: { readonly guildId: AnyPgColumn }) {
  return foreignKey({ columns: [table.guildId], foreignColumns: [communities.guildId] }).onDelete('cascade');
}
