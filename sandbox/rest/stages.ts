/** Live stages. Source: resources/stage-instance. */
import { ChannelType, PermissionFlagsBits, StageInstancePrivacyLevel } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import type { Channel, Stage } from '../state/entities.ts';
import { closeStage, editStage, moderatesStage, openStage, stageWire } from '../state/stages.ts';
import { channelFor } from './guards.ts';

const topicRule = { min: 1, max: 120 };
const levels = [StageInstancePrivacyLevel.Public, StageInstancePrivacyLevel.GuildOnly];

type One = Call<{ readonly channel: string }>;

export const stageRoutes: readonly Route[] = [
  route('POST', '/stage-instances', (call) => {
    const form = new Form(call.body);
    const id = form.id('channel_id', { required: true });
    const input = {
      topic: form.text('topic', { required: true, ...topicRule }) ?? '',
      privacyLevel: form.choice('privacy_level', levels) ?? StageInstancePrivacyLevel.GuildOnly,
      eventId: form.id('guild_scheduled_event_id') ?? null,
    };
    const loud = form.flag('send_start_notification') ?? false;
    form.finish();
    const channel = moderated(call, id ?? '');
    if (loud) channelFor(call, channel.id, PermissionFlagsBits.MentionEveryone);
    if (call.world.store.stages.has(channel.id)) throw refusal('stageAlreadyOpen');
    return ok(stageWire(openStage(call.world, channel, input, call.doer)));
  }),
  route('GET', '/stage-instances/:channel', (call) => {
    channelFor(call, call.params.channel);
    return ok(stageWire(stageFor(call)));
  }),
  route('PATCH', '/stage-instances/:channel', (call) => {
    moderated(call, call.params.channel);
    const stage = stageFor(call);
    const form = new Form(call.body);
    const topic = form.text('topic', topicRule);
    const privacyLevel = form.choice('privacy_level', levels);
    form.finish();
    editStage(
      call.world,
      stage,
      { ...(topic === undefined ? {} : { topic }), ...(privacyLevel === undefined ? {} : { privacyLevel }) },
      call.doer,
    );
    return ok(stageWire(stage));
  }),
  route('DELETE', '/stage-instances/:channel', (call) => {
    moderated(call, call.params.channel);
    closeStage(call.world, stageFor(call), call.doer);
    return noContent;
  }),
];

/** A stage channel that the bot moderates. @throws ApiError 10003, 50001, 50024, 50013 */
function moderated(call: Call<object>, id: string): Channel {
  const channel = channelFor(call, id);
  if (channel.type !== ChannelType.GuildStageVoice) throw refusal('wrongChannelType');
  if (!moderatesStage(call.world, call.bot.userId, channel)) throw refusal('missingPermissions');
  return channel;
}

/** @throws ApiError 10067 */
function stageFor(call: One): Stage {
  const stage = call.world.store.stages.get(call.params.channel);
  if (!stage) throw refusal('unknownStage');
  return stage;
}
