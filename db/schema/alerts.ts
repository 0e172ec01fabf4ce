/** Words that Discord looks for: what Kindred made for it on a server, and which messages it was told of. */
import { boolean, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
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
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.messageHash] }),
    index('noticed_messages_age').on(table.noticedAt),
    ofCommunity(table),
  ],
);
