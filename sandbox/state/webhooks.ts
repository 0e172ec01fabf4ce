/** Ordinary webhooks: how they come about, change and go, and who learns of it. Source: resources/webhook. */
import { randomBytes } from 'node:crypto';
import { AuditLogEvent, GatewayDispatchEvents, GatewayIntentBits, WebhookType } from 'discord-api-types/v10';
import type { APIWebhook } from 'discord-api-types/v10';
import { changesBetween } from './audit-changes.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Channel, Webhook } from './entities.ts';
import { userById } from './wire.ts';
import type { World } from './world.ts';

interface NewWebhook {
  readonly guildId: string;
  readonly channel: Channel;
  readonly name: string;
  readonly avatar: string | null;
  /** Null where a person makes it. */
  readonly applicationId: string | null;
}

export function createWebhook(world: World, input: NewWebhook, doer: Doer): Webhook {
  const webhook: Webhook = {
    id: world.ids.next(),
    token: randomBytes(51).toString('base64url'),
    guildId: input.guildId,
    channelId: input.channel.id,
    name: input.name,
    avatar: input.avatar,
    userId: doer.userId,
    applicationId: input.applicationId,
  };
  world.store.put('webhook', webhook);
  note(world, doer, AuditLogEvent.WebhookCreate, webhook, null, webhookWire(world, webhook));
  announceWebhooks(world, webhook.guildId, webhook.channelId);
  return webhook;
}

/** Moved elsewhere, both channels hear of it. */
export function updateWebhook(
  world: World,
  webhook: Webhook,
  change: Partial<Pick<Webhook, 'name' | 'avatar' | 'channelId'>>,
  doer: Doer,
): Webhook {
  const before = webhookWire(world, webhook);
  const channels = new Set([webhook.channelId, change.channelId ?? webhook.channelId]);
  Object.assign(webhook, change);
  world.store.put('webhook', webhook);
  note(world, doer, AuditLogEvent.WebhookUpdate, webhook, before, webhookWire(world, webhook));
  for (const id of channels) announceWebhooks(world, webhook.guildId, id);
  return webhook;
}

export function deleteWebhook(world: World, webhook: Webhook, doer: Doer): void {
  world.store.remove('webhook', webhook);
  note(world, doer, AuditLogEvent.WebhookDelete, webhook, webhookWire(world, webhook), null);
  announceWebhooks(world, webhook.guildId, webhook.channelId);
}

/** Oldest first; of one channel, or of the whole guild. */
export function webhooksOf(world: World, guildId: string, channelId?: string): Webhook[] {
  return [...world.store.webhooks.values()].filter(
    (webhook) => webhook.guildId === guildId && (channelId === undefined || webhook.channelId === channelId),
  );
}

/** Whoever came by its token alone does not learn who made it. */
export function webhookWire(world: World, webhook: Webhook, withUser = true): APIWebhook {
  const { id, token, guildId, channelId, name, avatar, applicationId, userId } = webhook;
  return {
    id,
    type: WebhookType.Incoming,
    guild_id: guildId,
    channel_id: channelId,
    name,
    avatar,
    application_id: applicationId,
    token,
    url: `${world.origin()}/api/webhooks/${id}/${token}`,
    ...(withUser ? { user: userById(world.store, userId) } : {}),
  };
}

function note(
  world: World,
  doer: Doer,
  actionType: AuditLogEvent,
  webhook: Webhook,
  before: APIWebhook | null,
  after: APIWebhook | null,
): void {
  if (doer.userId === '') return;
  record(world, doer, {
    guildId: webhook.guildId,
    actionType,
    targetId: webhook.id,
    changes: changesBetween(before, after, ['name', 'channel_id', 'type']),
  });
}

/** The event says only where; what changed is to be asked for. Source: events/gateway-events, "Webhooks Update". */
function announceWebhooks(world: World, guildId: string, channelId: string): void {
  world.announce({
    event: GatewayDispatchEvents.WebhooksUpdate,
    data: () => ({ guild_id: guildId, channel_id: channelId }),
    intents: GatewayIntentBits.GuildWebhooks,
    guildId,
    channelId,
  });
}
