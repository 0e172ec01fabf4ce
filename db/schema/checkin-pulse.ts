/** The community's pulse: the sums that leads read, and who was in the last of them, sealed. */
import { foreignKey, jsonb, primaryKey } from 'drizzle-orm/pg-core';
import type { KeptLine } from '#src/checkins/types.ts';
import { discordId, guildId, instant, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

/** One row a community. Every number in it that is shown is a rounded sum over at least ten people. */
export const checkinPulses = guildTable(
  'checkin_pulses',
  {
    guildId: guildId(),
    madeAt: instant('made_at').notNull(),
    lines: jsonb('lines').$type<readonly KeptLine[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.guildId] }), ofCommunity(table), systemMay('select')],
);

/** What of somebody was counted in the sums that are shown: the next ones must not tell them apart. */
export const checkinVoices = guildTable(
  'checkin_voices',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    /** The middle answer by scale, as JSON under the member's key. */
    counted: sealed('counted').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
