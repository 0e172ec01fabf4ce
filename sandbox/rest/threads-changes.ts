/** A thread changed or deleted through the routes of channels. Source: topics/threads, "Editing & Deleting Threads". */
import { MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { ok } from '../http/route.ts';
import type { Answer, Call } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { RateLimited } from '../limits/rate-limits.ts';
import { readThreadChange } from '../limits/threads.ts';
import type { ThreadChangeInput } from '../limits/threads.ts';
import type { Channel, Thread } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import type { ThreadChange } from '../state/threads.ts';
import { deleteThread, updateThread } from '../state/threads.ts';
import { moderatesThread, sayInThread } from '../state/threads-talk.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';
import { checkTags } from './threads-posts.ts';

export function changeThread(call: Call<object>, channel: Channel, thread: Thread): Answer {
  const { world, bot } = call;
  const form = new Form(call.body ?? {});
  const input = readThreadChange(form);
  form.finish();
  checkRights(call, channel, thread, input);
  if (thread.archived && input.archived !== false) throw refusal('archivedThread');
  checkPost(call, channel, thread, input);
  const renames = input.name !== undefined && input.name !== channel.name;
  if (renames && !call.box.limits.admitHidden('channel-names', channel.id))
    throw new RateLimited(call.box.limits.waitFor('channel-names', channel.id), 'user');
  const change: ThreadChange = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  updateThread(world, channel, change, call.doer);
  if (renames && call.box.systemMessages)
    sayInThread(world, channel, bot.userId, { type: MessageType.ChannelNameChange, content: channel.name });
  return ok(channelWire(world.store, channel, bot.userId));
}

/** Whoever started a thread cannot delete it; MANAGE_THREADS can. */
export function removeThread(call: Call<object>, channel: Channel): Answer {
  if (!moderatesThread(call.world, channel, call.bot.userId)) throw refusal('missingPermissions');
  const last = channelWire(call.world.store, channel, call.bot.userId);
  deleteThread(call.world, channel, call.doer);
  return ok(last);
}

/** Waking a thread takes the right to write in it; its owner may do more, but only MANAGE_THREADS everything. @throws ApiError 50013, 160005 */
function checkRights(call: Call<object>, channel: Channel, thread: Thread, input: ThreadChangeInput): void {
  const { world, bot } = call;
  if (moderatesThread(world, channel, bot.userId)) return;
  if (thread.locked) throw refusal('threadLocked');
  const moderators = [input.locked, input.slowmode, input.pinned];
  if (moderators.some((value) => value !== undefined)) throw refusal('missingPermissions');
  const { archived, ...rest } = input;
  const onlyWakes = archived === false && Object.values(rest).every((value) => value === undefined);
  if (!onlyWakes && thread.ownerId !== bot.userId) throw refusal('missingPermissions');
  const mayTalk = has(rightsIn(world, bot.userId, channel), PermissionFlagsBits.SendMessagesInThreads);
  if (onlyWakes && !mayTalk) throw refusal('missingPermissions');
}

/** Tags and the pin belong to posts. @throws ApiError 50035, 30047, and those of tags */
function checkPost(call: Call<object>, channel: Channel, thread: Thread, input: ThreadChangeInput): void {
  const { store } = call.world;
  const forum = channel.parentId === null ? undefined : store.channels.get(channel.parentId);
  if (!forum || !isThreadOnly(forum)) {
    const field = input.pinned ? 'flags' : input.appliedTags?.length ? 'applied_tags' : undefined;
    if (field) throw formErrorAt([field], 'CHANNEL_TYPE_INVALID', 'Only posts have tags and can be pinned.');
    return;
  }
  if (input.appliedTags) checkTags(call, forum, input.appliedTags, thread.appliedTags);
  if (!input.pinned || thread.pinned) return;
  if (store.threads.under(forum.id).some((other) => other.thread?.pinned))
    throw refusal('tooManyPinnedPosts');
}
