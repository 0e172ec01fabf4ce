/** The vault: wrapped keys, in a schema of their own that data backups leave out. A key deleted here is gone for good. */
import { pgSchema, primaryKey } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTables } from './tables.ts';

export const vault = pgSchema('vault');

const vaultTable = guildTables(vault.table);

export const memberKeys = vaultTable(
  'member_keys',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    wrapped: sealed('wrapped').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.userId] }), ofCommunity(table)],
);

export const caseKeys = vaultTable(
  'case_keys',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    wrapped: sealed('wrapped').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.ref] }), ofCommunity(table)],
);
