/** Drafts, cases and what they hold. Everything that somebody wrote, and who wrote it, is sealed under the draft's or the case's key. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  caseEventTypes,
  caseKinds,
  casePaths,
  caseStates,
  noticeChoices,
  resolutions,
  severities,
} from '#src/escalation/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed, topicSlug } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { systemMay, guildTable } from './tables.ts';

/** A report that somebody has begun: swept after an hour unless it is sent. */
export const drafts = guildTable(
  'drafts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Keyed hash of who began it. */
    reporterHash: text('reporter_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('drafts_expiry').on(table.expiresAt),
    ofCommunity(table),
    systemMay('select'),
  ],
);

export const draftFiles = guildTable(
  'draft_files',
  {
    guildId: guildId(),
    draftRef: ref('draft_ref').notNull(),
    position: integer('position').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.draftRef, table.position] }),
    foreignKey({
      columns: [table.guildId, table.draftRef],
      foreignColumns: [drafts.guildId, drafts.ref],
    }).onDelete('cascade'),
  ],
);

/** The last case number given in a community; the row's lock makes numbers follow each other. */
export const caseNumbers = guildTable(
  'case_numbers',
  { guildId: guildId(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.guildId] }), ofCommunity(table)],
);

export const cases = guildTable(
  'cases',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    number: integer('number').notNull(),
    kind: oneOf('kind', caseKinds).notNull(),
    path: oneOf('path', casePaths).notNull().default('rules'),
    severity: oneOf('severity', severities).notNull(),
    /** 0 is a crisis: what the queue is ordered by, since words have no such order. */
    rank: smallint('rank').notNull().default(2),
    state: oneOf('state', caseStates).notNull(),
    ownerId: discordId('owner_id'),
    reports: integer('reports').notNull(),
    version: integer('version').notNull(),
    resolution: oneOf('resolution', resolutions),
    /** Keyed hash of the message that it is about: how further reports of it find the case. */
    subjectHash: text('subject_hash').notNull(),
    /** The person that it is about, where there is one: under the case's key, and as a keyed hash to look up by. */
    subject: sealed('subject'),
    /** Who wrote what it is about under a name that is only for a group, or whom else it concerns: kept away from it. */
    author: sealed('author'),
    memberHash: text('member_hash'),
    /** The case whose outcome it asks to look at again. */
    appealOf: ref('appeal_of'),
    /** The action that it asks about. */
    appealedAction: ref('appealed_action'),
    /** What the group is about in which it happened. */
    topicSlug: topicSlug('topic_slug'),
    /** Its owner has asked for a second pair of eyes. */
    wantsEyes: boolean('wants_eyes').notNull().default(false),
    lookBackAt: instant('look_back_at'),
    /** Since when it has waited for somebody; null while somebody looks after it. */
    clockSince: instant('clock_since'),
    /** When attention is brought to it next, to its owner first where somebody looks after it, and how often it was since then. */
    nextNudgeAt: instant('next_nudge_at'),
    nudges: integer('nudges').notNull().default(0),
    openedAt: instant('opened_at').notNull(),
    resolvedAt: instant('resolved_at'),
    cardChannelId: discordId('card_channel_id'),
    cardMessageId: discordId('card_message_id'),
    /** The version that the card shows. */
    cardVersion: integer('card_version').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('cases_number').on(table.guildId, table.number),
    ofCommunity(table),
    uniqueIndex('cases_one_open')
      .on(table.guildId, table.subjectHash)
      .where(sql`${table.state} <> 'resolved'`),
    // What waits, worst and oldest first; and what somebody has.
    index('cases_waiting')
      .on(table.guildId, table.rank, table.number)
      .where(sql`${table.state} = 'open'`),
    index('cases_second')
      .on(table.guildId, table.rank, table.number)
      .where(sql`${table.state} = 'second'`),
    // The state stands behind, so that how much somebody looks after is counted in the index alone.
    index('cases_running')
      .on(table.guildId, table.ownerId, table.rank, table.number, table.state)
      .where(sql`${table.state} <> 'resolved'`),
    // Numbers follow each other in time, so each of these is also an order (db/escalation/search.ts).
    index('cases_how').on(table.guildId, table.state, table.severity, table.kind, table.number),
    index('cases_topic').on(table.guildId, table.topicSlug, table.number),
    // What else may be asked for stands behind the number: of all that somebody ever had, only what fits is fetched.
    index('cases_owner').on(
      table.guildId,
      table.ownerId,
      table.number,
      table.state,
      table.severity,
      table.kind,
    ),
    index('cases_member').on(table.guildId, table.memberHash, table.number),
    // Where in the numbers a moment lies: every 64th tells near enough, and of the others none is written down.
    index('cases_opened')
      .on(table.guildId, table.openedAt, table.number)
      .where(sql`${table.number} % 64 = 0`),
    index('cases_appeal')
      .on(table.guildId, table.appealedAction)
      .where(sql`${table.appealedAction} is not null`),
    // What retention looks for.
    index('cases_resolved')
      .on(table.resolvedAt)
      .where(sql`${table.resolvedAt} is not null`),
    index('cases_nudge')
      .on(table.nextNudgeAt)
      .where(sql`${table.nextNudgeAt} is not null`),
    systemMay('select'),
  ],
);

/** Where the board of a community stands pinned, and what it shows. */
export const queueBoards = guildTable(
  'queue_boards',
  {
    guildId: guildId(),
    /** Stands in the board's buttons as the trace of having posted it. */
    ref: ref('ref').notNull(),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    shown: text('shown'),
    pinnedAt: instant('pinned_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId] }), ofCommunity(table)],
);

/** The reported message as it was, with its author and link. One row a case and message. */
export const evidence = guildTable(
  'evidence',
  {
    guildId: guildId(),
    caseRef: ref('case_ref').notNull(),
    sealed: sealed('sealed').notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.caseRef] }),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);

export const evidenceFiles = guildTable(
  'evidence_files',
  {
    guildId: guildId(),
    caseRef: ref('case_ref').notNull(),
    position: integer('position').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.caseRef, table.position] }),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);

/** One row a report. Its reference is the draft's, so a form that arrives twice is one report. */
export const reports = guildTable(
  'reports',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    caseRef: ref('case_ref').notNull(),
    kind: oneOf('kind', caseKinds).notNull(),
    /** Keyed hash of who sent it: limits floods and finds one's own reports, without opening anything. */
    reporterHash: text('reporter_hash').notNull(),
    /** The reporter, under the case's key, apart from their words: moderators read the words and never this. */
    reporter: sealed('reporter').notNull(),
    words: sealed('words').notNull(),
    /** The Discord id of whoever was named beside a message. */
    named: sealed('named'),
    notice: oneOf('notice', noticeChoices).notNull(),
    /** Whether moderators may know who it was. */
    known: boolean('known').notNull().default(false),
    sentAt: instant('sent_at').notNull(),
    /** When its sender was told that somebody looked. */
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('reports_case').on(table.guildId, table.caseRef),
    index('reports_sender').on(table.guildId, table.reporterHash, table.sentAt),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);

/** Those who asked *Help now* to say hello the next day. Who it is, is sealed under a key of its own, which goes when it does. */
export const helpHellos = guildTable(
  'help_hellos',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Keyed hash of who asked for it: one a person. */
    memberHash: text('member_hash').notNull(),
    sealed: sealed('sealed').notNull(),
    /** Null once it is on its way. */
    dueAt: instant('due_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('help_hellos_one').on(table.guildId, table.memberHash),
    index('help_hellos_due').on(table.dueAt),
    index('help_hellos_age').on(table.createdAt),
    ofCommunity(table),
    systemMay('select'),
  ],
);

/** What happened to a case, in order. The actor is a moderator; a reporter never stands here. */
export const caseEvents = guildTable(
  'case_events',
  {
    guildId: guildId(),
    caseRef: ref('case_ref').notNull(),
    version: integer('version').notNull(),
    type: oneOf('type', caseEventTypes).notNull(),
    actorId: discordId('actor_id'),
    /** Whom a case was handed to. */
    toId: discordId('to_id'),
    note: sealed('note'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.caseRef, table.version] }),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);

/** Who read what a case holds, and when. */
export const caseReads = guildTable(
  'case_reads',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    caseRef: ref('case_ref').notNull(),
    readerId: discordId('reader_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('case_reads_case').on(table.guildId, table.caseRef),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);
