/** Who has agreed to something in a community, and to what. A person who only reports is in none of these. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { consentPurposes, erasureReasons, remembranceStates } from '#src/members/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { ofCommunity } from './communities.ts';
import { guildTable, systemMay } from './tables.ts';

export const members = guildTable(
  'members',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    ref: ref('ref').notNull(),
    /** Their language, under their own key: what is sent to them later is worded in it. */
    locale: sealed('locale').notNull(),
    /** Under their own key. Nobody is a member without it. */
    ageBand: sealed('age_band').notNull(),
    /** Their time zone, country, pace and who may see which, as JSON under their own key. Only with the consent for it. */
    profile: sealed('profile'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId] }),
    unique('members_ref').on(table.guildId, table.ref),
    ofCommunity(table),
  ],
);

/** One row for each purpose that somebody agreed to: which version of the words, when, and since when no more. */
export const consents = guildTable(
  'consents',
  {
    guildId: guildId(),
    userId: discordId('user_id').notNull(),
    purpose: oneOf('purpose', consentPurposes).notNull(),
    version: integer('version').notNull(),
    givenAt: instant('given_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.userId, table.purpose] }),
    foreignKey({
      columns: [table.guildId, table.userId],
      foreignColumns: [members.guildId, members.userId],
    }).onDelete('cascade'),
  ],
);

/** Members of whom everything is deleted soon, unless they come back first. */
export const erasures = guildTable(
  'erasures',
  {
    guildId: guildId(),
    memberRef: ref('member_ref').notNull(),
    reason: oneOf('reason', erasureReasons).notNull(),
    since: instant('since').notNull(),
    eraseAt: instant('erase_at').notNull(),
    /** Whether every area has been told why. */
    told: boolean('told').notNull().default(true),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.memberRef] }),
    index('erasures_due').on(table.eraseAt),
    index('erasures_untold')
      .on(table.since)
      .where(sql`not told`),
    foreignKey({
      columns: [table.guildId, table.memberRef],
      foreignColumns: [members.guildId, members.ref],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

/** Members who have died, or of whom that was said: two different people say it, and two can take it back. */
export const remembrances = guildTable(
  'remembrances',
  {
    guildId: guildId(),
    memberRef: ref('member_ref').notNull(),
    state: oneOf('state', remembranceStates).notNull(),
    /** Goes up with every change. */
    version: integer('version').notNull().default(1),
    /** Who asked for the change that waits for a second person. */
    actorId: discordId('actor_id'),
    askedAt: instant('asked_at'),
    markedAt: instant('marked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.memberRef] }),
    foreignKey({
      columns: [table.guildId, table.memberRef],
      foreignColumns: [members.guildId, members.ref],
    }).onDelete('cascade'),
  ],
);

/** When it was last asked who of a community's members is still there. */
export const rollCalls = guildTable(
  'roll_calls',
  { guildId: guildId().primaryKey(), calledAt: instant('called_at').notNull() },
  (table) => [ofCommunity(table)],
);

/** In which communities somebody is a member, for what they ask in direct messages, where no server is around it. */
export const homes = guildTable(
  'homes',
  {
    guildId: guildId(),
    memberRef: ref('member_ref').notNull(),
    /** A keyed hash of their id, the same in all communities. */
    memberHash: text('member_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.memberRef] }),
    index('homes_of').on(table.memberHash),
    foreignKey({
      columns: [table.guildId, table.memberRef],
      foreignColumns: [members.guildId, members.ref],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);

/** Members for whom everything pauses. Why, and since when, nobody reads here: only when they are to be asked whether it is over. */
export const pauses = guildTable(
  'pauses',
  {
    guildId: guildId(),
    memberRef: ref('member_ref').notNull(),
    /** Since when and until when, as JSON under their own key. */
    sealed: sealed('sealed').notNull(),
    /** Null where no end was chosen, and once they were asked. */
    dueAt: instant('due_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.memberRef] }),
    index('pauses_due').on(table.dueAt),
    foreignKey({
      columns: [table.guildId, table.memberRef],
      foreignColumns: [members.guildId, members.ref],
    }).onDelete('cascade'),
    systemMay('select'),
  ],
);
