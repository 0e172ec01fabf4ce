/** Who is in voice, what they may say on a stage, and what a voice channel is about. Source: resources/voice. */
import {
  AuditLogEvent,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Answer, Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { readInstant } from '../limits/instants.ts';
import { record } from '../state/audit.ts';
import type { Channel, VoiceState } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { changeVoice, voiceOf, voiceWire } from '../state/voice.ts';
import { channelFor, guildFor } from './guards.ts';

const { Connect, MuteMembers, RequestToSpeak, ManageChannels, SetVoiceChannelStatus } = PermissionFlagsBits;
const longestStatus = 500;

type InGuild = Call<{ readonly guild: string }>;

export const voiceRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/voice-states/@me', (call) =>
    ok(voiceWire(call.world.store, voiceFor(call, call.bot.userId))),
  ),
  route('GET', '/guilds/:guild/voice-states/:user', (call) => {
    const voice = voiceFor(call, call.params.user);
    channelFor(call, voice.channelId, Connect);
    return ok(voiceWire(call.world.store, voice));
  }),
  route('PATCH', '/guilds/:guild/voice-states/@me', editSelf),
  route('PATCH', '/guilds/:guild/voice-states/:user', (call) => {
    const { voice, form, suppress, rights } = onStage(call, call.params.user);
    form.finish();
    if (!has(rights, MuteMembers)) throw refusal('missingPermissions');
    if (suppress === undefined) return noContent;
    const invited = !suppress && call.world.store.users.get(voice.userId)?.bot === false;
    changeVoice(call.world, voice, { suppress, requestToSpeakAt: invited ? nowOf(call) : null });
    return noContent;
  }),
  route('PUT', '/channels/:channel/voice-status', setStatus),
];

/** Source: resources/voice, "Modify Current User Voice State". */
function editSelf(call: InGuild): Answer {
  const { voice, form, suppress, rights } = onStage(call, call.bot.userId);
  const clears = form.isNull('request_to_speak_timestamp');
  const asks = readInstant(form, 'request_to_speak_timestamp');
  form.finish();
  if (suppress === false && !has(rights, MuteMembers)) throw refusal('missingPermissions');
  if (asks !== undefined && !has(rights, RequestToSpeak)) throw refusal('missingPermissions');
  changeVoice(call.world, voice, {
    ...(suppress === undefined ? {} : { suppress }),
    ...(clears ? { requestToSpeakAt: null } : {}),
    ...(asks === undefined ? {} : { requestToSpeakAt: asks }),
  });
  return noContent;
}

interface OnStage {
  readonly voice: VoiceState;
  readonly form: Form;
  readonly suppress: boolean | undefined;
  /** The bot's, on that stage. */
  readonly rights: bigint;
}

/** @throws ApiError 10065 for one who is not in voice, 50035 for another channel than their stage, 50024 off stage */
function onStage(call: InGuild, userId: string): OnStage {
  const voice = voiceFor(call, userId);
  const form = new Form(call.body ?? {});
  const given = form.id('channel_id');
  const channel = call.world.store.channels.get(voice.channelId);
  if (channel?.type !== ChannelType.GuildStageVoice) throw refusal('wrongChannelType');
  if (given !== undefined && given !== channel.id)
    form.fail('channel_id', 'CHANNEL_INVALID', 'The user is not in this channel.');
  return {
    voice,
    form,
    suppress: form.flag('suppress'),
    rights: rightsIn(call.world, call.bot.userId, channel),
  };
}

/** @throws ApiError 10065 */
function voiceFor(call: InGuild, userId: string): VoiceState {
  const voice = voiceOf(call.world, guildFor(call, call.params.guild).id, userId);
  if (!voice) throw refusal('unknownVoiceState');
  return voice;
}

/** Source: resources/channel, "Set Voice Channel Status". */
function setStatus(call: Call<{ readonly channel: string }>): Answer {
  const channel = channelFor(call, call.params.channel, SetVoiceChannelStatus);
  const { guildId } = channel;
  if (channel.type !== ChannelType.GuildVoice || guildId === null) throw refusal('wrongChannelType');
  const inside = voiceOf(call.world, guildId, call.bot.userId)?.channelId === channel.id;
  if (!inside && !has(rightsIn(call.world, call.bot.userId, channel), ManageChannels))
    throw refusal('missingPermissions');
  const form = new Form(call.body);
  const status = form.text('status', { max: longestStatus }) || null;
  form.finish();
  tellStatus(call, channel, guildId, status);
  return noContent;
}

function tellStatus(call: Call<object>, channel: Channel, guildId: string, status: string | null): void {
  call.world.announce({
    event: GatewayDispatchEvents.VoiceChannelStatusUpdate,
    data: () => ({ id: channel.id, guild_id: guildId, status }),
    intents: GatewayIntentBits.Guilds,
    guildId,
    channelId: channel.id,
  });
  record(call.world, call.doer, {
    guildId,
    actionType:
      status === null ? AuditLogEvent.VoiceChannelStatusDelete : AuditLogEvent.VoiceChannelStatusCreate,
    targetId: channel.id,
    options: { channel_id: channel.id, ...(status === null ? {} : { status }) },
  });
}

function nowOf(call: InGuild): number {
  return call.world.clock.now().getTime();
}
