/** Somebody was given the moderators' role, or lost it: the audit log tells, without any privileged intent. */
import { AuditLogEvent } from 'discord-api-types/v10';
import { duty } from '#src/escalation/index.ts';
import type { Community } from '#src/platform/community.ts';
import { listener } from '#src/platform/discord/gateway.ts';
import type { Listener } from '#src/platform/discord/gateway.ts';
import type { Logger } from '#src/platform/log/index.ts';

interface Watch {
  readonly communityOf: (guild: string) => Promise<Community>;
  readonly log: Logger;
}

/** What is missed here, the roll of the team notices. */
export function watchModerators({ communityOf, log }: Watch): Listener {
  const changed = async (guild: string, user: string, has: boolean, roles: readonly string[]) => {
    const community = await communityOf(guild);
    const role = community.settings?.moderatorRole;
    if (role !== undefined && roles.includes(role)) await duty.roleChanged(community, { user, has });
  };
  return listener('guildAuditLogEntryCreate', ({ action, targetId, changes }, guild) => {
    if (action !== AuditLogEvent.MemberRoleUpdate || targetId === null) return;
    for (const { key, new: roles } of changes)
      if ((key === '$add' || key === '$remove') && roles)
        changed(
          guild.id,
          targetId,
          key === '$add',
          roles.map(({ id }) => id),
        ).catch((error: unknown) => log.error('duty.role_not_noticed', { error }));
  });
}
