/** Who is on duty. A rota fills it in as much as a command does: what asks who is on now reads nothing else. */
import { boolean, primaryKey } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const duty = guildTable(
  'duty',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    /** Until when they are on; null or past: they are off. */
    onUntil: instant('on_until'),
    /** Whether they may be called for a crisis although they are off. */
    callable: boolean('callable').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.userId] }), ofCommunity(table)],
);
