/** Links to private pages. A link works once, or until it ends; whose it is can be read only by who holds the operator's key. */
import { boolean, primaryKey, text } from 'drizzle-orm/pg-core';
import { guildId, instant, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const pageLinks = guildTable(
  'page_links',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    page: text('page').notNull(),
    /** Whose page it is. */
    sealed: sealed('sealed').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** It opens again and again until it ends: for who can ask for no other one. */
    again: boolean('again').notNull().default(false),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.ref] }), ofCommunity(table)],
);
