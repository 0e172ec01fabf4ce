/** People coming, going and changing in a guild. */
import { AuditLogEvent, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { APIAuditLogChange } from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Guild, Member } from './entities.ts';
import { memberWire, userById } from './wire.ts';
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
    pending: false,
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
  if (doer)
    record(world, doer, { guildId: guild.id, actionType: AuditLogEvent.MemberKick, targetId: userId });
}

export interface MemberChange {
  readonly roleIds?: readonly string[] | undefined;
  readonly nick?: string | null | undefined;
  readonly timedOutUntil?: number | null | undefined;
}

export function updateMember(world: World, member: Member, change: MemberChange, doer?: Doer): Member {
  const before = member.roleIds;
  if (change.roleIds) member.roleIds = change.roleIds;
  if (change.nick !== undefined) member.nick = change.nick;
  if (change.timedOutUntil !== undefined) member.timedOutUntil = change.timedOutUntil;
  world.store.put('member', member);
  announceMember(world, member);
  if (doer && change.roleIds) {
    const changes = roleChanges(world, member.guildId, before, change.roleIds);
    if (changes.length > 0)
      record(world, doer, {
        guildId: member.guildId,
        actionType: AuditLogEvent.MemberRoleUpdate,
        targetId: member.userId,
        changes,
      });
  }
  if (doer && (change.nick !== undefined || change.timedOutUntil !== undefined)) {
    record(world, doer, {
      guildId: member.guildId,
      actionType: AuditLogEvent.MemberUpdate,
      targetId: member.userId,
    });
  }
  return member;
}

/** Bots hear of their own changes even without the members intent. */
function announceMember(world: World, member: Member): void {
  const data = (): object => ({ ...memberWire(world.store, member), guild_id: member.guildId });
  const own = world.store.applicationsByUser.get(member.userId);
  const event = GatewayDispatchEvents.GuildMemberUpdate;
  world.announce({
    event,
    data,
    intents: own ? 0 : GatewayIntentBits.GuildMembers,
    guildId: member.guildId,
    applicationId: own?.id,
  });
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
