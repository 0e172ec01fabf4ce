/** What a new session is sent first: that it is ready, then each of its guilds. Source: events/gateway-events, "Ready". */
import { GatewayDispatchEvents, GatewayIntentBits, PresenceUpdateStatus } from 'discord-api-types/v10';
import type { Guild } from '../state/entities.ts';
import type { Presence } from '../state/presences.ts';
import { appear } from '../state/presences.ts';
import { applicationWire, userById } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import type { Delivery } from './delivery.ts';
import { guildCreateFor } from './guild-create.ts';
import type { Session } from './session.ts';

interface Newcomer {
  readonly session: Session;
  readonly guilds: readonly Guild[];
  /** Of these nothing more is told until they are back. */
  readonly unavailable: ReadonlySet<string>;
  /** Did it say which shard it is? */
  readonly sharded: boolean;
  readonly presence: Presence | undefined;
  readonly delivery: Delivery;
}

export function welcome(world: World, newcomer: Newcomer): void {
  const { session, guilds, unavailable, sharded, presence, delivery } = newcomer;
  const { application, shard, shards, intents } = session.identity;
  const ready = {
    v: 10,
    user: { ...userById(world.store, application.userId), verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.origin().replace('http', 'ws')}/gateway`,
    ...(sharded ? { shard: [shard, shards] } : {}),
    application: { id: application.id, flags: applicationWire(world.store, application).flags },
    private_channels: [],
  };
  delivery.first(session, GatewayDispatchEvents.Ready, JSON.stringify(ready));
  if ((intents & GatewayIntentBits.Guilds) !== 0)
    for (const guild of guilds)
      if (!unavailable.has(guild.id))
        delivery.first(
          session,
          GatewayDispatchEvents.GuildCreate,
          JSON.stringify(guildCreateFor(world, guild, session)),
        );
  appear(world, application.userId, presence ?? { status: PresenceUpdateStatus.Online, activities: [] });
}
