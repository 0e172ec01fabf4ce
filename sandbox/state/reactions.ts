/** Reactions under messages: one by one, and cleared at once. Source: events/gateway-events, "Message Reaction Add" and the next three. */
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
  const before = present?.userIds ?? [];
  if (before.includes(userId) === adding) return;
  const userIds = adding ? [...before, userId] : before.filter((id) => id !== userId);
  // A reaction keeps its place in the row for as long as anybody stands behind it.
  const changed = { emoji: present?.emoji ?? emoji, userIds };
  const kept = present
    ? message.reactions.map((reaction) => (reaction === present ? changed : reaction))
    : [...message.reactions, changed];
  message.reactions = kept.filter((reaction) => reaction.userIds.length > 0);
  world.store.put('message', message);
  const member =
    message.guildId === null ? undefined : world.store.guilds.get(message.guildId)?.members.get(userId);
  const event = adding
    ? GatewayDispatchEvents.MessageReactionAdd
    : GatewayDispatchEvents.MessageReactionRemove;
  tell(world, message, event, () => ({
    user_id: userId,
    emoji: changed.emoji,
    burst: false,
    type: 0,
    ...(adding ? { message_author_id: message.authorId } : {}),
    ...(adding && member ? { member: memberWire(world.store, member) } : {}),
  }));
}

/** All reactions, or all with one emoji. */
export function clearReactions(world: World, message: Message, emoji?: Emoji): void {
  const kept = emoji ? message.reactions.filter((reaction) => !sameEmoji(reaction.emoji, emoji)) : [];
  if (kept.length === message.reactions.length) return;
  message.reactions = kept;
  world.store.put('message', message);
  const event = emoji
    ? GatewayDispatchEvents.MessageReactionRemoveEmoji
    : GatewayDispatchEvents.MessageReactionRemoveAll;
  tell(world, message, event, () => (emoji ? { emoji } : {}));
}

function tell(world: World, message: Message, event: GatewayDispatchEvents, about: () => object): void {
  world.announce({
    event,
    data: () => ({
      channel_id: message.channelId,
      message_id: message.id,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
      ...about(),
    }),
    intents:
      message.guildId === null
        ? GatewayIntentBits.DirectMessageReactions
        : GatewayIntentBits.GuildMessageReactions,
    guildId: message.guildId ?? undefined,
    channelId: message.channelId,
  });
}
