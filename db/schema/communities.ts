/** Communities: the Discord servers that have run `/setup`, or are about to; their ground rules, and who agreed to which. */
import { boolean, foreignKey, integer, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { agePolicies, healthDataModes, usualPolicies } from '#src/platform/policies.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { guildTable, systemMay } from './tables.ts';

export const communities = guildTable(
  'communities',
  {
    guildId: guildId().primaryKey(),
    /** Stands for the community in logs and jobs, where its id would tell too much. */
    ref: ref('ref').notNull(),
    staffChannelId: discordId('staff_channel_id'),
    moderatorRoleId: discordId('moderator_role_id'),
    leadRoleId: discordId('lead_role_id'),
    /** Where newcomers begin, and what stands pinned there. */
    startChannelId: discordId('start_channel_id'),
    startMessageId: discordId('start_message_id'),
    /** Tells the message that is shown from the one that it should be. */
    startShown: text('start_shown'),
    startPinnedAt: instant('start_pinned_at'),
    /** A Discord locale: the language of what everybody sees. */
    locale: text('locale').notNull().default('en-US'),
    timeZone: text('time_zone').notNull().default(usualPolicies.timeZone),
    country: text('country'),
    agePolicy: oneOf('age_policy', agePolicies).notNull().default(usualPolicies.agePolicy),
    directMessages: boolean('direct_messages').notNull().default(usualPolicies.directMessages),
    wordAlerts: boolean('word_alerts').notNull().default(usualPolicies.wordAlerts),
    healthDataMode: oneOf('health_data_mode', healthDataModes)
      .notNull()
      .default(usualPolicies.healthDataMode),
    retentionDays: integer('retention_days').notNull().default(usualPolicies.retentionDays),
    caseTargets: text('case_targets').notNull().default(usualPolicies.caseTargets),
    heavyInARow: smallint('heavy_in_a_row').notNull().default(usualPolicies.heavyInARow),
    /** The version of the ground rules that counts now; 0 before there are any. */
    rulesVersion: integer('rules_version').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [unique().on(table.ref), systemMay('select')],
);

/** Ties a table's rows to their community, and ends them with it. */
export function ofCommunity(table: { readonly guildId: AnyPgColumn }) {
  return foreignKey({ columns: [table.guildId], foreignColumns: [communities.guildId] }).onDelete('cascade');
}

/** The ground rules of the community as a whole, every version of them: who agrees again is shown what changed. */
export const communityRules = guildTable(
  'community_rules',
  {
    guildId: guildId(),
    version: integer('version').notNull(),
    rules: text('rules').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.version] }), ofCommunity(table)],
);

/** Which version of the ground rules somebody agreed to last. */
export const ruleAgreements = guildTable(
  'rule_agreements',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    version: integer('version').notNull(),
    agreedAt: instant('agreed_at').notNull(),
    /** The version that they were last shown and asked about. */
    askedVersion: integer('asked_version').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.userId] }), ofCommunity(table)],
);

/** When an admin last checked that a helpline is right. */
export const helplineChecks = guildTable(
  'helpline_checks',
  {
    guildId: guildId(),
    /** ISO 3166-1, two letters. */
    country: text('country').notNull(),
    line: text('line').notNull(),
    checkedAt: instant('checked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.country, table.line] }), ofCommunity(table)],
);
