/** The library of a community, and the cards on which members wrote what helps them. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import {
  boolean,
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgPolicy,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import {
  cardStates,
  resourceCosts,
  resourceEfforts,
  resourceKinds,
  resourceLanguages,
  resourceStates,
  textConfigurations,
} from '#src/learning/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { members } from './members.ts';
import { library } from './roles.ts';
import { guildTable } from './tables.ts';

/** Slugs with a space between: a generated column can take them apart, which it cannot with an array. */
const slugs = customType<{ data: readonly string[]; driverData: string }>({
  dataType: () => 'text',
  toDriver: (list) => list.join(' '),
  fromDriver: (words) => (words === '' ? [] : words.split(' ')),
});

const searchable = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Without accents, as db/migrations/library.sql does it with what somebody looks for: `unaccent` is not immutable. */
const folded = (words: string): string =>
  `translate(lower(${words}), 'áàâäãåąéèêëęíìîïıóòôöõøúùûüñńçćłśşźżğё', 'aaaaaaaeeeeeiiiiioooooouuuunncclsszzgе')`;

const inItsLanguage = (words: string): string =>
  [
    'case language',
    ...Object.entries(textConfigurations).map(
      ([language, config]) => `when '${language}' then to_tsvector('${config}'::regconfig, ${folded(words)})`,
    ),
    `else to_tsvector('simple'::regconfig, ${folded(words)}) end`,
  ].join(' ');

/** The words of an entry, whose and about what it is: so that one index answers all of it. */
const entryWords = (): SQL =>
  sql.raw(
    [
      `setweight(${inItsLanguage('title')}, 'A')`,
      `setweight(${inItsLanguage(`source || ' ' || about`)}, 'C')`,
      `array_to_tsvector(array['shelf/' || guild_id])`,
      `array_to_tsvector(string_to_array('topic/' || replace(topics, ' ', ' topic/'), ' '))`,
    ].join(' || '),
  );

export const resources = guildTable(
  'resources',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    state: oneOf('state', resourceStates).notNull(),
    title: text('title').notNull(),
    link: text('link').notNull(),
    source: text('source').notNull(),
    about: text('about').notNull(),
    kind: oneOf('kind', resourceKinds).notNull(),
    language: oneOf('language', resourceLanguages).notNull(),
    country: text('country'),
    cost: oneOf('cost', resourceCosts).notNull(),
    effort: oneOf('effort', resourceEfforts).notNull(),
    topics: slugs('topics').notNull(),
    connection: text('connection').notNull(),
    starter: boolean('starter').notNull(),
    /** The recap or the book of a club that it came from, which is in the library once; null: from elsewhere. */
    ofRef: ref('of_ref'),
    /** When it was put on the list that it came with, or into the library. */
    listedOn: date('listed_on', { mode: 'date' }).notNull(),
    /** The lead who looked last; null once they are forgotten. */
    reviewerUserId: discordId('reviewer_user_id'),
    reviewedOn: instant('reviewed_on'),
    reviewBy: instant('review_by').notNull(),
    toldBroken: integer('told_broken').notNull().default(0),
    toldHarmful: integer('told_harmful').notNull().default(0),
    toldSelling: integer('told_selling').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    words: searchable('words').notNull().generatedAlwaysAs(entryWords),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('resources_link').on(table.guildId, table.link),
    unique('resources_of').on(table.guildId, table.ofRef),
    index('resources_browse').on(table.guildId, table.language),
    index('resources_review').on(table.guildId, table.reviewBy),
    // Without a list of what is pending, a search does not take longer after many entries were put in.
    index('resources_words').using('gin', table.words).with({ fastupdate: false }),
    ofCommunity(table),
    // The search runs as this role: for it the words reach their index, and it reads nothing else.
    pgPolicy('library_select', { for: 'select', to: library, using: sql`true` }),
  ],
);

/** That the entries which come with Kindred were put in, and up to which edition of them. */
export const libraries = guildTable(
  'libraries',
  {
    guildId: guildId().primaryKey(),
    edition: integer('edition').notNull(),
  },
  (table) => [ofCommunity(table)],
);

/** What members put forward. Who it was is not kept. */
export const resourceSuggestions = guildTable(
  'resource_suggestions',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    /** Keyed hash of the link, so that the same one waits once. */
    fingerprint: text('fingerprint').notNull(),
    sealed: sealed('sealed').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('resource_suggestions_link').on(table.guildId, table.fingerprint),
    ofCommunity(table),
  ],
);

/** What somebody keeps for themselves: which entries it is would tell what they live with. */
export const savedResources = guildTable(
  'saved_resources',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    sealed: sealed('sealed').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);

export const copingCards = guildTable(
  'coping_cards',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    userId: discordId('user_id').notNull(),
    /** Words, situation, topic and whether the name stands under them. */
    sealed: sealed('sealed').notNull(),
    /** Keyed hashes: beside a person, a topic would be a fact about their health. */
    situationFingerprint: text('situation_fingerprint').notNull(),
    topicFingerprint: text('topic_fingerprint'),
    state: oneOf('state', cardStates).notNull(),
    /** Its author is away, or has died: it is not drawn. */
    held: boolean('held').notNull().default(false),
    version: integer('version').notNull().default(1),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('coping_cards_of').on(table.guildId, table.userId),
    index('coping_cards_shown').on(table.guildId, table.state, table.situationFingerprint),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
