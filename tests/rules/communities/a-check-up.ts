/** A server and its community in which all is well, and ways to break them, for the check-up. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIOverwrite, APIRole } from 'discord-api-types/v10';
import type { Examined } from '#src/communities/doctor/checks.ts';
import { linesOf } from '#src/communities/helplines/status.ts';
import type { CommunityRecord } from '#src/communities/types.ts';
import { usualPolicies } from '#src/platform/community.ts';

const { ViewChannel, SendMessages, ReadMessageHistory, ManageRoles, ManageEvents } = PermissionFlagsBits;
const { UseApplicationCommands } = PermissionFlagsBits;
export const talk = ViewChannel | SendMessages | ReadMessageHistory | UseApplicationCommands;

export const id = (number: number) => String(100_000_000_000_000_000n + BigInt(number));
export const [guild, staff, startHere, group, bot] = [id(1), id(2), id(3), id(4), id(5)];
export const [botRole, moderators, leads] = [id(6), id(7), id(8)];

export const role = (of: string, permissions: bigint, position: number) =>
  ({ id: of, permissions: String(permissions), position }) as APIRole;
export const overwrite = (of: string, allow: bigint, deny: bigint): APIOverwrite => ({
  id: of,
  type: of === bot ? OverwriteType.Member : OverwriteType.Role,
  allow: String(allow),
  deny: String(deny),
});
export const channel = (of: string, ...permission_overwrites: APIOverwrite[]) =>
  ({ id: of, type: ChannelType.GuildText, permission_overwrites }) as APIGuildChannel;

export const closed = overwrite(guild, 0n, ViewChannel);
export const letIn = overwrite(bot, talk, 0n);
export const roles = [
  role(guild, talk, 0),
  role(moderators, 0n, 1),
  role(leads, ManageEvents, 2),
  role(botRole, talk | ManageRoles, 3),
];
export const channels = [channel(staff, closed, letIn), channel(startHere), channel(group, closed, letIn)];

export const now = new Date('2026-11-22T12:00:00Z');

export const record: CommunityRecord = {
  ...usualPolicies,
  country: 'CA',
  ref: 'abcdefghij',
  locale: 'en-US',
  rulesVersion: 1,
  staffChannel: staff,
  moderatorRole: moderators,
  leadRole: leads,
  startChannel: startHere,
  startMessage: id(9),
  startShown: 'as it is',
  startPinned: true,
};

export const place = {
  channel: group,
  permissions: ['ViewChannel', 'SendMessages'],
  people: new Set([id(20)]),
} as const;

export const well: Examined = {
  server: { guild, roles, channels, threads: [], bot: { user: bot, roles: [botRole] } },
  holders: { [moderators]: 2, [leads]: 1 },
  record,
  startMessageThere: true,
  requires: [{ permissions: ['ViewChannel', 'ManageRoles'], pages: true }],
  places: [place],
  commands: [
    { name: 'lead', called: '/lead', who: 'leads', permissions: ManageEvents },
    { name: 'group', called: '/group', who: 'everyone', permissions: 0n },
  ],
  commandRules: [],
  intents: [],
  pagesReachable: true,
  helplines: linesOf('CA', new Map([['988', now]]), now),
  ofAreas: [],
  refused: 0,
  directClosed: 0,
};

export const server = (changed: Partial<Examined['server']>) => ({ server: { ...well.server, ...changed } });
export const swapped = (one: APIGuildChannel) => channels.map((each) => (each.id === one.id ? one : each));
export const without = (gone: string) => channels.filter((each) => each.id !== gone);
export const many = (count: number, parent_id?: string) =>
  Array.from({ length: count }, (_, index): APIGuildChannel => ({
    ...channel(id(1000 + index)),
    ...(parent_id && { parent_id }),
  }));
