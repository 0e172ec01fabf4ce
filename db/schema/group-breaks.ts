/** Notes in groups that somebody takes a break, where that member allowed it. They stand for as long as the break does. */
import { foreignKey, primaryKey, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, ref } from './columns.ts';
import { groups } from './groups.ts';
import { guildTable } from './tables.ts';

export const groupBreaks = guildTable(
  'group_breaks',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    /** Null once they are forgotten: what is left is to be taken down, whosever it was. */
    userId: discordId('user_id'),
    /** Where the note stands, once it does. */
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_breaks_once').on(table.guildId, table.groupRef, table.userId),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
  ],
);
