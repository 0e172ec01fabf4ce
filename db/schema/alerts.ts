/** Words that Discord looks for: what Kindred made for it on a server, which messages it was told of, and what Discord said of them. */
import { boolean, foreignKey, index, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { cases } from './escalation.ts';
import { guildTable, systemMay } from './tables.ts';

export const alertPlaces = guildTable(
  'alert_places',
  {
    guildId: guildId().primaryKey(),
    /** Stands in the audit log as the trace of having made them. */
    ref: ref('ref').notNull(),
    channelId: discordId('channel_id'),
    crisisRuleId: discordId('crisis_rule_id'),
    noticedRuleId: discordId('noticed_rule_id'),
    /** What the rules were last set to; null before they were. */
    enabled: boolean('enabled'),
    /** There was no room for all of them beside those that were there. */
    full: boolean('full').notNull().default(false),
    /** Keyed hash of who is let into the channel. */
    seenBy: text('seen_by'),
    /** Discord refused something about the rules: nothing about them is tried again before. */
    refusedUntil: instant('refused_until'),
    /** The same about the channel, for which it takes other permissions. */
    channelRefusedUntil: instant('channel_refused_until'),
    /** The channels that the rules were last told to leave alone, with commas between; null before they were. */
    exempted: text('exempted'),
  },
  (table) => [ofCommunity(table), systemMay('select')],
);

/** Messages that Discord has told of, as keyed hashes: each is one case, however often it is told. */
export const noticedMessages = guildTable(
  'noticed_messages',
  {
    guildId: guildId(),
    messageHash: text('message_hash').notNull(),
    noticedAt: instant('noticed_at').notNull(),
    /** The case that it led to: what is heard of the message afterwards belongs to it. */
    caseRef: ref('case_ref'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.messageHash] }),
    index('noticed_messages_age').on(table.noticedAt),
    ofCommunity(table),
  ],
);

/** Discord's own alerts in Kindred's channel, which quote author and text: each goes with its case. */
export const caseAlerts = guildTable(
  'case_alerts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Null once the case is gone, until Discord has deleted the alert. */
    caseRef: ref('case_ref'),
    channelId: discordId('channel_id').notNull(),
    messageId: discordId('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('case_alerts_message').on(table.guildId, table.messageId),
    index('case_alerts_case').on(table.guildId, table.caseRef),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
    ofCommunity(table),
  ],
);
