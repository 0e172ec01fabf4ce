/** What a reporter adds to their report later on: further messages, sealed under the case's key like the first. */
import { foreignKey, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { guildId, instant, ref, sealed } from './columns.ts';
import { cases } from './escalation.ts';
import { guildTable } from './tables.ts';

/** Its reference is the form's, so a form that arrives twice adds once. */
export const caseMessages = guildTable(
  'case_messages',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    caseRef: ref('case_ref').notNull(),
    /** Keyed hash of who added it: counts towards the limit on reports. */
    reporterHash: text('reporter_hash').notNull(),
    /** The message and what was written with it, as JSON. */
    sealed: sealed('sealed').notNull(),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('case_messages_case').on(table.guildId, table.caseRef, table.addedAt),
    index('case_messages_sender').on(table.guildId, table.reporterHash, table.addedAt),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);

export const caseMessageFiles = guildTable(
  'case_message_files',
  {
    guildId: guildId(),
    messageRef: ref('message_ref').notNull(),
    position: integer('position').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.messageRef, table.position] }),
    foreignKey({
      columns: [table.guildId, table.messageRef],
      foreignColumns: [caseMessages.guildId, caseMessages.ref],
    }).onDelete('cascade'),
  ],
);
