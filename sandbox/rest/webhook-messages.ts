/**
 * Messages sent with a token alone. The same paths serve webhooks and interactions: an application's id at their front
 * means an interaction. Source: resources/webhook, "Execute Webhook" and the next four.
 */
import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, openRoute } from '../http/route.ts';
import type { Answer, OpenCall, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { checkEdit, readMessage } from '../limits/messages.ts';
import type { MessageInput } from '../limits/messages.ts';
import { readDisguise } from '../limits/webhooks.ts';
import { isUsable } from '../state/components.ts';
import type { Channel, Message, Webhook } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import { messageWire } from '../state/message-wire.ts';
import { createMessage, deleteMessage, editMessage } from '../state/messages.ts';
import { createThread, updateThread } from '../state/threads.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { checkTags } from './threads-posts.ts';
import { deleteFollowUp, editFollowUp, followUp, readFollowUp } from './follow-ups.ts';
import { webhookBehind } from './webhooks.ts';

type Caller = OpenCall<{ readonly application: string; readonly token: string }>;
type OneMessage = OpenCall<{
  readonly application: string;
  readonly token: string;
  readonly message: string;
}>;

export const webhookMessageRoutes: readonly Route[] = [
  openRoute('POST', '/webhooks/:application/:token', (call) =>
    ofInteraction(call) ? followUp(call) : execute(call),
  ),
  openRoute('GET', '/webhooks/:application/:token/messages/:message', (call) =>
    ofInteraction(call) ? readFollowUp(call) : ok(messageWire(call.world.store, target(call))),
  ),
  openRoute('PATCH', '/webhooks/:application/:token/messages/:message', (call) =>
    ofInteraction(call) ? editFollowUp(call) : edit(call),
  ),
  openRoute('DELETE', '/webhooks/:application/:token/messages/:message', (call) => {
    if (ofInteraction(call)) return deleteFollowUp(call);
    deleteMessage(call.world, target(call));
    return noContent;
  }),
];

function ofInteraction(call: Caller): boolean {
  return !call.world.store.webhooks.has(call.params.application);
}

/** Without `wait` the answer says nothing of the message. */
function execute(call: Caller): Answer {
  const webhook = webhookBehind(call);
  const form = new Form(call.body ?? {});
  const { username, avatarUrl, threadName, appliedTags } = readDisguise(form);
  form.finish();
  const input = usable(
    webhook,
    readMessage(withoutComponents(call, webhook), 'webhook', { files: call.files.length }),
  );
  const { channel, isNew } = placeFor(call, webhook, threadName, appliedTags);
  const message = createMessage(call.world, channel, input, {
    ...(isNew ? { id: channel.id } : {}),
    authorId: webhook.id,
    applicationId: webhook.applicationId,
    attachments: attachAll(call.world, call.box.files, channel.id, call.files, input.attachments),
    webhook: { id: webhook.id, name: username ?? webhook.name, avatar: avatarUrl ?? webhook.avatar },
  });
  return isTrue(call.query.get('wait')) ? ok(messageWire(call.world.store, message)) : noContent;
}

function edit(call: OneMessage): Answer {
  const webhook = webhookBehind(call);
  const message = target(call);
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  const input = usable(
    webhook,
    readMessage(withoutComponents(call, webhook), 'edit', { files: call.files.length, wasV2 }),
  );
  checkEdit(message, input, call.files.length);
  const files = attachAll(call.world, call.box.files, message.channelId, call.files, input.attachments);
  return ok(messageWire(call.world.store, editMessage(call.world, message, input, files)));
}

/** A message that this webhook sent, in its channel or in the thread that is named. @throws ApiError 10008 */
function target(call: OneMessage): Message {
  const webhook = webhookBehind(call);
  const message = call.world.store.messages.get(call.params.message);
  const place = call.query.get('thread_id') ?? webhook.channelId;
  if (message?.webhook?.id !== webhook.id || message.channelId !== place) throw refusal('unknownMessage');
  return message;
}

/** Where no application stands behind it, components count only if they are asked for. */
function withoutComponents(call: Caller, webhook: Webhook): unknown {
  const form = new Form(call.body ?? {});
  if (webhook.applicationId !== null || isTrue(call.query.get('with_components'))) return form.fields;
  const { components: _components, ...rest } = form.fields;
  return rest;
}

/** Nobody could answer to buttons and menus of a webhook without an application. @throws ApiError 50035 */
function usable(webhook: Webhook, input: MessageInput): MessageInput {
  if (webhook.applicationId === null && isUsable(input.components ?? []))
    throw formErrorAt(
      ['components'],
      'WEBHOOK_COMPONENTS_NOT_INTERACTIVE',
      'Only webhooks owned by an application can send interactive components',
    );
  return input;
}

/** Its channel, a thread there, or a new post. @throws ApiError 10003, 220001, 220002, 220003 */
function placeFor(
  call: Caller,
  webhook: Webhook,
  threadName: string | undefined,
  appliedTags: readonly string[],
): { readonly channel: Channel; readonly isNew: boolean } {
  const channel = call.world.store.channels.get(webhook.channelId);
  if (!channel) throw refusal('unknownChannel');
  const threadId = call.query.get('thread_id');
  if (threadId !== null && threadName !== undefined) throw refusal('webhookTwoThreads');
  if (threadId !== null) {
    const thread = call.world.store.channels.get(threadId);
    if (!thread?.thread || thread.parentId !== channel.id) throw refusal('unknownChannel');
    if (thread.thread.archived) updateThread(call.world, thread, { archived: false });
    return { channel: thread, isNew: false };
  }
  if (!isThreadOnly(channel)) {
    if (threadName !== undefined) throw refusal('webhookNoForum');
    return { channel, isNew: false };
  }
  if (threadName === undefined) throw refusal('webhookNeedsThread');
  const userId = call.world.store.applications.get(webhook.applicationId ?? '')?.userId ?? '';
  checkTags({ world: call.world, bot: { userId } }, channel, appliedTags);
  const post = { name: threadName, type: ChannelType.PublicThread, ownerId: webhook.id, appliedTags };
  const thread = createThread(call.world, channel, post);
  channel.lastMessageId = thread.id;
  call.world.store.put('channel', channel);
  return { channel: thread, isNew: true };
}

function isTrue(value: string | null): boolean {
  return ['true', 'True', '1'].includes(value ?? '');
}
