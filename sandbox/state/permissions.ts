/** Who may do what, by Discord's published algorithm and by the rules that it states only in prose. */
import { ChannelType, GuildMemberFlags, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Guild, Member, Overwrite, Role } from './entities.ts';

const bits = PermissionFlagsBits;

export const allPermissions: bigint = Object.values(bits).reduce((sum, bit) => sum | bit, 0n);

/** What is left to a member under a timeout. Source: topics/permissions, "Permissions For Timed Out Members". */
const timedOut = bits.ViewChannel | bits.ReadMessageHistory;

/** Rights that mean nothing to one who may not send. Source: topics/permissions, "Implicit Permissions". */
const needSending = bits.MentionEveryone | bits.SendTTSMessages | bits.AttachFiles | bits.EmbedLinks;

/** What roles alone give: in the guild as a whole. */
export function guildPermissions(guild: Guild, member: Member, now: number): bigint {
  return withTimeout(guild, member, now, rolePermissions(guild, member));
}

/** What a member may do in a channel, implicit rules included. */
export function channelPermissions(guild: Guild, member: Member, channel: Channel, now: number): bigint {
  return remembered(guild, member, now, `${member.userId}:${channel.id}`, () =>
    implied(channel, withOverwrites(guild, member, channel)),
  );
}

/**
 * What a member may do in the threads of a channel: the same, but that SEND_MESSAGES_IN_THREADS decides who may talk. It
 * stands in the place of SEND_MESSAGES too, so that nobody else has to tell threads apart. Source: topics/permissions,
 * "Inherited Permissions (Threads)".
 */
export function threadPermissions(guild: Guild, member: Member, parent: Channel, now: number): bigint {
  return remembered(guild, member, now, `${member.userId}:${parent.id}:threads`, () => {
    const rights = withOverwrites(guild, member, parent) & ~bits.SendMessages;
    return implied(parent, has(rights, bits.SendMessagesInThreads) ? rights | bits.SendMessages : rights);
  });
}

function remembered(guild: Guild, member: Member, now: number, key: string, work: () => bigint): bigint {
  let rights = guild.rights.get(key);
  if (rights === undefined) {
    rights = work();
    guild.rights.set(key, rights);
  }
  return member.timedOutUntil === null && !member.pending && !isQuarantined(member)
    ? rights
    : withTimeout(guild, member, now, rights);
}

export function has(rights: bigint, right: bigint): boolean {
  return (rights & right) === right;
}

/** A member's highest role; @everyone where there is no other. */
export function highestRole(guild: Guild, member: Member): Role | undefined {
  let highest = guild.roles.get(guild.id);
  for (const id of member.roleIds) {
    const role = guild.roles.get(id);
    if (role && (!highest || outranks(role, highest))) highest = role;
  }
  return highest;
}

/** Of two roles at the same height the older one ranks higher. */
export function outranks(role: Role, other: Role): boolean {
  if (role.position !== other.position) return role.position > other.position;
  return BigInt(role.id) < BigInt(other.id);
}

/** May this member give, take or change that role? */
export function commandsRole(guild: Guild, member: Member, role: Role): boolean {
  if (guild.ownerId === member.userId) return true;
  const highest = highestRole(guild, member);
  return highest !== undefined && highest.id !== role.id && outranks(highest, role);
}

function rolePermissions(guild: Guild, member: Member): bigint {
  if (guild.ownerId === member.userId) return allPermissions;
  let rights = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roleIds) rights |= guild.roles.get(id)?.permissions ?? 0n;
  return has(rights, bits.Administrator) ? allPermissions : rights;
}

function withOverwrites(guild: Guild, member: Member, channel: Channel): bigint {
  const base = rolePermissions(guild, member);
  if (has(base, bits.Administrator)) return allPermissions;
  const everyone = channel.overwrites.find((overwrite) => overwrite.id === guild.id);
  let rights = everyone ? apply(base, everyone) : base;
  let allow = 0n;
  let deny = 0n;
  for (const overwrite of channel.overwrites) {
    if (overwrite.type !== OverwriteType.Role || !member.roleIds.includes(overwrite.id)) continue;
    allow |= overwrite.allow;
    deny |= overwrite.deny;
  }
  rights = (rights & ~deny) | allow;
  const own = channel.overwrites.find(
    (overwrite) => overwrite.type === OverwriteType.Member && overwrite.id === member.userId,
  );
  return own ? apply(rights, own) : rights;
}

function apply(rights: bigint, overwrite: Overwrite): bigint {
  return (rights & ~overwrite.deny) | overwrite.allow;
}

function implied(channel: Channel, rights: bigint): bigint {
  if (!has(rights, bits.ViewChannel)) return 0n;
  const voice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
  if (voice && !has(rights, bits.Connect)) return bits.ViewChannel;
  return has(rights, bits.SendMessages) ? rights : rights & ~needSending;
}

/** Who has not agreed to the rules yet may do no more than somebody under a timeout. */
/** Auto moderation objects to their name: until they take another they are silent. Source: resources/auto-moderation. */
export function isQuarantined(member: Member): boolean {
  return ((member.flags ?? 0) & GuildMemberFlags.AutomodQuarantinedUsernameOrGuildNickname) !== 0;
}

function withTimeout(guild: Guild, member: Member, now: number, rights: bigint): bigint {
  const timeout = member.timedOutUntil !== null && member.timedOutUntil > now;
  if (!timeout && !member.pending && !isQuarantined(member)) return rights;
  return has(rolePermissions(guild, member), bits.Administrator) ? rights : rights & timedOut;
}
