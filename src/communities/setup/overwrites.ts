/** Who may see and write in the channels that setting up makes. Pure. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';

const { ViewChannel, SendMessages, ReadMessageHistory, PinMessages } = PermissionFlagsBits;
const { CreatePublicThreads, CreatePrivateThreads, SendMessagesInThreads } = PermissionFlagsBits;
const talk = ViewChannel | SendMessages | ReadMessageHistory;

const ofRole = (id: string, allow: bigint, deny: bigint): APIOverwrite => ({
  id,
  type: OverwriteType.Role,
  allow: String(allow),
  deny: String(deny),
});

const ofBot = (id: string, allow: bigint): APIOverwrite => ({
  id,
  type: OverwriteType.Member,
  allow: String(allow),
  deny: '0',
});

/** Nobody but these roles and the bot. */
export function onlyFor(guild: string, bot: string, roles: readonly (string | undefined)[]): APIOverwrite[] {
  const letIn = [...new Set(roles)].flatMap((id) => (id === undefined ? [] : [ofRole(id, talk, 0n)]));
  return [ofRole(guild, 0n, ViewChannel), ofBot(bot, talk), ...letIn];
}

/**
 * Everybody reads, and the bot alone writes.
 * @param own - what the bot may do: Discord takes no right in an overwrite that whoever sets it does not have
 */
export function readOnly(guild: string, bot: string, own: bigint): APIOverwrite[] {
  const writing = SendMessages | CreatePublicThreads | CreatePrivateThreads | SendMessagesInThreads;
  return [
    ofRole(guild, ViewChannel | ReadMessageHistory, writing & own),
    ofBot(bot, (talk | PinMessages) & own),
  ];
}
