/** People coming, going and changing in a guild. */
import { AuditLogEvent, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { APIAuditLogChange } from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import { changesBetween } from './audit-changes.ts';
import type { Guild, Member } from './entities.ts';
import { leaveThreadsOf } from './thread-members.ts';
import { syncingThreads } from './threads-sync.ts';
import { leaveVoice, repeatVoice } from './voice.ts';
import { memberWire, partialMember, userById } from './wire.ts';
import type { World } from './world.ts';

export function joinGuild(
  world: World,
  guild: Guild,
  userId: string,
  roleIds: readonly string[] = [],
): Member {
  const present = guild.members.get(userId);
  if (present) return present;
  const member: Member = {
    guildId: guild.id,
    userId,
    roleIds,
    nick: null,
    joinedAt: world.clock.now().getTime(),
    timedOutUntil: null,
    pending: guild.screening === true && world.store.users.get(userId)?.bot === false,
  };
  world.store.put('member', member);
  world.announce({
    event: GatewayDispatchEvents.GuildMemberAdd,
    data: () => ({ ...memberWire(world.store, member), guild_id: guild.id }),
    intents: GatewayIntentBits.GuildMembers,
    guildId: guild.id,
  });
  return member;
}

/** A member leaves, or is made to: then `doer` says by whom. A bot that goes is told that the guild is gone. */
export function leaveGuild(world: World, guild: Guild, userId: string, doer?: Doer): void {
  const member = guild.members.get(userId);
  if (!member) return;
  leaveVoice(world, guild.id, userId);
  const application = world.store.applicationsByUser.get(userId);
  if (application) {
    world.announce({
      event: GatewayDispatchEvents.GuildDelete,
      data: () => ({ id: guild.id }),
      intents: GatewayIntentBits.Guilds,
      guildId: guild.id,
      applicationId: application.id,
    });
  }
  world.store.remove('member', member);
  world.announce({
    event: GatewayDispatchEvents.GuildMemberRemove,
    data: () => ({ guild_id: guild.id, user: userById(world.store, userId) }),
    intents: GatewayIntentBits.GuildMembers,
    guildId: guild.id,
  });
  leaveThreadsOf(world, guild, userId);
  if (doer)
    record(world, doer, { guildId: guild.id, actionType: AuditLogEvent.MemberKick, targetId: userId });
}

export interface MemberChange {
  readonly roleIds?: readonly string[] | undefined;
  readonly nick?: string | null | undefined;
  readonly timedOutUntil?: number | null | undefined;
  readonly pending?: boolean | undefined;
  readonly mute?: boolean | undefined;
  readonly deaf?: boolean | undefined;
  readonly flags?: number | undefined;
}

/** What entries of the audit log name; roles have entries of their own. */
const audited = ['nick', 'mute', 'deaf', 'communication_disabled_until', 'flags'] as const;

export function updateMember(world: World, member: Member, change: MemberChange, doer?: Doer): Member {
  const rolesBefore = member.roleIds;
  const before = partialMember(member);
  const make = (): void => {
    Object.assign(
      member,
      Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    );
    world.store.put('member', member);
    announceMember(world, member);
  };
  if (world.store.applicationsByUser.has(member.userId)) syncingThreads(world, member.guildId, make);
  else make();
  const after = partialMember(member);
  if (after.mute !== before.mute || after.deaf !== before.deaf)
    repeatVoice(world, member.guildId, member.userId);
  if (!doer) return member;
  const roles = roleChanges(world, member.guildId, rolesBefore, member.roleIds);
  const about = { guildId: member.guildId, targetId: member.userId };
  if (roles.length > 0)
    record(world, doer, { ...about, actionType: AuditLogEvent.MemberRoleUpdate, changes: roles });
  const changes = changesBetween(before, after, audited);
  if (changes.length > 0) record(world, doer, { ...about, actionType: AuditLogEvent.MemberUpdate, changes });
  return member;
}

/** Somebody changed their name or face: every guild they are in says so. */
export function announceEverywhere(world: World, userId: string): void {
  for (const guild of world.store.guilds.values()) {
    const member = guild.members.get(userId);
    if (member) announceMember(world, member);
  }
}

/** A bot hears of its own changes without the members intent. Source: events/gateway, "Gateway Intents". */
function announceMember(world: World, member: Member): void {
  const about = {
    event: GatewayDispatchEvents.GuildMemberUpdate,
    data: (): object => ({ ...memberWire(world.store, member), guild_id: member.guildId }),
    guildId: member.guildId,
  };
  const own = world.store.applicationsByUser.get(member.userId);
  if (own) world.announce({ ...about, intents: 0, applicationId: own.id });
  world.announce({ ...about, intents: GatewayIntentBits.GuildMembers, exceptId: own?.id });
}

function roleChanges(
  world: World,
  guildId: string,
  before: readonly string[],
  after: readonly string[],
): APIAuditLogChange[] {
  const roles = world.store.guilds.get(guildId)?.roles;
  const named = (ids: readonly string[]): { id: string; name: string }[] =>
    ids.map((id) => ({ id, name: roles?.get(id)?.name ?? '' }));
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  const changes: APIAuditLogChange[] = [];
  if (added.length > 0) changes.push({ key: '$add', new_value: named(added) });
  if (removed.length > 0) changes.push({ key: '$remove', new_value: named(removed) });
  return changes;
}
