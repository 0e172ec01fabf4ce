/** Check-ins: when somebody wants to be asked, what they were asked, and what they answered. What is asked and answered is sealed. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { checkinStates, packs, promptStates, rhythms } from '#src/checkins/types.ts';

import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { groups } from './groups.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

/** One row a member. Times stand open, so that a tick finds and plans what is due without opening anything. */
export const checkins = guildTable(
  'checkins',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    state: oneOf('state', checkinStates).notNull(),
    /** A flare or a pause of everything, and having left, hold it back without changing what was chosen. */
    flare: boolean('flare').notNull().default(false),
    away: boolean('away').notNull().default(false),
    rhythm: oneOf('rhythm', rhythms).notNull(),
    /** Monday is bit 0. Of `weekly` and `fortnightly` exactly one. */
    weekdays: smallint('weekdays').notNull(),
    /** Of `monthly`: a shorter month has it on its last day. */
    monthDay: smallint('month_day').notNull(),
    /** The local day that every other week is counted from. */
    anchor: date('anchor', { mode: 'string' }).notNull(),
    /** Local wall time, in minutes after midnight. */
    minute: smallint('minute').notNull(),
    /** An IANA time zone. */
    zone: text('zone').notNull(),
    /** No prompt between these, in minutes after midnight; null: none. */
    quietFrom: smallint('quiet_from'),
    quietTo: smallint('quiet_to'),
    /** After so many unanswered prompts they become rarer; null: never. */
    rarerAfter: smallint('rarer_after'),
    unanswered: smallint('unanswered').notNull().default(0),
    /** How many steps rarer than chosen. */
    rarer: smallint('rarer').notNull().default(0),
    /** When the next prompt is due; null while none is. */
    nextAt: instant('next_at'),
    /** The channel that prompts go into, once it is known. */
    channelId: discordId('channel_id'),
    /** What is asked and where, as JSON under the member's key. */
    wishes: sealed('wishes').notNull(),
    /** When help was last offered after a low answer, and until when not again; under the member's key. */
    care: sealed('care'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('checkins_ref').on(table.guildId, table.ref),
    index('checkins_due')
      .on(table.nextAt)
      .where(sql`next_at is not null`),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('update'),
  ],
);

/** One row a prompt: what is sent is rendered from it when it is sent. */
export const checkinPrompts = guildTable(
  'checkin_prompts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    state: oneOf('state', promptStates).notNull().default('planned'),
    dueAt: instant('due_at').notNull(),
    /** How many of the questions have their answer. */
    answered: smallint('answered').notNull().default(0),
    /** It says, once, that prompts have become rarer. */
    saysRarer: boolean('says_rarer').notNull().default(false),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('checkin_prompts_once').on(table.guildId, table.userId, table.dueAt),
    index('checkin_prompts_age').on(table.dueAt),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [checkins.guildId, checkins.userId],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('insert'),
    systemMay('delete'),
  ],
);

/** One row an answer. It stays when the check-in is stopped, until its member takes the consent back, or a year is over. */
export const checkinAnswers = guildTable(
  'checkin_answers',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    answeredAt: instant('answered_at').notNull(),
    /** Which scale and which value, as JSON under the member's key. */
    answer: sealed('answer').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('checkin_answers_of').on(table.guildId, table.userId, table.answeredAt),
    index('checkin_answers_age').on(table.guildId, table.answeredAt),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);

/** A question that comes back in a group's channel. Nothing in it is about anybody. */
export const groupCheckins = guildTable(
  'group_checkins',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    pack: oneOf('pack', packs).notNull(),
    /** A lead's own questions, which the whole group sees. */
    own: jsonb('own').$type<readonly string[]>().notNull().default([]),
    rhythm: oneOf('rhythm', rhythms).notNull(),
    weekdays: smallint('weekdays').notNull(),
    monthDay: smallint('month_day').notNull(),
    anchor: date('anchor', { mode: 'string' }).notNull(),
    minute: smallint('minute').notNull(),
    zone: text('zone').notNull(),
    nextAt: instant('next_at').notNull(),
    /** How many were asked since the questions were chosen. */
    asked: integer('asked').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_checkins_once').on(table.guildId, table.groupRef),
    index('group_checkins_due').on(table.nextAt),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
    systemMay('select'),
  ],
);

/** One time that a question was asked in a group. That it was answered stands here; by whom, nowhere. */
export const groupCheckinPosts = guildTable(
  'group_checkin_posts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    checkinRef: ref('checkin_ref').notNull(),
    /** How many had been asked before it. */
    number: integer('number').notNull(),
    /** As it was asked; null before it was. */
    question: text('question'),
    dueAt: instant('due_at').notNull(),
    answered: boolean('answered').notNull().default(false),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_checkin_posts_once').on(table.guildId, table.checkinRef, table.dueAt),
    index('group_checkin_posts_age').on(table.dueAt),
    foreignKey({
      columns: [table.guildId, table.checkinRef],
      foreignColumns: [groupCheckins.guildId, groupCheckins.ref],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('delete'),
  ],
);
