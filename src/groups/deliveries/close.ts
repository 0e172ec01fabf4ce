/** Shuts out of a group's channel and voice room whoever is not in the group, and lets moderators and the bot back in. */
import { OverwriteType } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isHidden, lacking, strangers } from '../reconcile/lets.ts';
import { seenChannel } from '../reconcile/seen.ts';
import type { SeenChannel, SeenOverwrite } from '../reconcile/seen.ts';
import { closed, everyoneMay, overwriteOf } from '../rights.ts';
import type { Allowed } from '../rights.ts';
import { roomsOf } from '../rooms.ts';
import type { Room } from '../rooms.ts';
import { groupTarget } from '../targets.ts';
import type { Group, Membership } from '../types.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { requireSettings } from './closed-channel.ts';
import { tellStillOpen } from './still-open.ts';

/** Strangers of one delivery and room; more are left to the next look, so that no lease runs out. */
const atOnce = 40;

export const close = deliveryKind({
  name: 'group.close',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group && { group, known: await memberships.inGroup(tx, row.subject) };
  },
  async send({ group, known }, sending) {
    for (const room of roomsOf(group)) await closeRoom(group, room, known, sending);
  },
  // Every look asks for it anew.
  instead: (tx, row, community) => tellStillOpen(tx, community, row.subject),
});

async function closeRoom(
  group: Group,
  { id: place, kind }: Room,
  known: readonly Membership[],
  { community, discord, bot }: Sending,
): Promise<void> {
  const found = await discord.channel(place).catch(alreadyGone);
  if (!found) return;
  const channel = seenChannel(found);
  const { guild } = community;
  const reason = reasonOf(group.ref);
  const put = (id: string, type: OverwriteType, may: Allowed) =>
    discord.setOverwrite(place, id, overwriteOf(id, type, may), reason);

  if (!isHidden(channel, guild))
    await put(guild, OverwriteType.Role, hidden(channel, guild, everyoneMay(group.state, kind)));
  const staff = { guild, bot, moderatorRole: requireSettings(community).moderatorRole };
  // Who joined after the first reading is no stranger.
  const joined = await community.transaction((tx) => memberships.inGroup(tx, group.ref));
  for (const stranger of strangers(channel, group, [...known, ...joined], staff).slice(0, atOnce))
    await shutOut(discord, place, stranger, reason);
  for (const { id, member, may } of lacking(channel, { role: group.role, kind }, staff))
    await put(id, member ? OverwriteType.Member : OverwriteType.Role, may);
}

/** What a human said of @everyone beyond seeing the channel stays. */
function hidden({ overwrites }: SeenChannel, guild: string, otherwise: Allowed): Allowed {
  const everyone = overwrites.find(({ id }) => id === guild);
  return everyone ? closed(everyone) : otherwise;
}

/** What was taken away from somebody stays taken away. */
async function shutOut(
  discord: Discord,
  channel: string,
  { id, member, allow, deny }: SeenOverwrite,
  reason: string,
): Promise<void> {
  if (deny === 0n) await discord.deleteOverwrite(channel, id, reason).catch(alreadyGone);
  else {
    const type = member ? OverwriteType.Member : OverwriteType.Role;
    await discord.setOverwrite(channel, id, overwriteOf(id, type, closed({ allow, deny })), reason);
  }
}

export function closeDelivery(group: Ref, run: number): Wanted {
  return { kind: close, subject: group, target: groupTarget(group), occasion: `look${run}`, priority: 1 };
}
