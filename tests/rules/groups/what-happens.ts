/** What can happen to the channel of a group, each as a change of the state that a look finds. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { plan } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel } from '#src/groups/reconcile/seen.ts';
import { memberMay } from '#src/groups/rights.ts';
import {
  aTag,
  category,
  guild,
  inOrder,
  moderatorRole,
  newId,
  withChannel,
  withOverwrite,
} from './a-server.ts';
import type { State } from './a-server.ts';

const { ViewChannel, SendMessages, ManageMessages } = PermissionFlagsBits;

export const channelKinds = [
  ['text', 'without a voice room'],
  ['forum', 'without a voice room'],
  ['text', 'with a voice room'],
  ['forum', 'with a voice room'],
] as const;
export const ordered = (groups: number, [kind, how]: (typeof channelKinds)[number]): State =>
  inOrder(groups, 3, kind, how === 'with a voice room');
export const planned = ({ kept, server }: State) => plan(kept, server);
export const stranger = newId();

/** The first group of the state, its channel, and its first and second membership. */
export function first({ kept: { groups, memberships } }: State) {
  const [group] = groups;
  const [facilitator, member] = memberships;
  const channel = group?.places.channel;
  if (!group || !channel || !facilitator || !member) throw new Error('there is a group with members');
  return { group, channel, facilitator, member };
}

export function change(state: State, by: (channel: SeenChannel) => SeenChannel | undefined): State {
  return { ...state, server: withChannel(state.server, first(state).channel, by) };
}

export type Change = (state: State) => State;

const deleted: Change = (state) => change(state, () => undefined);
export const openedToAll: Change = (state) =>
  change(state, (channel) => withOverwrite(channel, guild, { member: false, allow: ViewChannel, deny: 0n }));
const forgotten: Change = (state) => change(state, (channel) => withOverwrite(channel, guild));
export const openedToRole: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, stranger, { member: false, allow: ViewChannel, deny: 0n }),
  );
const openedToOne: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, stranger, { member: true, allow: ViewChannel, deny: 0n }),
  );
const moderatorsOut: Change = (state) => change(state, (channel) => withOverwrite(channel, moderatorRole));
export const memberOut: Change = (state) =>
  change(state, (channel) => withOverwrite(channel, first(state).member.user));
const facilitatorLessened: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, first(state).facilitator.user, { member: true, ...memberMay('member', 'text') }),
  );
const memberRaised: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, first(state).member.user, {
      member: true,
      allow: ViewChannel | ManageMessages,
      deny: 0n,
    }),
  );
export const renamed: Change = (state) => change(state, (channel) => ({ ...channel, name: 'another-name' }));
export const retitled: Change = (state) =>
  change(state, (channel) => ({ ...channel, topic: 'A line on top' }));
const moved: Change = (state) => change(state, (channel) => ({ ...channel, category: undefined }));
export const retagged: Change = (state) =>
  change(state, (channel) => ({ ...channel, tags: [...(channel.tags ?? []), aTag('Another')] }));
const locked: Change = (state) =>
  change(state, (channel) =>
    withOverwrite(channel, guild, { member: false, allow: 0n, deny: ViewChannel | SendMessages }),
  );
const categoryDeleted: Change = ({ kept, server }) => ({
  kept,
  server: {
    ...server,
    channels: new Map(
      [...server.channels]
        .filter(([id]) => id !== category)
        .map(([id, channel]) => [id, { ...channel, category: undefined }]),
    ),
  },
});
export const memberLeft: Change = (state) => {
  const { member } = first(state);
  const memberships = state.kept.memberships.map((one) =>
    one === member ? { ...one, state: 'left' as const } : one,
  );
  return { ...state, kept: { ...state.kept, memberships } };
};

/** They left, and it is not known whether Discord ever took away what lets them in: it may be a role. */
const memberLeftUnseen: Change = (state) => memberOut(memberLeft(state));
const memberAway: Change = (state) => {
  const { member } = first(state);
  const memberships = state.kept.memberships.map((one) => (one === member ? { ...one, away: true } : one));
  return { ...state, kept: { ...state.kept, memberships } };
};
const roleDeleted: Change = (state) => {
  const groups = state.kept.groups.map((one) =>
    one === first(state).group ? { ...one, byRole: true, role: stranger } : one,
  );
  return { ...state, kept: { ...state.kept, groups } };
};

export const changes = {
  deleted,
  openedToAll,
  forgotten,
  openedToRole,
  openedToOne,
  moderatorsOut,
  memberOut,
  facilitatorLessened,
  memberRaised,
  renamed,
  retitled,
  moved,
  locked,
  categoryDeleted,
  memberLeft,
  memberLeftUnseen,
  memberAway,
  roleDeleted,
};
