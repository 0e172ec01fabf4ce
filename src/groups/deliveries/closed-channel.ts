/** Makes a channel or category that nobody sees but the moderators and the bot; members are let in one by one (see access.ts). */
import { AuditLogEvent, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIOverwrite, RESTPostAPIGuildChannelJSONBody } from 'discord-api-types/v10';
import type { Community, CommunitySettings } from '#src/platform/community.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';

const talk =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

/**
 * @param subject - what the channel is for; stands in the audit log as the trace of having made it
 * @returns its id, also where an earlier attempt made it without living to say so
 */
export async function makeClosedChannel(
  sending: Sending,
  body: Pick<RESTPostAPIGuildChannelJSONBody, 'type' | 'name' | 'parent_id'>,
  subject: Ref,
): Promise<string> {
  const { community, discord, bot } = sending;
  const reason = reasonOf(subject);
  const before = sending.repeated ? await madeBefore(sending, reason) : undefined;
  const permission_overwrites = closedTo(community.guild, bot, requireSettings(community).moderatorRole);
  const made =
    before ?? (await discord.createChannel(community.guild, { ...body, permission_overwrites }, reason));
  // Before anything is said in it: what somebody opened meanwhile, or Discord made otherwise than asked, is closed.
  if (!isClosed(community.guild, made)) {
    const [everyone] = permission_overwrites;
    if (everyone) await discord.setOverwrite(made.id, everyone.id, everyone, reason);
  }
  return made.id;
}

function closedTo(guild: string, bot: string, moderatorRole: string): APIOverwrite[] {
  return [
    { id: guild, type: OverwriteType.Role, allow: '0', deny: String(PermissionFlagsBits.ViewChannel) },
    { id: bot, type: OverwriteType.Member, allow: String(talk | PermissionFlagsBits.PinMessages), deny: '0' },
    { id: moderatorRole, type: OverwriteType.Role, allow: String(talk), deny: '0' },
  ];
}

async function madeBefore(
  { community, discord, bot }: Sending,
  reason: string,
): Promise<APIGuildChannel | undefined> {
  const log = await discord.auditLog(community.guild, AuditLogEvent.ChannelCreate);
  const entry = log.audit_log_entries.find((made) => made.reason === reason && made.user_id === bot);
  if (!entry?.target_id) return undefined;
  const channels = await discord.guildChannels(community.guild);
  return channels.find(({ id }) => id === entry.target_id);
}

function isClosed(guild: string, { permission_overwrites = [] }: APIGuildChannel): boolean {
  const everyone = permission_overwrites.find(({ id }) => id === guild);
  return (BigInt(everyone?.deny ?? '0') & PermissionFlagsBits.ViewChannel) !== 0n;
}

/** Groups belong to communities that are set up. */
export function requireSettings({ settings }: Community): CommunitySettings {
  if (!settings) throw new Error('a group belongs to a community that is set up');
  return settings;
}
