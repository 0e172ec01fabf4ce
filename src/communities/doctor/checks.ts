/** The check-up: how a server and its community stand in, what is wrong out. Pure. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { settingsIn } from '../types.ts';
import type { CommunityRecord } from '../types.ts';
import type { Area, AreaFinding, ClosedPlace } from '#src/platform/area.ts';
import { permissionsIn } from '#src/platform/discord/permissions.ts';
import type { ServerState } from '../set-up.ts';
import type { KnownLines, Reliance } from '../helplines/status.ts';
import { capacityFindings } from './capacity.ts';
import { hiddenCommands } from './commands-seen.ts';
import type { CommandRules, ShownTo } from './commands-seen.ts';
import type { Finding } from './findings.ts';

type Permission = keyof typeof PermissionFlagsBits;
type Privileged = 'GUILD_MEMBERS' | 'MESSAGE_CONTENT';

export interface Examined {
  readonly server: ServerState;
  /** How many hold each role. */
  readonly holders: Readonly<Record<string, number>>;
  /** Undefined before anybody has begun to set it up. */
  readonly record: CommunityRecord | undefined;
  /** Whether the pinned message is where it was put. */
  readonly startMessageThere: boolean;
  readonly requires: readonly Area['requires'][];
  readonly places: readonly ClosedPlace[];
  readonly commands: readonly ShownTo[];
  /** What admins have said in Discord about who may use which command. */
  readonly commandRules: readonly CommandRules[];
  /** The privileged intents that the application has. */
  readonly intents: readonly Privileged[];
  /** Whether members can reach private pages. */
  readonly pagesReachable: boolean;
  /** Of the community's country; undefined where it has chosen none, or nothing is known of it. */
  readonly helplines: KnownLines | undefined;
  /** What areas found by themselves. */
  readonly ofAreas: readonly AreaFinding[];
  /** How many deliveries Discord refused for good. */
  readonly refused: number;
  /** How many things did not reach somebody who takes no direct messages. */
  readonly directClosed: number;
}

/** Everything that is wrong; what hurts somebody now comes first. */
export function examine(seen: Examined): readonly Finding[] {
  const settings = seen.record && settingsIn(seen.record);
  const found = [
    ...(settings ? [] : [{ code: 'not_set_up', level: 'hurts', mend: 'make' } as const]),
    ...serverPermissions(seen),
    ...staff(seen),
    ...roles(seen),
    ...placeFindings(seen),
    ...start(seen),
    ...(seen.refused > 0
      ? [{ code: 'refused', level: 'hurts', count: seen.refused, mend: 'again' } as const]
      : []),
    ...(seen.directClosed > 0
      ? [{ code: 'direct_closed', level: 'soon', count: seen.directClosed } as const]
      : []),
    ...pages(seen),
    ...helplineFindings(seen),
    ...hiddenCommands(seen),
    ...capacityFindings(seen.server, seen.places),
    ...seen.ofAreas.map((found) => ({ code: 'area', ...found }) as const),
    ...missingIntents(seen),
  ] satisfies Finding[];
  return [
    ...found.filter(({ level }) => level === 'hurts'),
    ...found.filter(({ level }) => level === 'soon'),
  ];
}

function lacking(has: bigint, wanted: readonly Permission[]): Permission[] {
  return [...new Set(wanted)].filter((name) => (has & PermissionFlagsBits[name]) === 0n);
}

function serverPermissions({ server, requires }: Examined): Finding[] {
  const own = permissionsIn(server.guild, server.roles, [], server.bot);
  const names = lacking(
    own,
    requires.flatMap(({ permissions }) => permissions),
  );
  return names.length === 0 ? [] : [{ code: 'permissions', level: 'hurts', names }];
}

const channelIn = ({ channels }: ServerState, wanted: string) => channels.find(({ id }) => id === wanted);

function openToAll({ guild, roles: all }: ServerState, overwrites: ServerState['channels'][number]): boolean {
  return permissionsIn(guild, all, overwrites.permission_overwrites ?? [], { user: '', roles: [] }) !== 0n;
}

const toTalk: readonly Permission[] = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'];

/** A channel that is gone is another check's matter. */
function reach(server: ServerState, channel: string, wanted: readonly Permission[]): Finding[] {
  const there = channelIn(server, channel);
  if (!there) return [];
  const own = permissionsIn(server.guild, server.roles, there.permission_overwrites ?? [], server.bot);
  const names = lacking(own, wanted);
  return names.length === 0 ? [] : [{ code: 'permissions_here', level: 'hurts', channel, names }];
}

function staff({ server, record }: Examined): Finding[] {
  const channel = record?.staffChannel;
  if (channel === undefined) return [];
  const there = channelIn(server, channel);
  if (!there) return [{ code: 'staff_gone', level: 'hurts', mend: 'make' }];
  const open: Finding[] = openToAll(server, there)
    ? [{ code: 'staff_open', level: 'hurts', channel, mend: 'close' }]
    : [];
  return [...open, ...reach(server, channel, toTalk)];
}

function roles({ server, record, holders }: Examined): Finding[] {
  const own = server.roles.filter(({ id }) => server.bot.roles.includes(id));
  return (['moderatorRole', 'leadRole'] as const).flatMap((which): Finding[] => {
    const chosen = record?.[which];
    if (chosen === undefined) return [];
    const role = server.roles.find(({ id }) => id === chosen);
    if (!role) return [{ code: 'role_gone', level: 'hurts', mend: 'make' }];
    const empty: Finding[] =
      (holders[chosen] ?? 0) > 0
        ? []
        : which === 'moderatorRole'
          ? [{ code: 'nobody_moderates', level: 'hurts', role: chosen }]
          : [{ code: 'nobody_leads', level: 'hurts', role: chosen }];
    const above: Finding[] = own.some((one) => outranks(one, role))
      ? []
      : [{ code: 'role_above', level: 'soon', role: chosen }];
    return [...empty, ...above];
  });
}

/** Of two roles at the same height the older one ranks higher, as it is with a role that Kindred has just made. Source: topics/permissions, "Role Object". */
function outranks(role: Ranked, other: Ranked): boolean {
  if (role.position !== other.position) return role.position > other.position;
  return BigInt(role.id) < BigInt(other.id);
}

type Ranked = Pick<ServerState['roles'][number], 'id' | 'position'>;

function placeFindings({ server, record, places }: Examined): Finding[] {
  const gone = places.filter(({ channel, saysItself }) => !saysItself && !channelIn(server, channel)).length;
  const ways = new Set(places.flatMap(({ role }) => role ?? []));
  const own = server.roles.filter(({ id }) => server.bot.roles.includes(id));
  const above = server.roles.filter((role) => ways.has(role.id) && !own.some((one) => outranks(one, role)));
  return [
    ...places.flatMap((place) => onePlace(server, record, place)),
    ...(gone > 0 ? [{ code: 'places_gone', level: 'hurts', count: gone, mend: 'look' } as const] : []),
    ...above.map(({ id }) => ({ code: 'way_in_above', level: 'hurts', role: id }) as const),
  ];
}

function onePlace(
  server: ServerState,
  record: Examined['record'],
  { channel, permissions, role, people }: ClosedPlace,
): Finding[] {
  const there = channelIn(server, channel);
  if (!there) return [];
  const known = new Set([server.guild, server.bot.user, record?.moderatorRole, role]);
  const strangers = (there.permission_overwrites ?? []).filter(
    ({ id, allow }) =>
      (BigInt(allow) & PermissionFlagsBits.ViewChannel) !== 0n && !known.has(id) && !people.has(id),
  );
  const open: Finding[] = openToAll(server, there)
    ? [{ code: 'place_open', level: 'hurts', channel, mend: 'close' }]
    : strangers.length > 0
      ? [{ code: 'place_strangers', level: 'hurts', channel, mend: 'look' }]
      : [];
  return [...open, ...reach(server, channel, permissions)];
}

/** A community that never had a place for newcomers lacks none. */
function start({ server, record, startMessageThere }: Examined): Finding[] {
  const channel = record?.startChannel;
  if (channel === undefined) return [];
  if (!channelIn(server, channel) || !startMessageThere)
    return [{ code: 'start_gone', level: 'soon', mend: 'make' }];
  return reach(server, channel, toTalk);
}

function pages({ record, requires, pagesReachable }: Examined): Finding[] {
  if (!requires.some((one) => one.pages)) return [];
  const inDiscord = record?.healthDataMode === 'discord';
  if (pagesReachable) return inDiscord ? [{ code: 'health_in_discord', level: 'soon' }] : [];
  return [{ code: inDiscord ? 'pages_off' : 'health_off', level: 'hurts' }];
}

function helplineFindings({ record, helplines }: Examined): Finding[] {
  if (!record) return [];
  const { country } = record;
  if (country === undefined) return [{ code: 'helplines_none', level: 'soon' }];
  if (!helplines) return [{ code: 'helplines_unknown', level: 'soon', names: [country] }];
  const count = (which: Reliance) => helplines.lines.filter(({ reliance }) => reliance === which).length;
  const codes = [
    ['too_old', 'helplines_hidden', 'hurts'],
    ['stale', 'helplines_stale', 'soon'],
    ['unchecked', 'helplines_unchecked', 'soon'],
  ] as const;
  return codes.flatMap(([which, code, level]) => {
    const found = count(which);
    return found > 0 ? [{ code, level, count: found }] : [];
  });
}

function missingIntents({ requires, intents }: Examined): Finding[] {
  const wanted = new Set(requires.flatMap((one) => (one.intents ?? []).map(({ name }) => name)));
  return [...wanted]
    .filter((name) => !intents.includes(name))
    .map((name) => ({ code: 'intent', level: 'soon', names: [name] }) as const);
}

/** Whether somebody may know that a channel is there. */
export function maySee(
  { guild, roles: all, channels }: ServerState,
  channel: string,
  { id, roles: held, permissions }: { id: string; roles: readonly string[]; permissions: bigint },
): boolean {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  const there = channels.find((one) => one.id === channel);
  return there
    ? permissionsIn(guild, all, there.permission_overwrites ?? [], { user: id, roles: held }) !== 0n
    : false;
}
