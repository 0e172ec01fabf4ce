/**
 * Makes what a community needs on Discord, one delivery a step: two roles, the staff channel, the channel where newcomers
 * begin, its message, the pin. Each step done asks for the next; what is there already is left as it is.
 */
import { AuditLogEvent, ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { communities } from '#db/communities.ts';
import type { CommunityRecord } from '../types.ts';
import type { GuildTx } from '#db/database.ts';
import type { StartHere } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { DeliveryKind, Sending } from '#src/platform/discord/delivery/kinds.ts';
import { nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { permissionsIn } from '#src/platform/discord/permissions.ts';
import { newRef } from '#src/platform/ref.ts';
import { buildSteps, missingSteps } from './missing.ts';
import type { BuildStep } from './missing.ts';
import { onlyFor, readOnly } from './overwrites.ts';
import { madeBefore } from './made-before.ts';
import { redrawn, startMessage } from './start-message.ts';
import { wordsFor } from './words.ts';

/** What Discord shows `/lead` and moderators' commands by (see their definitions). */
const roleRights = {
  moderator_role: PermissionFlagsBits.ManageMessages,
  lead_role: PermissionFlagsBits.ManageEvents,
} as const;

export const buildKindOf = (step: BuildStep): string => `setup.${step}`;

/** Asks for whatever the community lacks next; for nothing where it is complete. Asking twice makes nothing twice. */
export async function buildNext(tx: GuildTx, community: Community): Promise<void> {
  const record = await communities.record(tx);
  const [step] = record ? missingSteps(record) : [];
  if (record && step) await build(tx, { ...community, ref: record.ref }, record, step);
}

/** Has one thing made, if it is not on the server. What it replaces counts until then. */
export async function build(
  tx: GuildTx,
  community: Community,
  { ref }: CommunityRecord,
  step: BuildStep,
): Promise<void> {
  await deliver(tx, community, {
    kind: { name: buildKindOf(step) },
    // The step stands in the audit log with the community: each is the trace of one thing.
    subject: `${ref}.${step}`,
    target: 'setup',
    // What was made once and is gone is made again. One at a time is made, and each looks first what is there.
    occasion: newRef(),
    // Roles before the channels that are for them.
    priority: 1 + buildSteps.indexOf(step),
  });
}

/** What a community cannot be without for a moment: it stays chosen, though gone, until another is there. */
const replaceable = new Set<BuildStep>(['moderator_role', 'lead_role', 'staff_channel']);

const among = (there: readonly { readonly id: string }[], chosen: string | undefined) =>
  there.find(({ id }) => id === chosen);

export interface Step<Sent> {
  readonly step: BuildStep;
  readonly make: (record: CommunityRecord, sending: Sending, reason: string, nonce: string) => Promise<Sent>;
  readonly keep: (sent: Sent, now: Date) => Parameters<typeof communities.change>[1];
}

function buildKind<Sent>({ step, make, keep }: Step<Sent>): DeliveryKind {
  return deliveryKind<CommunityRecord, Sent>({
    name: buildKindOf(step),
    async load(tx) {
      const record = await communities.record(tx);
      if (!record) return undefined;
      const missing = missingSteps(record);
      return missing[0] === step || (replaceable.has(step) && !missing.includes(step)) ? record : undefined;
    },
    send: (record, sending, row) => make(record, sending, reasonOf(row.subject), nonceOf(row.ref)),
    async record(tx, sent, _record, _row, community) {
      await communities.change(tx, keep(sent, community.now()), community.now());
      await buildNext(tx, community);
    },
  });
}

async function makeRole(
  step: keyof typeof roleRights,
  { name, chosen }: { name: string; chosen: string | undefined },
  { discord, community: { guild }, bot }: Sending,
  reason: string,
): Promise<string> {
  const [roles, self] = await Promise.all([discord.guildRoles(guild), discord.guildMember(guild, bot)]);
  const before =
    among(roles, chosen) ??
    (await madeBefore({ discord, guild, bot }, AuditLogEvent.RoleCreate, reason, roles));
  if (before) return before.id;
  // Nobody gives a right that they do not have.
  const own = permissionsIn(guild, roles, [], { user: bot, roles: self.roles });
  const permissions = String(roleRights[step] & own);
  return (await discord.createRole(guild, { name, permissions, mentionable: false }, reason)).id;
}

const moderatorRole = buildKind({
  step: 'moderator_role',
  make(record, sending, reason) {
    const name = wordsFor(sending, record)('communities:moderatorRoleName');
    return makeRole('moderator_role', { name, chosen: record.moderatorRole }, sending, reason);
  },
  keep: (id) => ({ moderatorRole: id }),
});

const leadRole = buildKind({
  step: 'lead_role',
  make(record, sending, reason) {
    const name = wordsFor(sending, record)('communities:leadRoleName');
    return makeRole('lead_role', { name, chosen: record.leadRole }, sending, reason);
  },
  keep: (id) => ({ leadRole: id }),
});

const staffChannel = buildKind({
  step: 'staff_channel',
  async make(record, sending, reason) {
    const { discord, bot } = sending;
    const { guild } = sending.community;
    const channels = await discord.guildChannels(guild);
    const before =
      among(channels, record.staffChannel) ??
      (await madeBefore({ discord, guild, bot }, AuditLogEvent.ChannelCreate, reason, channels));
    if (before) return before.id;
    const name = wordsFor(sending, record)('communities:staffChannelName');
    const permission_overwrites = onlyFor(guild, bot, [record.moderatorRole, record.leadRole]);
    const body = { type: ChannelType.GuildText, name, permission_overwrites } as const;
    return (await discord.createChannel(guild, body, reason)).id;
  },
  keep: (id) => ({ staffChannel: id }),
});

const startChannel = buildKind({
  step: 'start_channel',
  async make(record, sending, reason) {
    const { discord, bot } = sending;
    const { guild } = sending.community;
    const [roles, self, channels] = await Promise.all([
      discord.guildRoles(guild),
      discord.guildMember(guild, bot),
      discord.guildChannels(guild),
    ]);
    const before = await madeBefore({ discord, guild, bot }, AuditLogEvent.ChannelCreate, reason, channels);
    if (before) return before.id;
    const own = permissionsIn(guild, roles, [], { user: bot, roles: self.roles });
    const name = wordsFor(sending, record)('communities:startChannelName');
    const body = {
      type: ChannelType.GuildText,
      name,
      permission_overwrites: readOnly(guild, bot, own),
    } as const;
    return (await discord.createChannel(guild, body, reason)).id;
  },
  keep: (id) => ({ startChannel: id }),
});

const startPin = buildKind({
  step: 'start_pin',
  // Pinning what is pinned changes nothing, so it needs no trace.
  make: ({ startChannel: channel = '', startMessage: message = '' }, { discord }, reason) =>
    discord.pin(channel, message, reason),
  keep: (_sent, now) => ({ startPinnedAt: now }),
});

export function buildKinds(offers: readonly StartHere[]): readonly DeliveryKind[] {
  return [
    moderatorRole,
    leadRole,
    staffChannel,
    startChannel,
    buildKind(startMessage(offers)),
    startPin,
    redrawn(offers),
  ];
}
