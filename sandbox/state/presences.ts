/** Who is there, and what they do. Kept in memory only: after a start everybody is away until they show themselves. */
import { GatewayDispatchEvents, GatewayIntentBits, PresenceUpdateStatus } from 'discord-api-types/v10';
import type { GatewayActivity } from 'discord-api-types/v10';
import type { World } from './world.ts';

export type Activity = Pick<GatewayActivity, 'name' | 'type'> &
  Partial<Pick<GatewayActivity, 'state' | 'url'>>;

export interface Presence {
  readonly status: PresenceUpdateStatus;
  readonly activities: readonly Activity[];
}

const away: Presence = { status: PresenceUpdateStatus.Offline, activities: [] };

/** By user id. */
export class Presences {
  readonly #byUser = new Map<string, Presence>();

  of(userId: string): Presence {
    return this.#byUser.get(userId) ?? away;
  }

  put(userId: string, presence: Presence): void {
    if (presence.status === PresenceUpdateStatus.Offline) this.#byUser.delete(userId);
    else this.#byUser.set(userId, presence);
  }
}

/** Changes how somebody appears; every guild they are in learns of it. */
export function appear(world: World, userId: string, presence: Presence): void {
  world.presences.put(userId, presence);
  for (const guild of world.store.guilds.values()) {
    if (!guild.members.has(userId)) continue;
    world.announce({
      event: GatewayDispatchEvents.PresenceUpdate,
      data: () => ({ ...presenceWire(world, userId), guild_id: guild.id }),
      intents: GatewayIntentBits.GuildPresences,
      guildId: guild.id,
    });
  }
}

/** Who is invisible looks as if away. */
export function presenceWire(world: World, userId: string): Readonly<Record<string, unknown>> {
  const { status, activities } = world.presences.of(userId);
  const shown = status === PresenceUpdateStatus.Invisible ? PresenceUpdateStatus.Offline : status;
  const there = shown !== PresenceUpdateStatus.Offline;
  return {
    user: { id: userId },
    status: shown,
    activities: there ? activities.map((activity) => ({ created_at: 0, ...activity })) : [],
    client_status: there ? { [world.store.applicationsByUser.has(userId) ? 'web' : 'desktop']: shown } : {},
  };
}

export function isThere(world: World, userId: string): boolean {
  const { status } = world.presences.of(userId);
  return status !== PresenceUpdateStatus.Offline && status !== PresenceUpdateStatus.Invisible;
}
