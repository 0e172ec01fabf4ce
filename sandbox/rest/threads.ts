/** Starting threads: in a channel, or from a message. Source: resources/channel, topics/threads. */
import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { created, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { readThread, threadTypesIn } from '../limits/threads.ts';
import { refreshMessage } from '../state/messages.ts';
import { has } from '../state/permissions.ts';
import { createThread } from '../state/threads.ts';
import { sayThreadCreated, showStarter } from '../state/threads-talk.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire } from '../state/wire.ts';
import { channelFor, messageFor } from './guards.ts';
import { startPost } from './threads-posts.ts';

const { CreatePublicThreads, CreatePrivateThreads } = PermissionFlagsBits;

export const threadRoutes: readonly Route[] = [
  route('POST', '/channels/:channel/threads', (call) => {
    const { world, bot } = call;
    const parent = channelFor(call, call.params.channel);
    if (isThreadOnly(parent)) return startPost(call, parent);
    const types = threadTypesIn(parent.type);
    if (types.length === 0) throw refusal('wrongChannelType');
    const form = new Form(call.body ?? {});
    const input = readThread(form, types);
    // Without a type it is a private one, which announcement channels do not hold.
    const type = input.type ?? ChannelType.PrivateThread;
    if (input.type === undefined && !types.includes(type))
      form.fail('type', 'BASE_TYPE_CHOICES', `Value must be one of {${types.join(', ')}}.`);
    form.finish();
    const needed = type === ChannelType.PrivateThread ? CreatePrivateThreads : CreatePublicThreads;
    if (!has(rightsIn(world, bot.userId, parent), needed)) throw refusal('missingPermissions');
    const thread = createThread(
      world,
      parent,
      { ...input, type, appliedTags: [], ownerId: bot.userId },
      call.doer,
    );
    if (call.box.systemMessages && type === ChannelType.PublicThread)
      sayThreadCreated(world, parent, thread, bot.userId);
    return created(channelWire(world.store, thread, bot.userId));
  }),
  route('POST', '/channels/:channel/messages/:message/threads', (call) => {
    const { world, bot } = call;
    const parent = channelFor(call, call.params.channel);
    const type = threadTypesIn(parent.type).find((one) => one !== ChannelType.PrivateThread);
    if (type === undefined) throw refusal('wrongChannelType');
    if (!has(rightsIn(world, bot.userId, parent), CreatePublicThreads)) throw refusal('missingPermissions');
    const message = messageFor(call, parent, call.params.message);
    const form = new Form(call.body ?? {});
    // Clients send a `type` along, which the channel decides alone.
    const input = readThread(form, [type, ChannelType.PublicThread]);
    form.finish();
    if (world.store.channels.has(message.id)) throw refusal('threadExists');
    const thread = createThread(
      world,
      parent,
      { ...input, id: message.id, type, appliedTags: [], ownerId: bot.userId },
      call.doer,
    );
    message.flags |= MessageFlags.HasThread;
    refreshMessage(world, message);
    if (call.box.systemMessages) showStarter(world, thread, message, bot.userId);
    return created(channelWire(world.store, thread, bot.userId));
  }),
];
