/** What concerns a sealed reporter: who asked to open the seal and who agreed, how long somebody may not report, and who opened whose record. */
import { foreignKey, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { openingStates, recordReadKinds } from '#src/escalation/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { cases, reports } from './escalation.ts';
import { guildTable, systemMay } from './tables.ts';

/** A moderator asks to see who sent a report; a lead agrees or does not. One row a request. */
export const reporterOpenings = guildTable(
  'reporter_openings',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    caseRef: ref('case_ref').notNull(),
    /** Null where it is about who wrote what the case is about. */
    reportRef: ref('report_ref'),
    state: oneOf('state', openingStates).notNull(),
    askedBy: discordId('asked_by').notNull(),
    /** Why, under the case's key. */
    reason: sealed('reason').notNull(),
    askedAt: instant('asked_at').notNull(),
    /** The lead who answered. */
    decidedBy: discordId('decided_by'),
    decidedAt: instant('decided_at'),
    /** Until when the two may see it. */
    openUntil: instant('open_until'),
    /** The message that asks a lead, as soon as it stands in the staff channel. */
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('reporter_openings_report').on(table.guildId, table.reportRef),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
    foreignKey({ columns: [table.guildId, table.reportRef], foreignColumns: [reports.guildId, reports.ref] }),
  ],
);

/** Somebody whose reports are not taken for a while, by the keyed hash that their reports carry: nobody need know who it is. */
export const reporterLimits = guildTable(
  'reporter_limits',
  {
    guildId: guildId(),
    reporterHash: text('reporter_hash').notNull(),
    until: instant('until').notNull(),
    setBy: discordId('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.reporterHash] }),
    index('reporter_limits_until').on(table.until),
    ofCommunity(table),
    systemMay('select'),
    systemMay('delete'),
  ],
);

/** That a moderator opened what is kept about a member, for that member. Who it was stands in the audit trail. */
export const recordReads = guildTable(
  'record_reads',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Keyed hash of whose record it was. */
    memberHash: text('member_hash').notNull(),
    what: oneOf('what', recordReadKinds).notNull(),
    /** The case that was read. While it runs, its member is not told: that would tell them that somebody reported. */
    caseRef: ref('case_ref'),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('record_reads_member').on(table.guildId, table.memberHash, table.at),
    index('record_reads_age').on(table.at),
    ofCommunity(table),
    systemMay('select'),
    systemMay('delete'),
  ],
);
