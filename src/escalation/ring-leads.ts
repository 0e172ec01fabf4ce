/**
 * Whether a call to the leads rings. Discord notifies a role where anybody may mention it, or where whoever writes may mention every
 * role (docs: resources/message, "Allowed Mentions"). Where neither is so, the leads whom Kindred knows are called by name, too.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIRole } from 'discord-api-types/v10';
import * as audit from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import * as duty from '#db/escalation/duty.ts';
import { permissionName } from '#src/communities/index.ts';
import type { AreaFinding, ServerSeen } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { rolesIn } from '#src/platform/discord/outbound.ts';
import { permissionsIn } from '#src/platform/discord/permissions.ts';

/** As many as Discord is asked about before a call goes out, which must not wait for long. */
const mostAsked = 20;
/** A call that names more people than this is read by none of them. */
const mostNamed = 10;

/** Pure. @param own - what the bot may do in the channel */
function rings({ mentionable }: Pick<APIRole, 'mentionable'>, own: bigint): boolean {
  return mentionable || (own & PermissionFlagsBits.MentionEveryone) !== 0n;
}

/** Those who may be leads: whoever changed something on the server lately, and the moderators. Only Discord knows which of them are. */
export async function perhapsLeads(tx: GuildTx): Promise<readonly string[]> {
  const active = await audit.activeLately(tx);
  return [...new Set([...active, ...(await duty.everybody(tx))])].slice(0, mostAsked);
}

/**
 * The leads who are to be called by name, because their role does not ring in the channel; nobody where it does.
 * @param perhaps - of them those who hold the role are meant
 */
export async function leadsByName(
  { role, channel, perhaps }: { role: string; channel: string; perhaps: readonly string[] },
  { discord, bot, community: { guild } }: Pick<Sending, 'discord' | 'bot' | 'community'>,
): Promise<readonly string[]> {
  if (perhaps.length === 0 || (await roleRings())) return [];
  const asked = perhaps.map(async (user) => ({ user, roles: await rolesIn(discord)(guild, user) }));
  // Of whom Discord tells nothing now, nothing is known; the call goes out all the same.
  return (await Promise.allSettled(asked))
    .flatMap((one) => (one.status === 'fulfilled' && one.value.roles.includes(role) ? [one.value.user] : []))
    .slice(0, mostNamed);

  async function roleRings(): Promise<boolean> {
    const [roles, there, self] = await Promise.all([
      discord.guildRoles(guild),
      discord.channel(channel),
      discord.guildMember(guild, bot),
    ]);
    const own = permissionsIn(guild, roles, there.permission_overwrites ?? [], {
      user: bot,
      roles: self.roles,
    });
    const leads = roles.find(({ id }) => id === role);
    return leads !== undefined && rings(leads, own);
  }
}

/** What the check-up says where it does not ring. A role or a channel that is gone is said there already. */
export function checkRinging(
  { settings }: Pick<Community, 'settings'>,
  { guild, roles, channels, bot }: ServerSeen,
): readonly AreaFinding[] {
  const leads = roles.find(({ id }) => id === settings?.leadRole);
  const staff = channels.find(({ id }) => id === settings?.staffChannel);
  if (!leads || !staff) return [];
  if (rings(leads, permissionsIn(guild, roles, staff.permission_overwrites ?? [], bot))) return [];
  return [
    {
      level: 'hurts',
      say: (t, called) => ({
        what: t('duty:checkRing', { role: called.role(leads.id), channel: called.channel(staff.id) }),
        whom: t('duty:checkRingWhom'),
        step: t('duty:checkRingStep', { name: permissionName('MentionEveryone', t) }),
      }),
    },
  ];
}
