/** Proposals and what comes of them. Who is in two at once, or matched twice out of one, is refused by the tables themselves. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, primaryKey, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { matchStates, talkPlaces, parts, proposalStates } from '#src/matching/states.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { matchProfiles, matchRounds } from './matching.ts';
import { guildTable, systemMay } from './tables.ts';

export const matchProposals = guildTable(
  'match_proposals',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Null where somebody asked for one at once. */
    roundRef: ref('round_ref'),
    state: oneOf('state', proposalStates).notNull().default('open'),
    openedAt: instant('opened_at').notNull(),
    answerBy: instant('answer_by').notNull(),
    /** When its outcome goes out, on the full hour: that nobody can tell when the other answered. */
    outcomeAt: instant('outcome_at').notNull(),
    remindAt: instant('remind_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('match_proposals_due')
      .on(table.outcomeAt)
      .where(sql`state = 'open'`),
    index('match_proposals_remind')
      .on(table.remindAt)
      .where(sql`state = 'open'`),
    foreignKey({
      columns: [table.guildId, table.roundRef],
      foreignColumns: [matchRounds.guildId, matchRounds.ref],
    }),
    ofCommunity(table),
    systemMay('select'),
  ],
);

/** One person's side of a proposal. */
export const matchSides = guildTable(
  'match_sides',
  {
    guildId: guildId(),
    /** Stands for it in custom ids. */
    ref: ref('ref').notNull(),
    proposalRef: ref('proposal_ref').notNull(),
    userId: discordId('user_id').notNull(),
    part: oneOf('part', parts).notNull().default('peer'),
    /** What they are shown of the other, under their own key. */
    shown: sealed('shown').notNull(),
    /** Yes or no, under their own key. Gone with the outcome. */
    answer: sealed('answer'),
    /** Whether it is still to be answered or decided. Somebody looks at one such at a time, but for mentors, who have places. */
    live: boolean('live').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('match_sides_once').on(table.guildId, table.proposalRef, table.userId),
    uniqueIndex('match_sides_live')
      .on(table.guildId, table.userId)
      .where(sql`live and part <> 'mentor'`),
    foreignKey({
      columns: [table.guildId, table.proposalRef],
      foreignColumns: [matchProposals.guildId, matchProposals.ref],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [matchProfiles.guildId, matchProfiles.userId],
    }).onDelete('cascade'),
  ],
);

export const matches = guildTable(
  'matches',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** The proposal that it came of; not tied to it, which is forgotten sooner. */
    proposalRef: ref('proposal_ref').notNull(),
    state: oneOf('state', matchStates).notNull().default('waiting'),
    medium: oneOf('medium', talkPlaces).notNull(),
    threadId: discordId('thread_id'),
    /** Which time its thread is being made. */
    round: integer('round').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    openedAt: instant('opened_at'),
    endedAt: instant('ended_at'),
    /** How often they have been asked how it is going. */
    asked: integer('asked').notNull().default(0),
    askAt: instant('ask_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('matches_once').on(table.guildId, table.proposalRef),
    index('matches_ask')
      .on(table.askAt)
      .where(sql`state = 'open'`),
    index('matches_waiting')
      .on(table.guildId, table.createdAt)
      .where(sql`state = 'waiting'`),
    index('matches_ended')
      .on(table.endedAt)
      .where(sql`state = 'ended'`),
    ofCommunity(table),
    systemMay('select'),
  ],
);

/** Notes in a match's thread that one of its people takes a break, where they allowed it. They stand for as long as the break does. */
export const matchBreaks = guildTable(
  'match_breaks',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    matchRef: ref('match_ref').notNull(),
    /** Null once they are forgotten: what is left is to be taken down, whosever it was. */
    userId: discordId('user_id'),
    /** Where the note stands, once it does. */
    threadId: discordId('thread_id'),
    messageId: discordId('message_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('match_breaks_once').on(table.guildId, table.matchRef, table.userId),
    foreignKey({
      columns: [table.guildId, table.matchRef],
      foreignColumns: [matches.guildId, matches.ref],
    }).onDelete('cascade'),
  ],
);

export const matchPeople = guildTable(
  'match_people',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    matchRef: ref('match_ref').notNull(),
    userId: discordId('user_id').notNull(),
    part: oneOf('part', parts).notNull().default('peer'),
    /** Day 3 and day 14, under their own key. */
    feeling: sealed('feeling'),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('match_people_once').on(table.guildId, table.matchRef, table.userId),
    index('match_people_of').on(table.guildId, table.userId),
    foreignKey({
      columns: [table.guildId, table.matchRef],
      foreignColumns: [matches.guildId, matches.ref],
    }).onDelete('cascade'),
  ],
);
