/** Builds a group on Discord, one delivery a step: category, channel, ground rules, pin. Each step done asks for the next. */
import { AuditLogEvent, ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, hurryTarget } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { DeliveryKind, Sending } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { leaveGroupId } from '../ids.ts';
import { categoryName, pinnedRules } from '../messages/channel.ts';
import { nextStep } from '../missing.ts';
import type { BuildStep } from '../missing.ts';
import { channelName } from '../names.ts';
import type { Group } from '../types.ts';
import { accessTarget } from './access.ts';
import { troubleDelivery } from './trouble.ts';

const talk =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

/** Nobody sees a group's channel but its members (see access.ts), the moderators and the bot. */
function closedTo(guild: string, bot: string, moderatorRole: string): APIOverwrite[] {
  const allow = String(talk);
  return [
    { id: guild, type: OverwriteType.Role, allow: '0', deny: String(PermissionFlagsBits.ViewChannel) },
    { id: bot, type: OverwriteType.Member, allow: String(talk | PermissionFlagsBits.PinMessages), deny: '0' },
    { id: moderatorRole, type: OverwriteType.Role, allow, deny: '0' },
  ];
}

/** Asks for whatever the group lacks next; for nothing where it is complete. */
export async function buildNext(tx: GuildTx, community: Community, group: Group): Promise<void> {
  const step = nextStep(group.places);
  if (step === undefined) return;
  const target = step === 'category' ? `group-category:${group.categoryNumber}` : `group:${group.ref}`;
  await deliver(tx, community, {
    kind: steps[step],
    subject: group.ref,
    target,
    version: group.rulesVersion,
  });
}

async function goOn(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  const group = await groups.find(tx, ref);
  if (group) await buildNext(tx, community, group);
}

/** A channel that an earlier attempt made without living to say so. Found by the reason that it left in the audit log. */
async function madeBefore(
  { community, discord, bot, repeated }: Sending,
  reason: string,
): Promise<string | undefined> {
  if (!repeated) return undefined;
  const log = await discord.auditLog(community.guild, AuditLogEvent.ChannelCreate);
  const entry = log.audit_log_entries.find((made) => made.reason === reason && made.user_id === bot);
  if (!entry?.target_id) return undefined;
  const channels = await discord.guildChannels(community.guild);
  return channels.find(({ id }) => id === entry.target_id)?.id;
}

/** What Discord made must be as closed as what was asked for, before anything is said in it. */
function requireClosed(guild: string, overwrites: readonly APIOverwrite[] | undefined): void {
  const everyone = overwrites?.find(({ id }) => id === guild);
  if ((BigInt(everyone?.deny ?? '0') & PermissionFlagsBits.ViewChannel) === 0n)
    throw new Error('a group channel was made that everybody can see');
}

const category = deliveryKind({
  name: 'group.category',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const place = group && (await groups.category(tx, group.categoryNumber));
    return group && place && { group, place };
  },
  async send({ group, place }, sending) {
    if (place.channel) return place.channel;
    const { community, discord, bot, translations } = sending;
    const reason = reasonOf(place.ref);
    // Several groups may wait for one category, each with a delivery of its own: any of them may have made it.
    const before = await madeBefore({ ...sending, repeated: true }, reason);
    if (before) return before;
    const { moderatorRole, locale } = requireSettings(community);
    const made = await discord.createChannel(
      community.guild,
      {
        type: ChannelType.GuildCategory,
        name: categoryName(group.categoryNumber, translations.for(locale)),
        permission_overwrites: closedTo(community.guild, bot, moderatorRole),
      },
      reason,
    );
    return made.id;
  },
  async record(tx, channel, { group }, row, community) {
    await groups.placeCategory(tx, group.categoryNumber, channel);
    await goOn(tx, community, row.subject);
  },
  instead: troubleWith,
});

const channel = deliveryKind({
  name: 'group.channel',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    return group?.places.category && !group.places.channel
      ? { group, parent: group.places.category }
      : undefined;
  },
  async send({ group, parent }, sending) {
    const { community, discord, bot } = sending;
    const reason = reasonOf(group.ref);
    const before = await madeBefore(sending, reason);
    if (before) return before;
    const made = await discord.createChannel(
      community.guild,
      {
        type: ChannelType.GuildText,
        name: channelName(group.name),
        parent_id: parent,
        permission_overwrites: closedTo(community.guild, bot, requireSettings(community).moderatorRole),
      },
      reason,
    );
    requireClosed(community.guild, made.permission_overwrites);
    return made.id;
  },
  async record(tx, channelId, _view, row, community) {
    await groups.place(tx, row.subject, { channelId });
    // Whoever joined before there was a channel has been waiting for it.
    for (const membership of await groups.membershipsIn(tx, row.subject))
      await hurryTarget(tx, community, accessTarget(membership));
    await goOn(tx, community, row.subject);
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
  async send(
    { group, channel: place },
    { community, discord, bot, repeated, firstTriedAt, translations },
    row,
  ) {
    const carries = leaveGroupId.make({ group: group.ref });
    const before =
      repeated && (await findOwnMessage(discord, { channel: place, since: firstTriedAt, bot, carries }));
    if (before) return before.id;
    const shown = pinnedRules(group, translations.for(requireSettings(community).locale));
    return (await discord.createMessage(place, shown, nonceOf(row.ref))).id;
  },
  async record(tx, rulesMessageId, _view, row, community) {
    await groups.place(tx, row.subject, { rulesMessageId });
    await goOn(tx, community, row.subject);
  },
  instead: troubleWith,
});

const pin = deliveryKind({
  name: 'group.pin',
  async load(tx, row) {
    const places = (await groups.find(tx, row.subject))?.places;
    return places?.channel && places.rulesMessage && !places.pinned
      ? { channel: places.channel, message: places.rulesMessage }
      : undefined;
  },
  // Pinning what is pinned changes nothing, so it needs no trace.
  send: ({ channel: place, message }, { discord }, row) => discord.pin(place, message, reasonOf(row.subject)),
  record: (tx, _sent, _view, row, community) => groups.place(tx, row.subject, { pinnedAt: community.now() }),
  instead: troubleWith,
});

const steps: Readonly<Record<BuildStep, DeliveryKind>> = { category, channel, rules, pin };

export const buildKinds: readonly DeliveryKind[] = Object.values(steps);

async function troubleWith(tx: GuildTx, row: DeliveryRow, community: Community): Promise<void> {
  await deliver(tx, community, troubleDelivery(row));
}

function requireSettings({ settings }: Community) {
  if (!settings) throw new Error('a group belongs to a community that is set up');
  return settings;
}
