/** Builds a group on Discord, one delivery a step: category, channel, ground rules, pin, voice room. Each step done asks for the next. */
import { ChannelType } from 'discord-api-types/v10';
import * as categories from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, hurryTarget } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { DeliveryKind, Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { categoryName } from '../messages/channel.ts';
import { nextStep } from '../missing.ts';
import type { BuildStep } from '../missing.ts';
import { channelName } from '../names.ts';
import { usualTags } from '../tags.ts';
import { askForLook } from '../reconcile/ask-for-look.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { categoryTarget } from '#src/platform/discord/hall/place.ts';
import { accessTarget, groupTarget } from '../targets.ts';
import type { Group } from '../types.ts';
import { makeClosedChannel, requireSettings } from './closed-channel.ts';
import { makeThread } from './circle-thread.ts';
import { makeHall } from '#src/platform/discord/hall/make.ts';
import { keptLooks, looksDelivery } from './looks.ts';
import { pinRules, postRules } from './rules-place.ts';
import { voice } from './voice.ts';
import { troubleWith } from './trouble.ts';

/** Asks for whatever the group lacks next; for nothing where it is complete. */
export async function buildNext(tx: GuildTx, community: Community, group: Group): Promise<void> {
  const step = nextStep(group);
  if (step === undefined) return;
  const isCategory = step === 'category';
  const { round, categoryRound, voiceRound } = group;
  const rounds = { category: categoryRound, channel: round, rules: round, pin: round, voice: voiceRound };
  await deliver(tx, community, {
    kind: steps[step],
    subject: group.ref,
    target: isCategory ? categoryTarget(group.categoryNumber) : groupTarget(group.ref),
    occasion: `round${rounds[step]}`,
  });
}

async function goOn(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const group = await groups.find(tx, ref);
  if (group) await buildNext(tx, community, group);
}

/** In the community's language: everybody in the group sees it. */
function wordsFor({ community, translations }: Sending): Translate {
  return translations.for(requireSettings(community).locale);
}

const category = deliveryKind({
  name: 'group.category',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const place = group && (await categories.category(tx, group.categoryNumber));
    return group && place && { group, place };
  },
  async send({ group, place }, sending) {
    if (place.channel) return place.channel;
    if (group.kind === 'circle') return (await makeHall(sending, place.ref)).id;
    const name = categoryName(group.categoryNumber, wordsFor(sending));
    // Several groups may wait for one category, each with a delivery of its own, and each may have made it.
    const made = await makeClosedChannel(
      { ...sending, repeated: true },
      { type: ChannelType.GuildCategory, name },
      place.ref,
    );
    return made.id;
  },
  async record(tx, channel, { group }, row, community) {
    await categories.placeCategory(tx, group.categoryNumber, channel);
    // Channels outlive their category, and return to one that was made anew; what could not be made in the old one can now.
    for (const one of await groups.inCategory(tx, group.categoryNumber)) {
      if (one.categoryRound === 1) continue;
      if (one.places.channel === undefined) await buildNext(tx, community, one);
      else await deliver(tx, community, looksDelivery(one.ref, `category${one.categoryRound}`));
    }
    await goOn(tx, community, row.subject);
  },
  instead: troubleWith,
});

const channel = deliveryKind({
  name: 'group.channel',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group && !group.places.channel ? { group, parent: group.places.category } : undefined;
  },
  async send({ group, parent }, sending) {
    // Somebody deleted it meanwhile.
    if (parent === undefined) throw new NotYet('the category is still being made');
    if (group.kind === 'circle') return makeThread(group, parent, sending);
    const about = { name: channelName(group.name), parent_id: parent };
    if (group.kind === 'text')
      return makeClosedChannel(sending, { ...about, type: ChannelType.GuildText }, group.ref);
    const tags = group.tags ?? usualTags(wordsFor(sending));
    const forum = { type: ChannelType.GuildForum, available_tags: tags.map((name) => ({ name })) } as const;
    return makeClosedChannel(sending, { ...about, ...forum }, group.ref, group.kind);
  },
  async record(tx, made, { group }, row, community) {
    await groups.place(tx, row.subject, { channelId: made.id, ...keptLooks(seenChannel(made)) });
    // Whoever joined before there was a channel has been waiting for it.
    for (const membership of await memberships.inGroup(tx, row.subject))
      await hurryTarget(tx, community, accessTarget(membership));
    await goOn(tx, community, row.subject);
    // Whoever was let into the one before it is let into this one.
    if (group.round > 1) await askForLook(tx, community);
    if (group.state === 'archived')
      await deliver(tx, community, looksDelivery(group.ref, `round${group.round}`));
  },
  instead: troubleWith,
});

const rules = deliveryKind({
  name: 'group.rules',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group?.places.channel && !group.places.rulesMessage
      ? { group, channel: group.places.channel }
      : undefined;
  },
  send: postRules,
  async record(tx, rulesMessageId, _view, row, community) {
    await groups.place(tx, row.subject, { rulesMessageId });
    await goOn(tx, community, row.subject);
  },
  instead: troubleWith,
});

const pin = deliveryKind({
  name: 'group.pin',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const { channel: place, rulesMessage, pinned } = group?.places ?? {};
    return group && place && rulesMessage && !pinned
      ? { group, channel: place, message: rulesMessage }
      : undefined;
  },
  send: pinRules,
  async record(tx, _sent, _view, row, community) {
    await groups.place(tx, row.subject, { pinnedAt: community.now() });
    await goOn(tx, community, row.subject);
  },
  instead: troubleWith,
});

const steps: Readonly<Record<BuildStep, DeliveryKind>> = { category, channel, rules, pin, voice };

export const buildKinds: readonly DeliveryKind[] = Object.values(steps);
