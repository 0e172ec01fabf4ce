/** Posts: threads in forum and media channels, which come with their first message. Source: resources/channel. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { created } from '../http/route.ts';
import type { Answer, Call } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { isEmpty, readFields } from '../limits/messages.ts';
import { readThread } from '../limits/threads.ts';
import type { Channel, Thread } from '../state/entities.ts';
import { attachAll } from '../state/files.ts';
import { messageWire } from '../state/message-wire.ts';
import { createMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { createThread } from '../state/threads.ts';
import { forumOf } from '../state/threads-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';

const { SendMessages, AttachFiles } = PermissionFlagsBits;

/** SEND_MESSAGES in the forum suffices. Source: topics/threads, "Creating Threads in Forum and Media Channels". */
export function startPost(call: Call<object>, forum: Channel): Answer {
  const { world, bot } = call;
  const rights = rightsIn(world, bot.userId, forum);
  if (!has(rights, SendMessages)) throw refusal('missingPermissions');
  const form = new Form(call.body ?? {});
  const input = readThread(form, []);
  const first = form.child('message', { required: true });
  const message = first && readFields(first, 'channel', false);
  form.finish();
  if (!message || (isEmpty(message) && call.files.length === 0)) throw refusal('emptyMessage');
  if (call.files.length > 0 && !has(rights, AttachFiles)) throw refusal('missingPermissions');
  checkTags(call, forum, input.appliedTags);
  const thread = createThread(
    world,
    forum,
    { ...input, type: ChannelType.PublicThread, ownerId: bot.userId },
    call.doer,
  );
  forum.lastMessageId = thread.id;
  world.store.put('channel', forum);
  const sent = createMessage(world, thread, message, {
    id: thread.id,
    authorId: bot.userId,
    attachments: attachAll(world, call.box.files, thread.id, call.files, message.attachments),
  });
  return created({
    ...channelWire(world.store, thread, bot.userId),
    message: messageWire(world.store, sent, bot.userId),
  });
}

/**
 * May the bot put these tags on a post, instead of those before? @throws ApiError 50035 for one that the forum does not
 * have, 40067 and 40066 where one is needed, 50013 for a moderated one
 */
export function checkTags(
  call: Pick<Call<object>, 'world'> & { readonly bot: { readonly userId: string } },
  forum: Channel,
  tags: readonly string[],
  before: Thread['appliedTags'] = [],
): void {
  const { tags: available, requiresTag } = forumOf(forum);
  const manages = has(rightsIn(call.world, call.bot.userId, forum), PermissionFlagsBits.ManageThreads);
  tags.forEach((id, index) => {
    if (!available.some((tag) => tag.id === id))
      throw formErrorAt(['applied_tags', index], 'INVALID_FORUM_TAG', 'Unknown tag');
  });
  if (requiresTag && tags.length === 0) {
    const usable = manages || available.some((tag) => !tag.moderated);
    throw refusal(usable ? 'tagRequired' : 'noUsableTag');
  }
  const changed = available.filter((tag) => tags.includes(tag.id) !== before.includes(tag.id));
  if (!manages && changed.some((tag) => tag.moderated)) throw refusal('missingPermissions');
}
