/** What a community adds to the catalogue of topics, and the words that were looked for in vain. */
import { index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { requestStates } from '#src/topics/types.ts';
import { guildId, instant, oneOf, ref, sealed, topicSlug } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable, systemMay } from './tables.ts';

export const localTopics = guildTable(
  'local_topics',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    name: text('name').notNull(),
    /** The name as it is compared: two topics of a community never share one. */
    nameKey: text('name_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('local_topics_name').on(table.guildId, table.nameKey),
    ofCommunity(table),
  ],
);

export const topicAliases = guildTable(
  'topic_aliases',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    slug: topicSlug('slug').notNull(),
    alias: text('alias').notNull(),
    /** The word as it is compared. It may stand for several topics, and is then asked about. */
    aliasKey: text('alias_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('topic_aliases_once').on(table.guildId, table.aliasKey, table.slug),
    ofCommunity(table),
  ],
);

/** Nothing here says who asked: a request is its words and a count. */
export const topicRequests = guildTable(
  'topic_requests',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Keyed hash of the words, so that the same words count as one request. */
    fingerprint: text('fingerprint').notNull(),
    sealed: sealed('sealed').notNull(),
    state: oneOf('state', requestStates).notNull(),
    times: integer('times').notNull().default(1),
    lastAskedAt: instant('last_asked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('topic_requests_words').on(table.guildId, table.fingerprint),
    index('topic_requests_age').on(table.lastAskedAt),
    ofCommunity(table),
    systemMay('select'),
    systemMay('delete'),
  ],
);
