/** Who is in a thread: listed, brought in, sent away. Source: resources/channel. */
import { ChannelType, GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { pageSize } from '../limits/paging.ts';
import type { Channel, Thread } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { olderThan } from '../state/snowflakes.ts';
import { joinThread, leaveThread, threadMemberWithMember } from '../state/thread-members.ts';
import { moderatesThread, sayInThread } from '../state/threads-talk.ts';
import { threadMemberWire } from '../state/threads-wire.ts';
import { canView, rightsIn } from '../state/visibility.ts';
import { channelFor } from './guards.ts';

export const threadMemberRoutes: readonly Route[] = [
  route('PUT', '/channels/:channel/thread-members/@me', (call) => {
    const { channel } = awake(call, call.params.channel);
    joinThread(call.world, channel, call.bot.userId);
    return noContent;
  }),
  route('DELETE', '/channels/:channel/thread-members/@me', (call) => {
    const { channel } = awake(call, call.params.channel);
    leaveThread(call.world, channel, call.bot.userId);
    return noContent;
  }),
  route('PUT', '/channels/:channel/thread-members/:user', (call) => {
    const { world, bot, params } = call;
    const { channel, thread } = awake(call, params.channel);
    const rights = rightsIn(world, bot.userId, channel);
    if (!has(rights, PermissionFlagsBits.SendMessagesInThreads)) throw refusal('missingPermissions');
    const closed = channel.type === ChannelType.PrivateThread && !thread.invitable;
    if (closed && !rules(call, channel, thread)) throw refusal('missingPermissions');
    const parent = world.store.channels.get(channel.parentId ?? '');
    const inGuild = world.store.guilds.get(channel.guildId ?? '')?.members.has(params.user);
    if (!inGuild) throw refusal('unknownMember');
    if (!parent || !canView(world, params.user, parent)) throw refusal('missingAccess');
    const came = joinThread(world, channel, params.user);
    if (came && call.box.systemMessages && params.user !== bot.userId)
      sayInThread(world, channel, bot.userId, { type: MessageType.RecipientAdd, about: params.user });
    return noContent;
  }),
  route('DELETE', '/channels/:channel/thread-members/:user', (call) => {
    const { world, bot, params } = call;
    const { channel, thread } = awake(call, params.channel);
    const own = channel.type === ChannelType.PrivateThread && thread.ownerId === bot.userId;
    if (!own && !moderatesThread(world, channel, bot.userId)) throw refusal('missingPermissions');
    if (!leaveThread(world, channel, params.user)) throw refusal('unknownMember');
    if (call.box.systemMessages)
      sayInThread(world, channel, bot.userId, { type: MessageType.RecipientRemove, about: params.user });
    return noContent;
  }),
  route('GET', '/channels/:channel/thread-members/:user', (call) => {
    const { channel } = threadFor(call, call.params.channel);
    const id = call.params.user === '@me' ? call.bot.userId : call.params.user;
    const member = call.world.store.threads.membersOf(channel.id).get(id);
    if (!member) throw refusal('unknownMember');
    return ok(
      withMember(call) ? threadMemberWithMember(call.world, channel, member) : threadMemberWire(member),
    );
  }),
  /** Only for applications with the members intent; with the members themselves it comes in pages. */
  route('GET', '/channels/:channel/thread-members', (call) => {
    const { channel } = threadFor(call, call.params.channel);
    if ((call.bot.privilegedIntents & GatewayIntentBits.GuildMembers) === 0) throw refusal('missingAccess');
    const all = [...call.world.store.threads.membersOf(channel.id).values()];
    if (!withMember(call)) return ok(all.map(threadMemberWire));
    const after = call.query.get('after');
    const page = all
      .toSorted((left, right) => (olderThan(left.userId, right.userId) ? -1 : 1))
      .filter((member) => after === null || olderThan(after, member.userId))
      .slice(0, pageSize(call.query, 100, 100));
    return ok(page.map((member) => threadMemberWithMember(call.world, channel, member)));
  }),
];

/** @throws ApiError 50024 for a channel that is no thread */
function threadFor(call: Call<object>, id: string): { channel: Channel; thread: Thread } {
  const channel = channelFor(call, id);
  if (!channel.thread) throw refusal('wrongChannelType');
  return { channel, thread: channel.thread };
}

/** @throws ApiError 50083 where it is archived */
function awake(call: Call<object>, id: string): { channel: Channel; thread: Thread } {
  const found = threadFor(call, id);
  if (found.thread.archived) throw refusal('archivedThread');
  return found;
}

function rules(call: Call<object>, channel: Channel, thread: Thread): boolean {
  return thread.ownerId === call.bot.userId || moderatesThread(call.world, channel, call.bot.userId);
}

function withMember(call: Call<object>): boolean {
  return ['true', 'True', '1'].includes(call.query.get('with_member') ?? '');
}
