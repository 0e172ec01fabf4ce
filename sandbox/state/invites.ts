/** Invites into a guild: how they come about and go, and who learns of it. Source: resources/invite. */
import { randomBytes } from 'node:crypto';
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InviteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIExtendedInvite } from 'discord-api-types/v10';
import { changesBetween } from './audit-changes.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Invite } from './entities.ts';
import { guildWire, isoOrNull, userById } from './wire.ts';
import type { World } from './world.ts';

type NewInvite = Pick<Invite, 'guildId' | 'channelId' | 'maxAge' | 'maxUses' | 'temporary'>;

/** Fields of the audit log's entries. */
const audited = ['code', 'channel_id', 'inviter_id', 'max_age', 'max_uses', 'uses', 'temporary'] as const;

export function createInvite(world: World, input: NewInvite, doer: Doer): Invite {
  const invite: Invite = {
    ...input,
    code: randomBytes(6).toString('base64url'),
    inviterId: doer.userId,
    createdAt: world.clock.now().getTime(),
    uses: 0,
  };
  world.store.put('invite', invite);
  world.announce({
    event: GatewayDispatchEvents.InviteCreate,
    data: () => ({
      channel_id: invite.channelId,
      guild_id: invite.guildId,
      code: invite.code,
      created_at: new Date(invite.createdAt).toISOString(),
      inviter: userById(world.store, invite.inviterId),
      max_age: invite.maxAge,
      max_uses: invite.maxUses,
      temporary: invite.temporary,
      uses: 0,
      expires_at: isoOrNull(endOf(invite)),
    }),
    ...audience(invite),
  });
  record(world, doer, {
    guildId: invite.guildId,
    actionType: AuditLogEvent.InviteCreate,
    targetId: null,
    changes: changesBetween(null, noted(invite), audited),
  });
  return invite;
}

export function deleteInvite(world: World, invite: Invite, doer?: Doer): void {
  world.store.remove('invite', invite);
  world.announce({
    event: GatewayDispatchEvents.InviteDelete,
    data: () => ({ channel_id: invite.channelId, guild_id: invite.guildId, code: invite.code }),
    ...audience(invite),
  });
  if (doer)
    record(world, doer, {
      guildId: invite.guildId,
      actionType: AuditLogEvent.InviteDelete,
      targetId: null,
      changes: changesBetween(noted(invite), null, audited),
    });
}

/** Those that still let people in; of one channel, or of the whole guild. */
export function invitesOf(world: World, guildId: string, channelId?: string): Invite[] {
  return [...world.store.invites.values()].filter(
    (invite) =>
      invite.guildId === guildId &&
      (channelId === undefined || invite.channelId === channelId) &&
      !isOver(world, invite),
  );
}

/** Too old, or used as often as it could be. */
export function isOver(world: World, invite: Invite): boolean {
  const end = endOf(invite);
  return (
    (end !== null && end <= world.clock.now().getTime()) ||
    (invite.maxUses > 0 && invite.uses >= invite.maxUses)
  );
}

type WireInvite = Omit<APIExtendedInvite, 'guild' | 'channel'> & {
  readonly guild: object;
  readonly guild_id: string;
  readonly channel: object;
};

export function inviteWire(world: World, invite: Invite): WireInvite {
  const guild = world.store.guilds.get(invite.guildId);
  const channel = world.store.channels.get(invite.channelId);
  return {
    type: InviteType.Guild,
    code: invite.code,
    guild_id: invite.guildId,
    guild: guild ? partialGuild(guildWire(guild)) : {},
    channel: { id: invite.channelId, name: channel?.name ?? null, type: channel?.type ?? 0 },
    inviter: userById(world.store, invite.inviterId),
    expires_at: isoOrNull(endOf(invite)),
    created_at: new Date(invite.createdAt).toISOString(),
    max_age: invite.maxAge,
    max_uses: invite.maxUses,
    temporary: invite.temporary,
    uses: invite.uses,
  };
}

function partialGuild(guild: ReturnType<typeof guildWire>): object {
  const { id, name, splash, banner, description, icon, features, verification_level } = guild;
  const { vanity_url_code, nsfw_level, premium_subscription_count } = guild;
  return {
    id,
    name,
    splash,
    banner,
    description,
    icon,
    features,
    verification_level,
    vanity_url_code,
    nsfw_level,
    nsfw: false,
    premium_subscription_count,
  };
}

function endOf({ createdAt, maxAge }: Invite): number | null {
  return maxAge === 0 ? null : createdAt + maxAge * 1000;
}

function noted(invite: Invite): Record<(typeof audited)[number], unknown> {
  return {
    code: invite.code,
    channel_id: invite.channelId,
    inviter_id: invite.inviterId,
    max_age: invite.maxAge,
    max_uses: invite.maxUses,
    uses: invite.uses,
    temporary: invite.temporary,
  };
}

/** Only bots that may manage channels hear of invites. Source: events/gateway-events, "Invite Create". */
function audience({ guildId, channelId }: Invite): {
  intents: number;
  guildId: string;
  channelId: string;
  right: bigint;
} {
  return {
    intents: GatewayIntentBits.GuildInvites,
    guildId,
    channelId,
    right: PermissionFlagsBits.ManageChannels,
  };
}
