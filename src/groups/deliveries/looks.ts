/** Makes a group's channel look as it is kept: name, topic, place, tags, and whether people write. What fits already costs no call. */
import { OverwriteType } from 'discord-api-types/v10';
import type { APIGuildForumTag, RESTPatchAPIChannelJSONBody } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { channelName } from '../names.ts';
import { writingIn } from '../reconcile/drift.ts';
import { seenChannel } from '../reconcile/seen.ts';
import type { SeenChannel } from '../reconcile/seen.ts';
import { everyoneMay, overwriteOf, silenced, withWriting } from '../rights.ts';
import { groupTarget } from '../targets.ts';
import type { Group } from '../types.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import { makeVoiceLook } from './voice.ts';
import { makeThreadLook } from './circle-thread.ts';
import { troubleWith } from './trouble.ts';

export const looks = deliveryKind({
  name: 'group.looks',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group?.places.channel === undefined ? undefined : { group, place: group.places.channel };
  },
  async send({ group, place }, sending) {
    const seen = await makeLook(group, place, sending);
    if (group.places.voice !== undefined) await makeVoiceLook(group, group.places.voice, sending);
    return seen;
  },
  async record(tx, seen, _view, row) {
    if (seen) await groups.place(tx, row.subject, keptLooks(seen));
  },
  instead: troubleWith,
});

/** @returns the channel as it then is; undefined where it is gone */
export async function makeLook(
  group: Group,
  place: string,
  sending: Pick<Sending, 'discord' | 'community' | 'translations'>,
): Promise<SeenChannel | undefined> {
  const { discord, community } = sending;
  const { guild } = community;
  const found = await discord.channel(place).catch(alreadyGone);
  if (!found) return undefined;
  const reason = reasonOf(group.ref);
  const channel = seenChannel(found);
  if (channel.thread) return makeThreadLook(group, channel, sending);
  if (!group.looks.lockedByHand && writingIn(channel, guild) !== silenced(everyoneMay(group.state))) {
    const everyone = channel.overwrites.find(({ id }) => id === guild);
    const may = everyone ? withWriting(everyone, group.state) : everyoneMay(group.state);
    await discord.setOverwrite(place, guild, overwriteOf(guild, OverwriteType.Role, may), reason);
  }
  const change = changeFor(group, channel);
  if (Object.keys(change).length === 0) return channel;
  return seenChannel(await discord.editChannel(place, change, reason));
}

function changeFor(group: Group, channel: SeenChannel): RESTPatchAPIChannelJSONBody {
  const { looks: kept, places } = group;
  const wanted = kept.name ?? channelName(group.name);
  const tags = changedTags(group, channel);
  return {
    ...(wanted !== channel.name && { name: wanted }),
    ...(kept.topic !== channel.topic && { topic: kept.topic ?? null }),
    ...(!kept.movedByHand &&
      places.category !== undefined &&
      places.category !== channel.category && { parent_id: places.category }),
    ...(tags && { available_tags: [...tags] }),
  };
}

/** A tag that stays keeps its id, and so stays on the posts that carry it. Undefined where all are as they should be. */
function changedTags({ tags: wanted }: Group, { tags: there }: SeenChannel): readonly ForumTag[] | undefined {
  if (!wanted || !there) return undefined;
  if (wanted.join('\n') === there.map(({ name }) => name).join('\n')) return undefined;
  return wanted.map((name) => there.find((tag) => tag.name === name) ?? { name });
}

type ForumTag = Partial<APIGuildForumTag> & Pick<APIGuildForumTag, 'name'>;

/** What is kept of a channel's looks, so that a change by hand is noticed. */
export function keptLooks({ name, topic, tags }: SeenChannel): {
  channelName: string;
  channelTopic: string | null;
  tags?: string[];
} {
  const kept = { channelName: name, channelTopic: topic ?? null };
  return tags ? { ...kept, tags: tags.map((tag) => tag.name) } : kept;
}

/** @param occasion what it is done for, once each */
export function looksDelivery(group: Ref, occasion: string): Wanted {
  return { kind: looks, subject: group, target: groupTarget(group), occasion, priority: 3 };
}
