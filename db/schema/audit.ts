/** The audit trail: every change of how a community is run, chained in sealed batches. */
import { boolean, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { discordId, guildId, instant, ref } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable, systemMay } from './tables.ts';

/** The head of a community's chain. Its row's lock numbers entries without a gap; ticks look here for what is to be sealed. */
export const auditChains = guildTable(
  'audit_chains',
  {
    guildId: guildId(),
    /** The number of the newest entry. */
    last: integer('last').notNull().default(0),
    /** The newest entry that is in a sealed batch. */
    chainedThrough: integer('chained_through').notNull().default(0),
    /** The newest batch. */
    batch: integer('batch').notNull().default(0),
    /** Whether an entry waits to be sealed. */
    open: boolean('open').notNull().default(false),
    /** When the oldest entry was written that is still kept; undefined where there is none. */
    oldestAt: instant('oldest_at'),
  },
  (table) => [primaryKey({ columns: [table.guildId] }), ofCommunity(table), systemMay('select')],
);

/** Who a reference in the trail stands for. Erased with their other data; the entries stay, and say no more who it was. */
export const auditActors = guildTable(
  'audit_actors',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** Keyed, over both, so that nobody is put in somebody's place. */
    signature: text('signature').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('audit_actors_ref').on(table.guildId, table.ref),
    ofCommunity(table),
  ],
);

/** One change. Names of settings and references only. */
export const auditEntries = guildTable(
  'audit_entries',
  {
    guildId: guildId(),
    number: integer('number').notNull(),
    ref: ref('ref').notNull(),
    /** What was changed, such as `settings.staff_channel`. */
    what: text('what').notNull(),
    before: text('before'),
    after: text('after'),
    actorRef: ref('actor_ref').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.number] }),
    index('audit_entries_actor').on(table.guildId, table.actorRef),
    ofCommunity(table),
  ],
);

/** Entries that follow each other, under one keyed digest that holds the digest of the batch before. */
export const auditBatches = guildTable(
  'audit_batches',
  {
    guildId: guildId(),
    number: integer('number').notNull(),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
    digest: text('digest').notNull(),
    chainedAt: instant('chained_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] }), ofCommunity(table)],
);

/** What is left of batches that retention dropped: where the chain goes on, signed. */
export const auditCheckpoints = guildTable(
  'audit_checkpoints',
  {
    guildId: guildId(),
    batch: integer('batch').notNull(),
    last: integer('last').notNull(),
    digest: text('digest').notNull(),
    signature: text('signature').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId] }), ofCommunity(table)],
);
