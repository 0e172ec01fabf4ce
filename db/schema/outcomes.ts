/** Whether the community helps: when somebody is asked, what they answered (sealed), and sums of at least ten people, who are not in them any more. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
} from 'drizzle-orm/pg-core';
import { instrumentNames } from '#src/outcomes/instruments/instrument.ts';
import { discordId, guildId, instant, oneOf, sealed } from './columns.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

/** One row a member who agreed to be asked. */
export const outcomeCourses = guildTable(
  'outcome_courses',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Whether they chose the longer form of the first questionnaire. */
    longer: boolean('longer').notNull().default(false),
    /** The latest wave that they were told of. */
    told: smallint('told').notNull().default(0),
    /** How many waves are over and accounted for. */
    closed: smallint('closed').notNull().default(0),
    /** When something is to be done next; null: never. */
    nextAt: instant('next_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    index('outcome_courses_due')
      .on(table.nextAt)
      .where(sql`next_at is not null`),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

/** One row a questionnaire and wave that somebody answered, or let pass after they had begun. */
export const outcomeAnswers = guildTable(
  'outcome_answers',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    wave: smallint('wave').notNull(),
    instrument: oneOf('instrument', instrumentNames).notNull(),
    /** Null: it passed without an answer. */
    answeredAt: instant('answered_at'),
    /** What was answered, as JSON under the member's key; null with `answered_at`. */
    answer: sealed('answer'),
    /** When it can no longer be changed. */
    closesAt: instant('closes_at').notNull(),
    /** Whether it is in a parcel, or never will be. */
    counted: boolean('counted').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId, table.wave, table.instrument] }),
    index('outcome_answers_to_count')
      .on(table.closesAt)
      .where(sql`not counted`),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [outcomeCourses.guildId, outcomeCourses.userId],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

/** Sums of at least ten people. Nothing leads from them to anybody, so they stay when somebody goes. */
export const outcomeParcels = guildTable(
  'outcome_parcels',
  {
    guildId: guildId(),
    instrument: oneOf('instrument', instrumentNames).notNull(),
    wave: smallint('wave').notNull(),
    /** The first day of the month in which it closed. */
    month: date('month', { mode: 'string' }).notNull(),
    people: integer('people').notNull(),
    total: doublePrecision('total').notNull(),
    squares: doublePrecision('squares').notNull(),
    lost: integer('lost').notNull(),
    /** All three or none. */
    better: integer('better'),
    same: integer('same'),
    worse: integer('worse'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.instrument, table.wave, table.month] })],
);
