/**
 * Gatherings: a series says when something is on the clock of its own zone; an occurrence is one date of it, an instant with what
 * differs there. What they are called and where they are is said to whoever may come, so it stands open.
 */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import {
  gatheringAudiences,
  gatheringKinds,
  occurrenceStates,
  seriesStates,
  whereKinds,
} from '#src/gatherings/types.ts';
import type { Ease, GatheringPlan, OccurrenceOwn, Speaker } from '#src/gatherings/types.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { groups } from './groups.ts';
import { guildTable, systemMay } from './tables.ts';

export const gatheringSeries = guildTable(
  'gathering_series',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Of what goes on from a series that was cut: the first of them all. Null: this is the first. */
    originRef: ref('origin_ref'),
    kind: oneOf('kind', gatheringKinds).notNull(),
    /** Of a kind of the community's own, what it is called. */
    kindName: text('kind_name'),
    title: text('title').notNull(),
    description: text('description'),
    hostId: discordId('host_id'),
    /** Who is asked where the host cannot. */
    standInId: discordId('stand_in_id'),
    whereKind: oneOf('where_kind', whereKinds).notNull(),
    whereChannelId: discordId('where_channel_id'),
    whereGroupRef: ref('where_group_ref'),
    whereLink: text('where_link'),
    /** Local wall time of the first, as 2026-03-24T19:00. */
    start: text('start').notNull(),
    /** An IANA time zone. */
    zone: text('zone').notNull(),
    /** The value of an RRULE; '' where it is once. */
    rule: text('rule').notNull().default(''),
    /** Local starts that the rule names and that are not. */
    exdates: jsonb('exdates').$type<readonly string[]>().notNull().default([]),
    minutes: integer('minutes').notNull(),
    /** How many people there is room for each time; null: any number. */
    capacity: integer('capacity'),
    /** One yes is for all of its dates: a workshop of several sessions. */
    enrols: boolean('enrols').notNull().default(false),
    /** Who speaks, with what they declared beforehand. */
    speakers: jsonb('speakers').$type<readonly Speaker[]>().notNull().default([]),
    audience: oneOf('audience', gatheringAudiences).notNull().default('everyone'),
    /** Whose people may come, where it is for a group. */
    groupRef: ref('group_ref'),
    eases: jsonb('eases').$type<readonly Ease[]>().notNull().default([]),
    /** Where the card of the next occurrence stands, and whom it pings; null: nobody. */
    cardChannelId: discordId('card_channel_id'),
    pingRoleId: discordId('ping_role_id'),
    /** Shown among the server's own events, too. */
    mirrored: boolean('mirrored').notNull().default(false),
    state: oneOf('state', seriesStates).notNull().default('active'),
    /** Goes up with every change. */
    version: integer('version').notNull().default(1),
    /** When a lead changed it last; null: never since it was made. */
    changedAt: instant('changed_at'),
    /** When further occurrences are to be planned; null: all are. */
    planAt: instant('plan_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('gathering_series_due')
      .on(table.planAt)
      .where(sql`plan_at is not null`),
    index('gathering_series_hosts').on(table.guildId, table.hostId),
    index('gathering_series_origins').on(table.guildId, table.originRef),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
    foreignKey({
      columns: [table.guildId, table.whereGroupRef],
      foreignColumns: [groups.guildId, groups.ref],
    }),
    ofCommunity(table),
    systemMay('select'),
    systemMay('update'),
  ],
);

export const gatheringOccurrences = guildTable(
  'gathering_occurrences',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    seriesRef: ref('series_ref').notNull(),
    /** The local start that the rule gave it: stays what it was when it is moved (RECURRENCE-ID). */
    slot: text('slot').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** It is at another time than the rule says. */
    moved: boolean('moved').notNull().default(false),
    /** Where it differs from its series; a host of its own stands beside it. */
    own: jsonb('own').$type<OccurrenceOwn>().notNull().default({}),
    hostId: discordId('host_id'),
    /** The series' own host does not come to this one. */
    hostAway: boolean('host_away').notNull().default(false),
    state: oneOf('state', occurrenceStates).notNull().default('planned'),
    /** Why it is cancelled, as its lead says it to whoever wanted to come. */
    why: text('why'),
    /** How many have a seat, would perhaps come, and wait. Changed together with the seats. */
    going: integer('going').notNull().default(0),
    maybe: integer('maybe').notNull().default(0),
    waiting: integer('waiting').notNull().default(0),
    /** How many ever took a place in the line: the next one's number. */
    inLine: integer('in_line').notNull().default(0),
    /** How many said afterwards that they were there. Who they are is forgotten soon; a sum is for leads. */
    came: integer('came').notNull().default(0),
    /** Goes up with every change that its card shows. */
    version: integer('version').notNull().default(1),
    /** Goes up with every change that a lead made to it, and nothing else does: who comes changes no file. */
    revision: integer('revision').notNull().default(0),
    /** When that was last; null: never. */
    changedAt: instant('changed_at'),
    /** Where its card stands, which version that shows, and which it was last asked to show. */
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    shownVersion: integer('shown_version').notNull().default(0),
    askedVersion: integer('asked_version').notNull().default(0),
    /** When it is looked at next: its card is put up, it begins, it is over; null: no more. */
    dueAt: instant('due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_occurrences_once').on(table.guildId, table.seriesRef, table.slot),
    index('gathering_occurrences_ahead').on(table.guildId, table.state, table.startsAt),
    index('gathering_occurrences_hosts').on(table.guildId, table.hostId),
    index('gathering_occurrences_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    foreignKey({
      columns: [table.guildId, table.seriesRef],
      foreignColumns: [gatheringSeries.guildId, gatheringSeries.ref],
    }).onDelete('cascade'),
    systemMay('select'),
    systemMay('insert'),
    systemMay('update'),
  ],
);

/** The Discord event that mirrors an occurrence; a row as long as there is one. What it says is known by hashes. */
export const gatheringMirrors = guildTable(
  'gathering_mirrors',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    occurrenceRef: ref('occurrence_ref').notNull(),
    eventId: discordId('event_id').notNull(),
    /** What it was asked to say last; '' where that is not so any more. */
    asked: text('asked').notNull(),
    /** What it said when it was seen last; '' once it was seen to be gone. What differs from it was changed by hand. */
    seen: text('seen').notNull(),
    /** How often it was changed or deleted by hand: each time is told once. */
    byHand: integer('by_hand').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('gathering_mirrors_once').on(table.guildId, table.occurrenceRef),
    foreignKey({
      columns: [table.guildId, table.occurrenceRef],
      foreignColumns: [gatheringOccurrences.guildId, gatheringOccurrences.ref],
    }).onDelete('cascade'),
  ],
);

/** When a community's events on Discord are looked at next. A row from the first that is mirrored on. */
export const gatheringMirroring = guildTable(
  'gathering_mirroring',
  {
    guildId: guildId().primaryKey(),
    ref: ref('ref').notNull(),
    /** Goes up with every look that is asked for: the last one sees all that is true then. */
    version: integer('version').notNull().default(0),
    dueAt: instant('due_at'),
  },
  (table) => [
    index('gathering_mirroring_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    ofCommunity(table),
    systemMay('select'),
    systemMay('update'),
  ],
);

/** The community's one calendar: where it stands pinned, and which version that shows. */
export const gatheringCalendars = guildTable(
  'gathering_calendars',
  {
    guildId: guildId().primaryKey(),
    /** The reference that it is delivered under. */
    ref: ref('ref').notNull(),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    pinnedAt: instant('pinned_at'),
    /** Where it stood before it was put here, until that is taken away. */
    formerChannelId: discordId('former_channel_id'),
    formerMessageId: discordId('former_message_id'),
    /** Which time it is being made. */
    round: integer('round').notNull().default(1),
    version: integer('version').notNull().default(1),
    /** The hand of its days moves on by itself: when it is drawn anew at the latest. */
    dueAt: instant('due_at'),
  },
  (table) => [
    index('gathering_calendars_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    ofCommunity(table),
    systemMay('select'),
    systemMay('update'),
  ],
);

/** Gatherings that leads are making, until they are made or left. */
export const gatheringPlans = guildTable(
  'gathering_plans',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    plan: jsonb('plan').$type<GatheringPlan>().notNull(),
    hostId: discordId('host_id'),
    standInId: discordId('stand_in_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.ref] }), ofCommunity(table)],
);
