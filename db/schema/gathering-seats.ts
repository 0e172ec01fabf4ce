/**
 * Who comes to what, and when they are reminded. Never shown to anybody but themselves and the host. Who cannot come has no row.
 */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { feedContents, noticeKinds, remindPlaces, seatStates } from '#src/gatherings/types.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { gatheringOccurrences, gatheringSeries } from './gatherings.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

/** What somebody who comes to gatherings wants: one row from their first yes on, under their consent for events. */
export const gatheringGuests = guildTable(
  'gathering_guests',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** How many minutes before it begins they are reminded: several, or none. Null until they were asked. */
    remindBefore: jsonb('remind_before').$type<readonly number[]>(),
    remindIn: oneOf('remind_in', remindPlaces).notNull().default('inbox'),
    /** Whether they are asked afterwards if they were there. */
    asksAfter: boolean('asks_after').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('gathering_guests_ref').on(table.guildId, table.ref),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

export const gatheringSeats = guildTable(
  'gathering_seats',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    occurrenceRef: ref('occurrence_ref').notNull(),
    userId: discordId('user_id').notNull(),
    state: oneOf('state', seatStates).notNull(),
    /** Of who waits, or has waited: their number in the line. */
    line: integer('line'),
    since: instant('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_seats_once').on(table.guildId, table.occurrenceRef, table.userId),
    index('gathering_seats_of').on(table.guildId, table.userId),
    index('gathering_seats_in_line')
      .on(table.guildId, table.occurrenceRef, table.line)
      .where(sql`state = 'waiting'`),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('delete'),
  ],
);

/** One row each time that somebody is reminded of something. It goes where its occurrence goes. */
export const gatheringReminders = guildTable(
  'gathering_reminders',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    occurrenceRef: ref('occurrence_ref').notNull(),
    seatRef: ref('seat_ref').notNull(),
    /** How many before it begins. */
    minutes: integer('minutes').notNull(),
    /** Null once it was planned. */
    dueAt: instant('due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_reminders_once').on(table.guildId, table.seatRef, table.minutes),
    index('gathering_reminders_of').on(table.guildId, table.occurrenceRef),
    index('gathering_reminders_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    foreignKey({
      columns: [table.guildId, table.seatRef],
      foreignColumns: [gatheringSeats.guildId, gatheringSeats.ref],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('update'),
  ],
);

/** What somebody is told once about a gathering of theirs, however many of its occurrences it concerns. */
export const gatheringNotices = guildTable(
  'gathering_notices',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** The change that it tells of: one notice for each person. */
    changeRef: ref('change_ref').notNull(),
    userId: discordId('user_id').notNull(),
    kind: oneOf('kind', noticeKinds).notNull(),
    /** The first of theirs that it concerns. */
    occurrenceRef: ref('occurrence_ref').notNull(),
    /** When that one would have begun, where it is moved. */
    wasAt: instant('was_at'),
    /** It concerns further ones, too. */
    several: boolean('several').notNull().default(false),
    /** Why, in the words that the lead chose for all. */
    why: text('why'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_notices_once').on(table.guildId, table.changeRef, table.userId),
    index('gathering_notices_of').on(table.guildId, table.userId),
    systemMay('select'),
    systemMay('delete'),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
  ],
);

/** Who is invited to something that is not for everybody. Whom an invitation is for stands there as a keyed hash only. */
export const gatheringInvitations = guildTable(
  'gathering_invitations',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    seriesRef: ref('series_ref').notNull(),
    memberHash: text('member_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_invitations_once').on(table.guildId, table.memberHash, table.seriesRef),
    foreignKey({
      columns: [table.guildId, table.seriesRef],
      foreignColumns: [gatheringSeries.guildId, gatheringSeries.ref],
    }).onDelete('cascade'),
  ],
);

/** A member's own calendar feed. Its address is a secret: only what recognises it is kept. */
export const gatheringFeeds = guildTable(
  'gathering_feeds',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** A keyed hash of the secret. */
    secretHash: text('secret_hash').notNull(),
    /** Names of groups and topics may stand in it. */
    names: boolean('names').notNull().default(false),
    shows: oneOf('shows', feedContents).notNull().default('mine'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('gathering_feeds_ref').on(table.guildId, table.ref),
    unique('gathering_feeds_secret').on(table.guildId, table.secretHash),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
