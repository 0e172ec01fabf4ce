/** What moderators do because of a case: what they write to somebody, and what they have Discord do. First a row, then an effect. */
import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, primaryKey, text } from 'drizzle-orm/pg-core';
import { actionStates, deeds } from '#src/escalation/types.ts';
import { discordId, guildId, instant, oneOf, ref, sealed } from './columns.ts';
import { cases } from './escalation.ts';
import { guildTable } from './tables.ts';

export const caseActions = guildTable(
  'case_actions',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    caseRef: ref('case_ref').notNull(),
    deed: oneOf('deed', deeds).notNull(),
    state: oneOf('state', actionStates).notNull(),
    /** The moderator who did it. */
    actorId: discordId('actor_id').notNull(),
    /** Whom it concerns, as a keyed hash; who that is stands in the sealed part. */
    memberHash: text('member_hash').notNull(),
    /** Whom it concerns, the words and how long, as JSON under the case's key. */
    sealed: sealed('sealed').notNull(),
    /** When whom it concerns was told: nothing is done before that. */
    toldAt: instant('told_at'),
    /** Discord did not let them be told: it is done all the same, or waits for whoever decided. */
    untold: boolean('untold').notNull().default(false),
    /** Whoever decided wants it done only where they can be told. */
    onlyIfTold: boolean('only_if_told').notNull().default(false),
    /** Until when it lasts, where it ends by itself. */
    until: instant('until'),
    /** Why Discord did not do it: a code. */
    failure: text('failure'),
    /** They do not want to be written to about this any more. */
    noMoreAt: instant('no_more_at'),
    madeAt: instant('made_at').notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    index('case_actions_case').on(table.guildId, table.caseRef, table.madeAt),
    index('case_actions_member')
      .on(table.guildId, table.memberHash, table.madeAt)
      .where(sql`state <> 'draft'`),
    foreignKey({ columns: [table.guildId, table.caseRef], foreignColumns: [cases.guildId, cases.ref] }),
  ],
);
