/** Invitations to circles. Whom one is for stands there as a keyed hash only: nothing is kept of anybody before their yes. */
import { foreignKey, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { invitationStates, parts } from '#src/groups/types.ts';
import { guildId, instant, oneOf, ref } from './columns.ts';
import { groups } from './groups.ts';
import { guildTable } from './tables.ts';

export const groupInvitations = guildTable(
  'group_invitations',
  {
    guildId: guildId(),
    ref: ref('ref').notNull(),
    groupRef: ref('group_ref').notNull(),
    memberHash: text('member_hash').notNull(),
    state: oneOf('state', invitationStates).notNull().default('open'),
    part: oneOf('part', parts).notNull().default('member'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.guildId, table.ref] }),
    unique('group_invitations_once').on(table.guildId, table.memberHash, table.groupRef),
    foreignKey({ columns: [table.guildId, table.groupRef], foreignColumns: [groups.guildId, groups.ref] }),
  ],
);
