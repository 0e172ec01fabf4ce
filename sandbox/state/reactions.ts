/** Reactions under messages. */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { Message, Reaction } from './entities.ts';
import { memberWire } from './wire.ts';
import type { World } from './world.ts';

export type Emoji = Reaction['emoji'];

/** An emoji as it stands in a path: a character, or `name:id`. */
export function readEmoji(text: string): Emoji | undefined {
  const custom = /^\w{2,32}:(\d{17,20})$/.exec(text);
  if (custom?.[1]) return { id: custom[1], name: text.slice(0, text.indexOf(':')) };
  return /^\p{Emoji}/u.test(text) && !/^[\w ]+$/.test(text) ? { id: null, name: text } : undefined;
}

export function sameEmoji(left: Emoji, right: Emoji): boolean {
  return left.id === right.id && (left.id !== null || left.name === right.name);
}

/** Adding one twice, or taking away what is not there, changes nothing. */
export function react(world: World, message: Message, emoji: Emoji, userId: string, adding: boolean): void {
  const present = message.reactions.find((reaction) => sameEmoji(reaction.emoji, emoji));
  if ((present?.userIds.includes(userId) ?? false) === adding) return;
  const others = message.reactions.filter((reaction) => reaction !== present);
  const userIds = adding
    ? [...(present?.userIds ?? []), userId]
    : (present?.userIds ?? []).filter((id) => id !== userId);
  message.reactions = userIds.length > 0 ? [...others, { emoji, userIds }] : others;
  world.store.put('message', message);
  const member =
    message.guildId === null ? undefined : world.store.guilds.get(message.guildId)?.members.get(userId);
  world.announce({
    event: adding ? GatewayDispatchEvents.MessageReactionAdd : GatewayDispatchEvents.MessageReactionRemove,
    data: () => ({
      user_id: userId,
      channel_id: message.channelId,
      message_id: message.id,
      emoji,
      burst: false,
      type: 0,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
      ...(adding ? { message_author_id: message.authorId } : {}),
      ...(adding && member ? { member: memberWire(world.store, member) } : {}),
    }),
    intents:
      message.guildId === null
        ? GatewayIntentBits.DirectMessageReactions
        : GatewayIntentBits.GuildMessageReactions,
    guildId: message.guildId ?? undefined,
    channelId: message.channelId,
  });
}
