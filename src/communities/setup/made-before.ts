/** Finds what an earlier attempt made without living to say so, by its reason in Discord's audit log. */
import type { AuditLogEvent } from 'discord-api-types/v10';
import type { Discord } from '#src/platform/discord/outbound.ts';

export async function madeBefore<Made extends { readonly id: string }>(
  { discord, guild, bot }: { discord: Discord; guild: string; bot: string },
  action: AuditLogEvent,
  reason: string,
  there: readonly Made[],
): Promise<Made | undefined> {
  const log = await discord.auditLog(guild, action);
  const made = new Set(
    log.audit_log_entries
      .filter((entry) => entry.reason === reason && entry.user_id === bot)
      .map(({ target_id: id }) => id),
  );
  return there.find(({ id }) => made.has(id));
}
