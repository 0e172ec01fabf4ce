/** What the check-up says of events: whether the roles that they notify can be, and whether rooms can stand among the server's own events. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { calledAndMirrored } from '#db/gatherings/series.ts';
import { permissionName } from '#src/communities/index.ts';
import type { AreaFinding, ServerSeen } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { permissionsIn } from '#src/platform/discord/permissions.ts';

type Permission = keyof typeof PermissionFlagsBits;

export interface Ping {
  readonly role: string;
  /** Where the card stands. */
  readonly channel: string;
}

export interface Room {
  readonly kind: 'voice' | 'stage';
  readonly channel: string;
}

/** To make an event in such a channel (docs: resources/guild-scheduled-event, "Permissions Requirements"). */
const toMirror: Readonly<Record<Room['kind'], readonly Permission[]>> = {
  voice: ['ViewChannel', 'Connect'],
  stage: ['ViewChannel', 'ManageChannels', 'MuteMembers', 'MoveMembers'],
};

/** Pure. A channel that is gone lacks nothing. */
export function findingsOf(
  { pings, rooms }: { readonly pings: readonly Ping[]; readonly rooms: readonly Room[] },
  server: ServerSeen,
): readonly AreaFinding[] {
  return [
    ...pings.flatMap((ping) => pingFinding(ping, server)),
    ...rooms.flatMap((room) => roomFinding(room, server)),
  ];
}

/** @returns what the bot lacks in a channel; undefined where that is gone */
function lacking(
  wanted: readonly Permission[],
  channel: string,
  { guild, roles, channels, bot }: ServerSeen,
): readonly Permission[] | undefined {
  const there = channels.find(({ id }) => id === channel);
  if (!there) return undefined;
  const own = permissionsIn(guild, roles, there.permission_overwrites ?? [], bot);
  return wanted.filter((name) => (own & PermissionFlagsBits[name]) === 0n);
}

/** A role is notified where anybody may mention it, or where whoever writes may mention all of them (docs: resources/message, "Allowed Mentions"). */
function pingFinding({ role, channel }: Ping, server: ServerSeen): AreaFinding[] {
  const chosen = server.roles.find(({ id }) => id === role);
  if (!chosen)
    return [
      {
        level: 'soon',
        say: (t, called) => ({
          what: t('planner:checkRoleGone', { channel: called.channel(channel) }),
          whom: t('planner:checkRoleGoneWhom'),
          step: t('planner:checkRoleGoneStep', { command: commandMention('lead event edit') }),
        }),
      },
    ];
  const isShut = !chosen.mentionable && (lacking(['MentionEveryone'], channel, server) ?? []).length > 0;
  if (!isShut) return [];
  return [
    {
      level: 'hurts',
      say: (t, called) => ({
        what: t('planner:checkPing', { role: called.role(role), channel: called.channel(channel) }),
        whom: t('planner:checkPingWhom'),
        step: t('planner:checkPingStep', { name: permissionName('MentionEveryone', t) }),
      }),
    },
  ];
}

function roomFinding({ kind, channel }: Room, server: ServerSeen): AreaFinding[] {
  const names = lacking(toMirror[kind], channel, server) ?? [];
  if (names.length === 0) return [];
  return [
    {
      level: 'hurts',
      say: (t, called) => ({
        what: t('planner:checkRoom', {
          channel: called.channel(channel),
          names: names.map((name) => permissionName(name, t)).join(', '),
        }),
        whom: t('planner:checkRoomWhom'),
        step: t('planner:checkRoomStep'),
      }),
    },
  ];
}

export async function checkGatherings(
  community: Community,
  { server }: { readonly server: ServerSeen },
): Promise<readonly AreaFinding[]> {
  const rows = await community.read(calledAndMirrored);
  const pings = rows.flatMap(({ pingRoleId: role, cardChannelId: channel }) =>
    role === null || channel === null ? [] : [{ role, channel }],
  );
  const rooms = rows.flatMap(({ mirrored, whereKind: kind, whereChannelId: channel }) =>
    mirrored && channel !== null && (kind === 'voice' || kind === 'stage') ? [{ kind, channel }] : [],
  );
  return findingsOf({ pings: once(pings), rooms: once(rooms) }, server);
}

/** Several series may notify the same role, and meet in the same room. */
function once<What extends object>(all: readonly What[]): readonly What[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
