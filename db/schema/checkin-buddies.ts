/** Who may be told that somebody they are matched with might like a hello: it takes a yes of both. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, primaryKey, unique } from 'drizzle-orm/pg-core';
import { buddyAnswers } from '#src/checkins/types.ts';
import { checkins } from './checkins.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { matches } from './matches.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

export const checkinBuddies = guildTable(
  'checkin_buddies',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    matchRef: ref('match_ref').notNull(),
    /** Whose check-in it is, and who asked. */
    userId: discordId('user_id').notNull(),
    /** Who would be told. */
    buddyId: discordId('buddy_id').notNull(),
    /** False once who asked has ended it. */
    wanted: boolean('wanted').notNull().default(true),
    /** Null before the other has said anything; whoever asked is never shown it. */
    answer: oneOf('answer', buddyAnswers),
    /** Null until they were told, and again once somebody has tapped on a prompt. */
    nudgedAt: instant('nudged_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('checkin_buddies_once').on(table.guildId, table.matchRef, table.userId, table.buddyId),
    index('checkin_buddies_on')
      .on(table.guildId, table.userId)
      .where(sql`wanted and answer = 'yes' and nudged_at is null`),
    index('checkin_buddies_of').on(table.guildId, table.buddyId),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [checkins.guildId, checkins.userId],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.guildId, table.buddyId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.guildId, table.matchRef],
      foreignColumns: [matches.guildId, matches.ref],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);
