/** What stands on a server, as Discord has it: what the bot must neither double nor lose. */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { FaultRequest, GuildHandle, Sandbox } from '#sandbox/index.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';

type Channel = GuildHandle['guild']['channels'] extends Map<string, infer One> ? One : never;

function channelsOf({ guild }: GuildHandle): Channel[] {
  return [...guild.channels.values()];
}

export function categories(guild: GuildHandle): Channel[] {
  return channelsOf(guild).filter(({ type }) => type === ChannelType.GuildCategory);
}

export function channelsCalled(guild: GuildHandle, name: string): Channel[] {
  return channelsOf(guild).filter((channel) => channel.name === name);
}

/** The ids of people who are let into a channel one by one, the bot left out. */
export function letInto(sandbox: Sandbox, guild: GuildHandle, name: string): string[] {
  const bot = sandbox.bot('kindred').id;
  return channelsCalled(guild, name)
    .flatMap(({ overwrites }) => overwrites)
    .filter(({ type, id }) => type === OverwriteType.Member && id !== bot)
    .map(({ id }) => id);
}

/** How many messages with these words stand in the group's channel, and how many of them are pinned. */
export function groundRulesIn(
  { owner }: Pick<TestCommunity, 'owner'>,
  channel: string,
): { posted: number; pinned: number } {
  const rules = owner.sees(channel).filter(({ text }) => text.includes('Ground rules'));
  return { posted: rules.length, pinned: rules.filter(({ pinned }) => pinned).length };
}

/** All cards of cases in the staff channel, oldest first. */
export function cards({ moderators: [moderator] }: Pick<TestCommunity, 'moderators'>) {
  return moderator
    .sees('#staff')
    .filter(({ text, ephemeral }) => !ephemeral && /^\*\*Case \d+\*\*/.test(text));
}

/** Whether a request is about this server or one of its channels. */
export function concerns(guild: GuildHandle, { path }: Pick<FaultRequest, 'path'>): boolean {
  return path.split(/[/?]/).some((part) => part === guild.id || guild.guild.channels.has(part));
}

/** As on a server where the bot was invited before it asked for a right. @returns what gives it back */
export function takeFromBot({ guild }: GuildHandle, right: keyof typeof PermissionFlagsBits): () => void {
  const own = [...guild.roles.values()].find(({ botId }) => botId !== null && botId !== undefined);
  if (!own) throw new Error('the bot has no role');
  own.permissions &= ~PermissionFlagsBits[right];
  return () => {
    own.permissions |= PermissionFlagsBits[right];
  };
}

/** As a moderator does it by hand, whatever it was for. @param until - in milliseconds since 1970 */
export function timeOut({ guild }: GuildHandle, person: string, until: number): void {
  const member = guild.members.get(person);
  if (!member) throw new Error('nobody there to be timed out');
  member.timedOutUntil = until;
}
