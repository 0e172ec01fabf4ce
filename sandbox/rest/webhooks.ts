/** Webhooks themselves: made, read, changed and deleted, by a bot or by whoever has the token. Source: resources/webhook. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, openRoute, route } from '../http/route.ts';
import type { Answer, Call, OpenCall, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { mostWebhooks, mostWebhooksOfGuild, readWebhook } from '../limits/webhooks.ts';
import type { Channel, Webhook } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { createWebhook, deleteWebhook, updateWebhook, webhooksOf, webhookWire } from '../state/webhooks.ts';
import { channelFor, guildFor } from './guards.ts';

const { ManageWebhooks } = PermissionFlagsBits;

type Own = Call<{ readonly webhook: string }>;
type ByToken = OpenCall<{ readonly application: string; readonly token: string }>;

const withWebhooks: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
];

/** Nobody is known behind a token, and the audit log stays silent about it. */
const nobody = { userId: '', reason: null };

export const webhookRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/webhooks', create),
  route('GET', '/channels/:channel/webhooks', (call) => {
    const channel = channelFor(call, call.params.channel, ManageWebhooks);
    const found = channel.guildId === null ? [] : webhooksOf(call.world, channel.guildId, channel.id);
    return ok(found.map((webhook) => webhookWire(call.world, webhook)));
  }),
  route('GET', '/guilds/:guild/webhooks', (call) => {
    const guild = guildFor(call, call.params.guild, ManageWebhooks);
    return ok(webhooksOf(call.world, guild.id).map((webhook) => webhookWire(call.world, webhook)));
  }),
  route('GET', '/webhooks/:webhook', (call) => ok(webhookWire(call.world, managed(call)))),
  route('PATCH', '/webhooks/:webhook', edit),
  route('DELETE', '/webhooks/:webhook', (call) => {
    deleteWebhook(call.world, managed(call), call.doer);
    return noContent;
  }),
  openRoute('GET', '/webhooks/:application/:token', (call) =>
    ok(webhookWire(call.world, webhookBehind(call), false)),
  ),
  openRoute('PATCH', '/webhooks/:application/:token', (call) => {
    const webhook = webhookBehind(call);
    const form = new Form(call.body ?? {});
    const change = given(readWebhook(form, false));
    form.finish();
    return ok(webhookWire(call.world, updateWebhook(call.world, webhook, change, nobody), false));
  }),
  openRoute('DELETE', '/webhooks/:application/:token', (call) => {
    deleteWebhook(call.world, webhookBehind(call), nobody);
    return noContent;
  }),
];

/** The webhook that this token belongs to. @throws ApiError 10015 where there is none of that id, 50027 for a wrong token */
export function webhookBehind(call: ByToken): Webhook {
  const webhook = call.world.store.webhooks.get(call.params.application);
  if (!webhook) throw refusal('unknownWebhook');
  if (webhook.token !== call.params.token) throw refusal('invalidWebhookToken');
  return webhook;
}

function create(call: Call<{ readonly channel: string }>): Answer {
  const channel = channelFor(call, call.params.channel, ManageWebhooks);
  const guildId = checkPlace(channel);
  const form = new Form(call.body ?? {});
  const { name = '', avatar = null } = readWebhook(form, true);
  form.finish();
  if (webhooksOf(call.world, guildId, channel.id).length >= mostWebhooks) throw refusal('tooManyWebhooks');
  if (webhooksOf(call.world, guildId).length >= mostWebhooksOfGuild) throw refusal('tooManyGuildWebhooks');
  const webhook = createWebhook(
    call.world,
    { guildId, channel, name, avatar, applicationId: call.bot.id },
    call.doer,
  );
  return ok(webhookWire(call.world, webhook));
}

function edit(call: Own): Answer {
  const webhook = managed(call);
  const form = new Form(call.body ?? {});
  const input = readWebhook(form, false);
  const channelId = form.id('channel_id');
  form.finish();
  if (channelId !== undefined && channelId !== webhook.channelId) {
    const channel = channelFor(call, channelId, ManageWebhooks);
    if (checkPlace(channel) !== webhook.guildId) throw refusal('unknownChannel');
    if (webhooksOf(call.world, webhook.guildId, channel.id).length >= mostWebhooks)
      throw refusal('tooManyWebhooks');
  }
  return ok(
    webhookWire(call.world, updateWebhook(call.world, webhook, given({ ...input, channelId }), call.doer)),
  );
}

/** @throws ApiError 10015, 50013 without the right in its channel */
function managed(call: Own): Webhook {
  const webhook = call.world.store.webhooks.get(call.params.webhook);
  const channel = webhook && call.world.store.channels.get(webhook.channelId);
  if (!webhook || !channel) throw refusal('unknownWebhook');
  if (!has(rightsIn(call.world, call.bot.userId, channel), ManageWebhooks))
    throw refusal('missingPermissions');
  return webhook;
}

/** The guild of a channel that can have webhooks. @throws ApiError 50024 */
function checkPlace(channel: Channel): string {
  if (channel.guildId === null || !withWebhooks.includes(channel.type)) throw refusal('wrongChannelType');
  return channel.guildId;
}

function given<Input extends object>(
  input: Input,
): { [Key in keyof Input]?: Exclude<Input[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Input]?: Exclude<Input[Key], undefined>;
  };
}
