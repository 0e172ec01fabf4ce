/** Makes the role by which newcomers are let into a group that has become too large for one overwrite each. Its name tells nothing. */
import { AuditLogEvent, OverwriteType } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { memberMay, overwriteOf } from '../rights.ts';
import { roomsOf } from '../rooms.ts';
import { groupTarget } from '../targets.ts';
import { accessDelivery } from './access.ts';
import { requireSettings } from './closed-channel.ts';
import { troubleDelivery } from './trouble.ts';

export const role = deliveryKind({
  name: 'group.role',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group?.byRole && group.role === undefined ? group : undefined;
  },
  async send(group, sending) {
    const { ref } = group;
    if (group.places.channel === undefined) throw new NotYet('the channel of the group is still being made');
    const reason = reasonOf(ref);
    const made = (sending.repeated && (await madeBefore(sending, reason))) || (await make(ref, sending));
    for (const { id, kind } of roomsOf(group)) {
      const may = overwriteOf(made, OverwriteType.Role, memberMay('member', kind));
      await sending.discord.setOverwrite(id, made, may, reason);
    }
    return made;
  },
  async record(tx, roleId, _view, row, community) {
    await groups.place(tx, row.subject, { roleId });
    for (const one of await memberships.inGroup(tx, row.subject))
      if (one.way === 'role' && one.state === 'joined')
        await deliver(tx, community, accessDelivery(one, `${one.version}.role${roleId}`));
  },
  // It is tried again every hour; staff are told of it once a day.
  instead: (tx, row, community) =>
    deliver(tx, community, troubleDelivery(row, `role:${isoDay(community.now())}`)),
});

async function make(ref: Ref, { community, discord, translations }: Sending): Promise<string> {
  const t = translations.for(requireSettings(community).locale);
  const name = t('groups:roleName', { mark: ref.slice(0, 4) });
  return (await discord.createRole(community.guild, { name, permissions: '0' }, reasonOf(ref))).id;
}

async function madeBefore({ community, discord, bot }: Sending, reason: string): Promise<string | undefined> {
  const log = await discord.auditLog(community.guild, AuditLogEvent.RoleCreate);
  const entry = log.audit_log_entries.find((made) => made.reason === reason && made.user_id === bot);
  const roles = await discord.guildRoles(community.guild);
  return roles.find(({ id }) => id === entry?.target_id)?.id;
}

/** Somebody deleted the role: another is made, and lets in all whom it let in. */
export async function remakeRole(
  tx: GuildTx,
  community: Community,
  { group, role: gone }: { group: Ref; role: string },
): Promise<void> {
  if ((await groups.find(tx, group))?.role !== gone) return;
  await groups.place(tx, group, { roleId: null });
  await askForRole(tx, community, group);
}

/** Has the group's role made, if it needs one and has none. */
export async function askForRole(tx: GuildTx, community: Community, group: Ref): Promise<void> {
  await deliver(tx, community, {
    kind: role,
    subject: group,
    target: groupTarget(group),
    occasion: newRef(),
    priority: 3,
  });
}
