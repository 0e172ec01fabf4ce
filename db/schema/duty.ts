/** Who is on duty, and the rota that says when. What asks who is on now reads the first table and nothing else. */
import { boolean, foreignKey, index, integer, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import { usualCapacity } from '#src/escalation/types.ts';
import { discordId, guildId, instant, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable, systemMay } from './tables.ts';

export const duty = guildTable(
  'duty',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    /** Until when they are on; null or past: they are off. */
    onUntil: instant('on_until'),
    /** Whether they may be called for a crisis although they are off. */
    callable: boolean('callable').notNull().default(false),
    /** An IANA time zone, in which their shifts are; null: the community's. */
    timeZone: text('time_zone'),
    /** How many cases they look after at once. */
    capacity: smallint('capacity').notNull().default(usualCapacity),
    /** Which version of the guide they have read; 0: none. */
    guideVersion: integer('guide_version').notNull().default(0),
    /** When the last of their shifts began that the rota put them on for: each does so once. */
    shiftBegan: instant('shift_began'),
    /** They said "not now": nothing puts them on and nobody calls them until they bring it back. */
    resting: boolean('resting').notNull().default(false),
    /** Since when they have not had the moderators' role: their shifts rest, and are gone after a while. */
    leftAt: instant('left_at'),
    /** How many heavy cases they took one after another, and when the last of them was. */
    heavyRun: smallint('heavy_run').notNull().default(0),
    heavyAt: instant('heavy_at'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.userId] }), ofCommunity(table)],
);

/** A shift that comes every week, in the wall time of whoever has it. */
export const dutyShifts = guildTable(
  'duty_shifts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    /** Monday is 1. */
    weekday: smallint('weekday').notNull(),
    /** After midnight. */
    minute: smallint('minute').notNull(),
    /** In minutes, on the clock on the wall. */
    lasts: smallint('lasts').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('duty_shifts_once').on(table.guildId, table.userId, table.weekday, table.minute),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [duty.guildId, duty.userId],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

/** One time that a shift comes which its owner offers to others, or somebody has taken over. */
export const dutySwaps = guildTable(
  'duty_swaps',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    shiftRef: ref('shift_ref').notNull(),
    beginsAt: instant('begins_at').notNull(),
    /** Who took it; null while it is offered. */
    takenBy: discordId('taken_by_user_id'),
    /** Where it is offered, once that stands there. */
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    offeredAt: instant('offered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('duty_swaps_once').on(table.guildId, table.shiftRef, table.beginsAt),
    foreignKey({
      columns: [table.guildId, table.shiftRef],
      foreignColumns: [dutyShifts.guildId, dutyShifts.ref],
    }).onDelete('cascade'),
  ],
);

/** What somebody leaves behind at the end of a shift for whoever comes next, under a key of its own. */
export const dutyNotes = guildTable(
  'duty_notes',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    authorId: discordId('author_id').notNull(),
    sealed: sealed('sealed').notNull(),
    leftAt: instant('left_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('duty_notes_age').on(table.leftAt),
    ofCommunity(table),
    systemMay('select'),
  ],
);
