/** Whom a message names, and whether they are told. Source: resources/message, "Allowed Mentions Object". */
import { AllowedMentionsTypes, ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { AllowedMentions } from '../limits/messages.ts';
import { textOf } from './components.ts';
import type { Channel, Message } from './entities.ts';
import { has } from './permissions.ts';
import { rightsIn } from './visibility.ts';
import type { World } from './world.ts';

/** Everybody whom the text names and whom the sender may and wants to reach. */
export function setMentions(
  world: World,
  channel: Channel,
  message: Message,
  allowed: AllowedMentions | undefined,
): void {
  const text =
    message.components.length === 0 ? message.content : `${message.content}\n${textOf(message.components)}`;
  const replied = repliedUser(world, message, allowed);
  if (!text.includes('@')) {
    message.mentionIds = replied;
    message.mentionRoleIds = [];
    message.mentionsEveryone = false;
    return;
  }
  const may =
    (message.webhook !== undefined ||
      has(rightsIn(world, message.authorId, channel), PermissionFlagsBits.MentionEveryone)) &&
    channel.type !== ChannelType.DM;
  const wants = (kind: AllowedMentionsTypes, id?: string): boolean => {
    if (!allowed || allowed.parse.includes(kind)) return true;
    if (id === undefined) return false;
    return kind === AllowedMentionsTypes.User ? allowed.users.includes(id) : allowed.roles.includes(id);
  };
  const roles = channel.guildId ? world.store.guilds.get(channel.guildId)?.roles : undefined;
  const named = (pattern: RegExp): string[] => [
    ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  const people = named(/<@!?(\d+)>/g).filter(
    (id) => world.store.users.has(id) && wants(AllowedMentionsTypes.User, id),
  );
  message.mentionIds = [...new Set([...people, ...replied])];
  message.mentionRoleIds = named(/<@&(\d+)>/g).filter(
    (id) => (may || roles?.get(id)?.mentionable === true) && wants(AllowedMentionsTypes.Role, id),
  );
  message.mentionsEveryone = may && /@(everyone|here)\b/.test(text) && wants(AllowedMentionsTypes.Everyone);
}

/** A reply tells the author of the other message, unless allowed_mentions are given and do not say so. */
function repliedUser(world: World, message: Message, allowed: AllowedMentions | undefined): string[] {
  if (message.type !== MessageType.Reply || !message.reference || allowed?.repliedUser === false) return [];
  const other = world.store.messages.get(message.reference.messageId ?? '');
  return other && world.store.users.has(other.authorId) ? [other.authorId] : [];
}
