/** Deliveries: what has to happen on Discord exactly once, who is sending to which target, and how fast all may send. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, smallint, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { ofCommunity } from './communities.ts';
import { discordId, guildId, instant, oneOf, ref } from './columns.ts';
import { guildTable, sharedTable, systemMay } from './tables.ts';

export const deliveryStates = ['pending', 'sent', 'expired', 'undeliverable', 'superseded'] as const;

export const deliveries = guildTable(
  'deliveries',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    kind: text('kind').notNull(),
    /** What may take only one send at a time, such as a channel. */
    target: text('target').notNull(),
    /** The reference of what is rendered when it is sent: never the words themselves. */
    subject: text('subject').notNull(),
    /** Names the effect, so that asking for it twice makes one delivery. */
    key: text('key').notNull(),
    version: integer('version').notNull().default(0),
    priority: smallint('priority').notNull(),
    state: oneOf('state', deliveryStates).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: instant('next_at').notNull(),
    notAfter: instant('not_after'),
    createdAt: instant('created_at').notNull(),
    firstTriedAt: instant('first_tried_at'),
    finishedAt: instant('finished_at'),
    /** A code that says why it ended as it did. */
    outcome: text('outcome'),
    /** What Discord made of it. */
    discordId: discordId('discord_id'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique().on(table.guildId, table.key),
    index().on(table.guildId, table.target, table.state, table.nextAt),
    index('deliveries_due')
      .on(table.nextAt)
      .where(sql`state = 'pending'`),
    // What a tick wakes by its kind: few beside all that may wait.
    index('deliveries_woken_later')
      .on(table.nextAt)
      .where(sql`state = 'pending' and kind = 'case.board'`),
    ofCommunity(table),
    systemMay('select'),
    systemMay('insert'),
    systemMay('update'),
    systemMay('delete'),
  ],
);

/** A lease on a target. Whoever holds it is the only one who sends there, without keeping a transaction open. */
export const deliveryTargets = guildTable(
  'delivery_targets',
  {
    guildId: guildId(),
    target: text('target').notNull(),
    /** Who sends there now: `<worker>/<run>`. */
    holder: text('holder').notNull(),
    leasedUntil: instant('leased_until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.target] }),
    ofCommunity(table),
    systemMay('select'),
    systemMay('update'),
    systemMay('delete'),
  ],
);

/** What is left of a rate that all processes share. Only `draw_permits` writes it. */
export const sendBudget = sharedTable('send_budget', {
  name: text('name').primaryKey(),
  tokens: real('tokens').notNull(),
  refilledAt: timestamp('refilled_at', { withTimezone: true, mode: 'date' }).notNull(),
  /** Until when each of the latest counts, for the limit on how many any second may hold. */
  granted: timestamp('granted', { withTimezone: true, mode: 'date' })
    .array()
    .notNull()
    .default(sql`'{}'`),
});
