/** A group's voice room: made beside its channel for the same people, kept like it, and deleted when leads take it away. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { RESTPatchAPIChannelJSONBody } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isLetIn } from '../reconcile/lets.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { everyoneMay, memberMay, overwriteOf, silenced, withWriting } from '../rights.ts';
import { groupTarget } from '../targets.ts';
import type { Group } from '../types.ts';
import { accessDelivery } from './access.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { makeClosedChannel } from './closed-channel.ts';
import { troubleWith } from './trouble.ts';

export const voice = deliveryKind({
  name: 'group.voice',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const parent = group?.places.category;
    return group?.voice && parent !== undefined && group.places.voice === undefined
      ? { group, parent }
      : undefined;
  },
  async send({ group, parent }, sending) {
    const about = { type: ChannelType.GuildVoice, name: group.name, parent_id: parent } as const;
    const { id } = await makeClosedChannel(sending, about, group.ref, 'voice');
    if (group.role !== undefined) {
      const may = overwriteOf(group.role, OverwriteType.Role, memberMay('member', 'voice'));
      await sending.discord.setOverwrite(id, group.role, may, reasonOf(group.ref));
    }
    if (group.state === 'archived') await makeVoiceLook(group, id, sending);
    return id;
  },
  async record(tx, voiceChannelId, _view, row, community) {
    await groups.place(tx, row.subject, { voiceChannelId });
    // Whoever is let into the group's own channel already.
    for (const one of (await memberships.inGroup(tx, row.subject)).filter(isLetIn))
      await deliver(tx, community, accessDelivery(one, `${one.version}.voice${voiceChannelId}`));
  },
  instead: troubleWith,
});

/** Puts it where the group's own channel belongs, and silences it along with that. What fits already costs no further call. */
export async function makeVoiceLook(
  group: Group,
  room: string,
  { discord, community: { guild } }: Pick<Sending, 'discord' | 'community'>,
): Promise<void> {
  const found = await discord.channel(room).catch(alreadyGone);
  if (!found) return;
  const reason = reasonOf(group.ref);
  const { overwrites, category, name } = seenChannel(found);
  const everyone = overwrites.find(({ id }) => id === guild);
  const wanted = silenced(everyoneMay(group.state, 'voice'), 'voice');
  if (!everyone || silenced(everyone, 'voice') !== wanted) {
    const may = everyone ? withWriting(everyone, group.state, 'voice') : everyoneMay(group.state, 'voice');
    await discord.setOverwrite(room, guild, overwriteOf(guild, OverwriteType.Role, may), reason);
  }
  const { category: parent } = group.places;
  const isRenamed = group.looks.name === undefined && name !== group.name;
  const change: RESTPatchAPIChannelJSONBody = {
    ...(isRenamed && { name: group.name }),
    ...(!group.looks.movedByHand && parent !== undefined && parent !== category && { parent_id: parent }),
  };
  if (Object.keys(change).length > 0) await discord.editChannel(room, change, reason);
}

export const voiceGone = deliveryKind({
  name: 'group.voice_gone',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group && !group.voice ? group.places.voice : undefined;
  },
  async send(room, { discord }, row) {
    await discord.deleteChannel(room, reasonOf(row.subject)).catch(alreadyGone);
  },
  async record(tx, _sent, room, row) {
    await groups.forgetVoice(tx, row.subject, room);
  },
  instead: troubleWith,
});

/** Asked for again it is tried again: Discord may have refused it the first time. */
export function voiceGoneDelivery(group: Ref): Wanted {
  return { kind: voiceGone, subject: group, target: groupTarget(group), occasion: newRef(), priority: 3 };
}
