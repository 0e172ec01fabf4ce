/** How long somebody still has to wait in a channel with slowmode. Bots never wait. Source: resources/channel, "rate_limit_per_user". */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from './entities.ts';
import { has } from './permissions.ts';
import { rightsIn } from './visibility.ts';
import type { World } from './world.ts';

/** Seconds; 0 where they may write at once. */
export function slowmodeLeft(world: World, channel: Channel, userId: string): number {
  if (channel.slowmode === 0 || has(rightsIn(world, userId, channel), PermissionFlagsBits.BypassSlowmode))
    return 0;
  const own = [...world.store.messagesIn(channel.id).values()].findLast(
    (message) => message.authorId === userId,
  );
  if (!own) return 0;
  const free = own.createdAt + channel.slowmode * 1000;
  return Math.max(0, Math.ceil((free - world.clock.now().getTime()) / 1000));
}
