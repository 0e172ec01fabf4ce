/** What comes after a gathering: how many were there, and what its host writes of it. */
import { foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { gatheringOccurrences } from './gatherings.ts';
import { guildTable, systemMay } from './tables.ts';

/** That somebody was there, as a keyed hash and only for some days: so that it counts once, and can be taken back. */
export const gatheringPresences = guildTable(
  'gathering_presences',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    occurrenceRef: ref('occurrence_ref').notNull(),
    memberHash: text('member_hash').notNull(),
    forgottenAt: instant('forgotten_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_presences_once').on(table.guildId, table.occurrenceRef, table.memberHash),
    index('gathering_presences_old').on(table.forgottenAt),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('delete'),
  ],
);

/** A few words of the host's for those who could not be there. Under the writer's own key, for as long as it is shown. */
export const gatheringRecaps = guildTable(
  'gathering_recaps',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    occurrenceRef: ref('occurrence_ref').notNull(),
    /** Null once the writer is forgotten. */
    userId: discordId('user_id'),
    /** Null once it was taken back. */
    words: sealed('words'),
    state: oneOf('state', ['shown', 'taken_back']).notNull().default('shown'),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    version: integer('version').notNull().default(1),
    shownVersion: integer('shown_version').notNull().default(0),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_recaps_once').on(table.guildId, table.occurrenceRef),
    index('gathering_recaps_of').on(table.guildId, table.userId),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
  ],
);
