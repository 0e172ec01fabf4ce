/** "… is typing". Source: events/gateway-events, "Typing Start". */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Channel } from './entities.ts';
import { memberWire } from './wire.ts';
import type { World } from './world.ts';

export function startTyping(world: World, channel: Channel, userId: string): void {
  const { guildId } = channel;
  const member = guildId === null ? undefined : world.store.guilds.get(guildId)?.members.get(userId);
  world.announce({
    event: GatewayDispatchEvents.TypingStart,
    data: () => ({
      channel_id: channel.id,
      user_id: userId,
      timestamp: Math.floor(world.clock.now().getTime() / 1000),
      ...(guildId === null ? {} : { guild_id: guildId }),
      ...(member ? { member: memberWire(world.store, member) } : {}),
    }),
    intents: guildId === null ? GatewayIntentBits.DirectMessageTyping : GatewayIntentBits.GuildMessageTyping,
    guildId: guildId ?? undefined,
    channelId: channel.id,
  });
}
