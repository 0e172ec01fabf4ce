/** Who has agreed to something in a community, and to what. A person who only reports is in none of these. */
import { foreignKey, integer, primaryKey, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const members = guildTable(
  'members',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** Their language, under their own key: what is sent to them later is worded in it. */
    locale: sealed('locale').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('members_ref').on(table.guildId, table.ref),
    ofCommunity(table),
  ],
);

/** One row for each purpose that somebody agreed to: which version of the words, when, and since when no more. */
export const consents = guildTable(
  'consents',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    purpose: oneOf('purpose', ['membership']).notNull(),
    version: integer('version').notNull(),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId, table.purpose] }),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
