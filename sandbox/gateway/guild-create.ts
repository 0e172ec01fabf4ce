/** A guild as one session is shown it: how many people it names depends on the session's intents. Source: events/gateway-events, "Guild Create". */
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Guild } from '../state/entities.ts';
import { guildCreateEvent } from '../state/guilds.ts';
import { isThere, presenceWire } from '../state/presences.ts';
import { voicesOf } from '../state/voice.ts';
import { memberWire } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import type { Session } from './session.ts';

/** With the presences intent: all members of a small guild, of a large one those who are there. Without it, as for everybody. */
export function guildCreateFor(
  world: World,
  guild: Guild,
  { identity }: Session,
  common = guildCreateEvent(world, guild, identity.application.userId),
): object {
  const { application, intents, largeThreshold } = identity;
  const large = guild.members.size > largeThreshold;
  const plain = { ...common, large };
  if ((intents & GatewayIntentBits.GuildPresences) === 0) return plain;
  const talking = new Set(voicesOf(world, guild.id).map(({ userId }) => userId));
  const members = [...guild.members.values()];
  const named = large
    ? members.filter(
        ({ userId }) => userId === application.userId || talking.has(userId) || isThere(world, userId),
      )
    : members;
  return {
    ...plain,
    members: named.map((member) => memberWire(world.store, member)),
    presences: members
      .filter(({ userId }) => isThere(world, userId))
      .map(({ userId }) => presenceWire(world, userId)),
  };
}
