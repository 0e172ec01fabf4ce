/** Matching: who is in the pool, rounds, and whom must not meet. What somebody tells for it is sealed under their own key. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { apartReasons, holdReasons, mentorStates, roundModes, roundStates } from '#src/matching/states.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

/** When a community's rounds are. Its row is also what everything that changes matches there waits for in line. */
export const matchSettings = guildTable(
  'match_settings',
  {
    guildId: guildId().primaryKey(),
    ref: ref('ref').notNull(),
    /** Five fields, in the community's own time zone. */
    schedule: text('schedule').notNull(),
    mode: oneOf('mode', roundModes).notNull().default('by_itself'),
    nextAt: instant('next_at').notNull(),
    /** When leads are next reminded to look at how mentors are. */
    mentorsCheckAt: instant('mentors_check_at').notNull(),
  },
  (table) => [index('match_settings_due').on(table.nextAt), ofCommunity(table), systemMay('select')],
);

export const matchRounds = guildTable(
  'match_rounds',
  {
    guildId: guildId(),
    /** Also what decides between pairings that are equally good. */
    ref: ref('ref').notNull(),
    state: oneOf('state', roundStates).notNull(),
    dueAt: instant('due_at').notNull(),
    doneAt: instant('done_at'),
    proposals: integer('proposals').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('match_rounds_once').on(table.guildId, table.dueAt),
    index('match_rounds_due')
      .on(table.dueAt)
      .where(sql`state = 'due'`),
    ofCommunity(table),
    systemMay('select'),
  ],
);

/** Somebody who agreed to matching, and what they look for. */
export const matchProfiles = guildTable(
  'match_profiles',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** Under their own key, as JSON. Null until they have said what they look for. */
    profile: sealed('profile'),
    inPool: boolean('in_pool').notNull().default(false),
    /** Since when they take a break of their own accord. */
    pausedAt: instant('paused_at'),
    hold: oneOf('hold', holdReasons),
    /** Since when they have been waiting for somebody. A proposal that comes to nothing leaves it as it is. */
    waitingSince: instant('waiting_since'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('match_profiles_ref').on(table.guildId, table.ref),
    index('match_profiles_pool')
      .on(table.guildId)
      .where(sql`in_pool and paused_at is null and hold is null`),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);

/**
 * Whom somebody is not to be matched with: because they asked for it, or because they were brought together before. Both
 * are sealed or hashed, so that nobody reads from here who keeps away from whom.
 */
export const matchApart = guildTable(
  'match_apart',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    memberHash: text('member_hash').notNull(),
    /** Of both, whoever of them it is asked by: twice the same is once. */
    pairHash: text('pair_hash').notNull(),
    reason: oneOf('reason', apartReasons).notNull(),
    /** The other's Discord id, under the key of whose row this is. */
    other: sealed('other').notNull(),
    createdAt: instant('created_at').notNull(),
    until: instant('until'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('match_apart_once').on(table.guildId, table.memberHash, table.pairHash, table.reason),
    index('match_apart_over')
      .on(table.guildId, table.until)
      .where(sql`until is not null`),
    ofCommunity(table),
  ],
);

export const matchMentors = guildTable(
  'match_mentors',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    state: oneOf('state', mentorStates).notNull(),
    /** How many people they look after at once. */
    capacity: integer('capacity').notNull(),
    /** What they wrote to the leads, under their own key. */
    words: sealed('words'),
    /** After something heavy they are given time. */
    restsUntil: instant('rests_until'),
    appliedAt: instant('applied_at').notNull(),
    /** When a lead last asked how it is for them. */
    checkedAt: instant('checked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('match_mentors_ref').on(table.guildId, table.ref),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [matchProfiles.guildId, matchProfiles.userId],
    }).onDelete('cascade'),
  ],
);
