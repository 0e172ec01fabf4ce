import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
const { ManageThreads, PinMessages, CreatePublicThreads, CreatePrivateThreads } = PermissionFlagsBits;

/**
 * Who may do what in the channel that private threads hang under: everybody sees it, so that their threads can be opened, and
 * nothing is written in it itself. Moderators see every thread there, and people are told so before they get one.
 */
export function inHall(guild: string, bot: string, moderatorRole: string): readonly APIOverwrite[] {
  const reads = ViewChannel | ReadMessageHistory | SendMessagesInThreads;
  const starts = SendMessages | CreatePublicThreads | CreatePrivateThreads;
  const botMay = reads | ManageThreads | CreatePrivateThreads | PinMessages;
  return [
    { id: guild, type: OverwriteType.Role, allow: String(reads), deny: String(starts) },
    { id: bot, type: OverwriteType.Member, allow: String(botMay), deny: '0' },
    { id: moderatorRole, type: OverwriteType.Role, allow: String(reads | ManageThreads), deny: '0' },
  ];
}
