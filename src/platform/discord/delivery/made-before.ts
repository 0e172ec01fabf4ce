/** Finds a channel or thread by the reason that stands in the audit log for having made it: the trace of an earlier attempt. */
import { AuditLogEvent } from 'discord-api-types/v10';
import type { APIGuildChannel } from 'discord-api-types/v10';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { alreadyGone } from './already-gone.ts';

/** @returns undefined where none was made, or it is gone again */
export async function madeBefore(
  { community, discord, bot }: Pick<Sending, 'community' | 'discord' | 'bot'>,
  reason: string,
  as: AuditLogEvent.ChannelCreate | AuditLogEvent.ThreadCreate = AuditLogEvent.ChannelCreate,
): Promise<APIGuildChannel | undefined> {
  const log = await discord.auditLog(community.guild, as);
  const entry = log.audit_log_entries.find((made) => made.reason === reason && made.user_id === bot);
  return entry?.target_id ? discord.channel(entry.target_id).catch(alreadyGone) : undefined;
}
