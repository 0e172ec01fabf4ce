/** Guilds. */
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { guildWire } from '../state/wire.ts';
import { guildFor } from './guards.ts';

export const guildRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild', (call) => {
    const guild = guildFor(call, call.params.guild);
    const counted = call.query.get('with_counts') === 'true';
    return ok({
      ...guildWire(guild),
      ...(counted ? { approximate_member_count: guild.members.size, approximate_presence_count: 0 } : {}),
    });
  }),
];
