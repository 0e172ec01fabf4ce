/**
 * What members tell their groups. Whose it is stands there sealed and as keyed hashes, which differ between groups and between
 * one's own name and the group's: from here nobody joins a pseudonym to a member.
 */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { feelings, leavings, noteKinds, postKinds, postStates } from '#src/sharing/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { groups } from './groups.ts';
import { members } from './members.ts';
import { guildTable, systemMay } from './tables.ts';

const ofGroup = (table: { guildId: AnyPgColumn; groupRef: AnyPgColumn }) =>
  foreignKey({
    columns: [table.guildId, table.groupRef],
    foreignColumns: [groups.guildId, groups.ref],
  }).onDelete('cascade');

/** Names that members have in one group only. */
export const sharedNames = guildTable(
  'shared_names',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    memberHash: text('member_hash').notNull(),
    name: text('name').notNull(),
    /** Moderators let nothing be posted under it until then. */
    limitedUntil: instant('limited_until'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('shared_names_member').on(table.guildId, table.groupRef, table.memberHash),
    unique('shared_names_name').on(table.guildId, table.groupRef, table.name),
    ofGroup(table),
  ],
);

export const sharedDrafts = guildTable(
  'shared_drafts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    memberHash: text('member_hash').notNull(),
    kind: oneOf('kind', postKinds).notNull(),
    groupRef: ref('group_ref').notNull(),
    /** The question that it answers. */
    parentRef: ref('parent_ref'),
    /** What it is to take the place of. */
    editOf: ref('edit_of'),
    /** Under its writer's own key. */
    content: sealed('content').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('shared_drafts_of').on(table.guildId, table.memberHash),
    index('shared_drafts_old').on(table.writtenAt),
    ofGroup(table),
    systemMay('select'),
    systemMay('delete'),
  ],
);

export const sharedPosts = guildTable(
  'shared_posts',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    kind: oneOf('kind', postKinds).notNull(),
    state: oneOf('state', postStates).notNull().default('up'),
    /** Null under one's own name. */
    nameRef: ref('name_ref'),
    /** Null once nobody may find out any more whose it was. */
    authorHash: text('author_hash'),
    /** Their Discord id. Like the words, under a key that goes with this one thing. */
    author: sealed('author'),
    content: sealed('content').notNull(),
    onLeaving: oneOf('on_leaving', leavings).notNull().default('take_back'),
    /** The question that it answers. */
    parentRef: ref('parent_ref'),
    version: integer('version').notNull().default(1),
    /** When what changed goes out; null once it is on its way. */
    dueAt: instant('due_at'),
    channelId: discordId('channel_id'),
    messageId: discordId('message_id'),
    threadId: discordId('thread_id'),
    /** Of a question: when it comes back to those who look after the group, unless it was answered. */
    returnAt: instant('return_at'),
    /** When whoever shared it learns that somebody felt with them. */
    feltAt: instant('felt_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('shared_posts_of').on(table.guildId, table.authorHash, table.createdAt),
    index('shared_posts_message').on(table.guildId, table.messageId),
    index('shared_posts_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    index('shared_posts_felt')
      .on(table.feltAt)
      .where(sql`felt_at is not null`),
    index('shared_posts_return')
      .on(table.returnAt)
      .where(sql`return_at is not null`),
    ofGroup(table),
    foreignKey({
      columns: [table.guildId, table.nameRef],
      foreignColumns: [sharedNames.guildId, sharedNames.ref],
    }),
    systemMay('select'),
  ],
);

/** That somebody felt with something: a hash that differs from post to post, so that it can be taken back and tells nothing. */
export const sharedFeelings = guildTable(
  'shared_feelings',
  {
    guildId: guildId(),
    postRef: ref('post_ref').notNull(),
    feeling: oneOf('feeling', feelings).notNull(),
    memberHash: text('member_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.postRef, table.feeling, table.memberHash] }),
    foreignKey({
      columns: [table.guildId, table.postRef],
      foreignColumns: [sharedPosts.guildId, sharedPosts.ref],
    }).onDelete('cascade'),
  ],
);

/** What is said about a message, in it where it is one of these, else beneath it. */
export const sharedNotes = guildTable(
  'shared_notes',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    kind: oneOf('kind', noteKinds).notNull(),
    channelId: discordId('channel_id').notNull(),
    messageId: discordId('message_id').notNull(),
    /** A correction and where it comes from. */
    content: sealed('content'),
    dueAt: instant('due_at'),
    shown: boolean('shown').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('shared_notes_about').on(table.guildId, table.messageId),
    index('shared_notes_due')
      .on(table.dueAt)
      .where(sql`due_at is not null`),
    ofCommunity(table),
    systemMay('select'),
  ],
);

/** Members who like to be asked now and then. */
export const sharedAnswerers = guildTable(
  'shared_answerers',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    since: instant('since').notNull(),
    askedAt: instant('asked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);
