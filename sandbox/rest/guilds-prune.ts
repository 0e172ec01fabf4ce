/** Members who have been away for long sent away together. Source: resources/guild, "Begin Guild Prune". */
import { AuditLogEvent, PermissionFlagsBits } from 'discord-api-types/v10';
import { ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { record } from '../state/audit.ts';
import type { Guild, Member } from '../state/entities.ts';
import { leaveGuild } from '../state/members.ts';
import type { World } from '../state/world.ts';
import { guildFor } from './guards.ts';

const needed = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.KickMembers;
const day = 24 * 60 * 60_000;

export const pruneRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/prune', (call) => {
    const guild = guildFor(call, call.params.guild, needed);
    const roles = call.query.getAll('include_roles').flatMap((list) => list.split(','));
    const { days, roleIds } = readPrune({ days: call.query.get('days'), include_roles: roles });
    return ok({ pruned: absent(call.world, guild, days, roleIds).length });
  }),
  route('POST', '/guilds/:guild/prune', (call: Call<{ readonly guild: string }>) => {
    const guild = guildFor(call, call.params.guild, needed);
    const { days, roleIds, counting } = readPrune(call.body ?? {});
    const gone = absent(call.world, guild, days, roleIds);
    for (const member of gone) leaveGuild(call.world, guild, member.userId);
    record(call.world, call.doer, {
      guildId: guild.id,
      actionType: AuditLogEvent.MemberPrune,
      targetId: null,
      options: { delete_member_days: String(days), members_removed: String(gone.length) },
    });
    return ok({ pruned: counting ? gone.length : null });
  }),
];

function readPrune(body: unknown): { days: number; roleIds: readonly string[]; counting: boolean } {
  const form = new Form(body);
  const days = form.integer('days', { min: 1, max: 30 }) ?? 7;
  const roleIds = (form.values('include_roles') ?? []).map(String);
  const counting = form.flag('compute_prune_count') ?? true;
  form.finish();
  return { days, roleIds, counting };
}

/** People without roles, or with no others than those given, who joined and wrote their last message before those days. */
function absent(world: World, guild: Guild, days: number, roleIds: readonly string[]): Member[] {
  const since = world.clock.now().getTime() - days * day;
  const awake = new Set<string>();
  for (const channel of guild.channels.values())
    for (const message of world.store.messagesIn(channel.id).values())
      if (message.createdAt >= since) awake.add(message.authorId);
  return [...guild.members.values()].filter(
    (member) =>
      member.joinedAt < since &&
      !awake.has(member.userId) &&
      guild.ownerId !== member.userId &&
      world.store.users.get(member.userId)?.bot === false &&
      member.roleIds.every((id) => roleIds.includes(id)),
  );
}
