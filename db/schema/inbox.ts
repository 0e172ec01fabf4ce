/** The inbox: what waits for a member who may not be sent direct messages, shown privately at their next tap. */
import { sql } from 'drizzle-orm';
import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { guildId, instant, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable } from './tables.ts';

export const inbox = guildTable(
  'inbox',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** A keyed hash of the member's id: who has something waiting is not to be read from this table. */
    memberHash: text('member_hash').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    createdAt: instant('created_at').notNull(),
    shownAt: instant('shown_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('inbox_waiting')
      .on(table.guildId, table.memberHash)
      .where(sql`shown_at is null`),
    index('inbox_shown')
      .on(table.guildId, table.memberHash, table.shownAt)
      .where(sql`shown_at is not null`),
    index('inbox_age').on(table.guildId, table.createdAt),
    ofCommunity(table),
  ],
);
