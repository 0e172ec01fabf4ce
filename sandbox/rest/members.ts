/** Members of a guild: found, and sent away. */
import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { pageSize } from '../limits/paging.ts';
import type { Member, User } from '../state/entities.ts';
import { leaveGuild } from '../state/members.ts';
import { byAge, olderThan } from '../state/snowflakes.ts';
import { memberWire } from '../state/wire.ts';
import { guildFor, memberFor } from './guards.ts';
import { checkAbove } from './members-rank.ts';

const mostAtOnce = 1000;

export const memberRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/members', (call) => {
    const guild = guildFor(call, call.params.guild);
    if ((call.bot.privilegedIntents & GatewayIntentBits.GuildMembers) === 0) throw refusal('missingAccess');
    const limit = pageSize(call.query, 1, mostAtOnce);
    const after = call.query.get('after') ?? '0';
    const all = [...guild.members.values()].filter((member) => olderThan(after, member.userId));
    all.sort((left, right) => byAge({ id: left.userId }, { id: right.userId }));
    return ok(all.slice(0, limit).map((member) => memberWire(call.world.store, member)));
  }),
  route('GET', '/guilds/:guild/members/search', (call) => {
    const guild = guildFor(call, call.params.guild);
    const form = new Form({ query: call.query.get('query') });
    const query = form.text('query', { required: true, min: 1, max: 100 })?.toLowerCase() ?? '';
    form.finish();
    const { users } = call.world.store;
    const found = [...guild.members.values()].filter((member) =>
      namesOf(member, users.get(member.userId)).some((name) => name.toLowerCase().startsWith(query)),
    );
    return ok(
      found
        .slice(0, pageSize(call.query, 1, mostAtOnce))
        .map((member) => memberWire(call.world.store, member)),
    );
  }),
  route('GET', '/guilds/:guild/members/:user', (call) => {
    const guild = guildFor(call, call.params.guild);
    return ok(memberWire(call.world.store, memberFor(guild, call.params.user)));
  }),
  route('DELETE', '/guilds/:guild/members/:user', (call) => {
    const guild = guildFor(call, call.params.guild, PermissionFlagsBits.KickMembers);
    const member = memberFor(guild, call.params.user);
    checkAbove(call, guild, member);
    leaveGuild(call.world, guild, member.userId, call.doer);
    return noContent;
  }),
];

function namesOf(member: Member, user: User | undefined): string[] {
  return [member.nick ?? '', user?.username ?? '', user?.globalName ?? ''];
}
