/** Who is in which voice or stage channel, and who learns of it. Source: resources/voice. */
import { randomBytes } from 'node:crypto';
import {
  AuditLogEvent,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIVoiceState } from 'discord-api-types/v10';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { Channel, Guild, Member, VoiceState } from './entities.ts';
import { has } from './permissions.ts';
import { peopleMoved } from './scheduled-events.ts';
import { closeStage, closeWhenSilent } from './stages.ts';
import type { Store } from './store.ts';
import { rightsIn } from './visibility.ts';
import { isoOrNull, memberWire } from './wire.ts';
import type { World } from './world.ts';

/** What somebody decides for themselves. */
export type VoiceChoice = Partial<Pick<VoiceState, 'selfMute' | 'selfDeaf' | 'selfVideo' | 'selfStream'>>;

export function isVoice(channel: Channel): boolean {
  return channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
}

export function voiceOf(world: World, guildId: string, userId: string): VoiceState | undefined {
  return world.store.voices.get(`${guildId}:${userId}`);
}

/** Everybody in a voice channel, in the order in which they came. */
export function voicesIn(world: World, channelId: string): VoiceState[] {
  return [...world.store.voices.values()].filter((voice) => voice.channelId === channelId);
}

export function voicesOf(world: World, guildId: string): VoiceState[] {
  return [...world.store.voices.values()].filter((voice) => voice.guildId === guildId);
}

/** Is there room for one more? Who may move members always finds some. */
export function hasRoom(world: World, userId: string, channel: Channel): boolean {
  const most = channel.voice?.userLimit ?? 0;
  const others = voicesIn(world, channel.id).filter((voice) => voice.userId !== userId).length;
  return (
    most === 0 || others < most || has(rightsIn(world, userId, channel), PermissionFlagsBits.MoveMembers)
  );
}

/** Joins, or moves from another channel of the same guild. On a stage everybody starts in the audience. */
export function enterVoice(
  world: World,
  guild: Guild,
  userId: string,
  channel: Channel,
  choice: VoiceChoice = {},
): VoiceState {
  const present = voiceOf(world, guild.id, userId);
  const moved = present?.channelId !== channel.id;
  const left = present && moved ? present.channelId : undefined;
  const voice: VoiceState = present ?? {
    guildId: guild.id,
    userId,
    channelId: channel.id,
    sessionId: randomBytes(16).toString('hex'),
    selfMute: false,
    selfDeaf: false,
    selfVideo: false,
    selfStream: false,
    suppress: false,
    requestToSpeakAt: null,
  };
  Object.assign(voice, choice);
  if (moved) {
    voice.channelId = channel.id;
    voice.suppress = channel.type === ChannelType.GuildStageVoice;
    voice.requestToSpeakAt = null;
  }
  keep(world, voice);
  if (left !== undefined) closeWhenSilent(world, left);
  for (const id of left === undefined ? [channel.id] : [left, channel.id]) peopleMoved(world, guild.id, id);
  return voice;
}

export function changeVoice(
  world: World,
  voice: VoiceState,
  change: VoiceChoice & Partial<Pick<VoiceState, 'suppress' | 'requestToSpeakAt'>>,
): void {
  Object.assign(voice, change);
  keep(world, voice);
  closeWhenSilent(world, voice.channelId);
}

export function leaveVoice(world: World, guildId: string, userId: string): void {
  const voice = voiceOf(world, guildId, userId);
  if (!voice) return;
  world.store.remove('voice', voice);
  announceVoice(world, voice, null);
  closeWhenSilent(world, voice.channelId);
  peopleMoved(world, guildId, voice.channelId);
}

/** Before a channel goes, everybody leaves it and its stage closes. */
export function emptyVoice(world: World, channel: Channel): void {
  for (const voice of voicesIn(world, channel.id)) leaveVoice(world, voice.guildId, voice.userId);
  const stage = world.store.stages.get(channel.id);
  if (stage) closeStage(world, stage);
}

/** A moderator moves somebody to another channel, or out of all of them. */
export function moveInVoice(
  world: World,
  guild: Guild,
  member: Member,
  channel: Channel | null,
  doer: Doer,
): void {
  if (channel) enterVoice(world, guild, member.userId, channel);
  else leaveVoice(world, guild.id, member.userId);
  record(world, doer, {
    guildId: guild.id,
    actionType: channel ? AuditLogEvent.MemberMove : AuditLogEvent.MemberDisconnect,
    targetId: null,
    options: { count: '1', ...(channel ? { channel_id: channel.id } : {}) },
  });
}

/** Says again how somebody stands, after a moderator silenced or deafened them. */
export function repeatVoice(world: World, guildId: string, userId: string): void {
  const voice = voiceOf(world, guildId, userId);
  if (voice) announceVoice(world, voice, voice.channelId);
}

export function voiceWire(
  store: Store,
  voice: VoiceState,
  channelId: string | null = voice.channelId,
): APIVoiceState {
  const member = store.guilds.get(voice.guildId)?.members.get(voice.userId);
  return {
    guild_id: voice.guildId,
    channel_id: channelId,
    user_id: voice.userId,
    ...(member ? { member: memberWire(store, member) } : {}),
    session_id: voice.sessionId,
    deaf: member?.deaf ?? false,
    mute: member?.mute ?? false,
    self_deaf: voice.selfDeaf,
    self_mute: voice.selfMute,
    self_stream: voice.selfStream,
    self_video: voice.selfVideo,
    suppress: voice.suppress,
    request_to_speak_timestamp: isoOrNull(voice.requestToSpeakAt),
  };
}

function keep(world: World, voice: VoiceState): void {
  world.store.put('voice', voice);
  announceVoice(world, voice, voice.channelId);
}

/** Goes to every bot of the guild: one that cannot see a channel must still learn that somebody left another for it. */
function announceVoice(world: World, voice: VoiceState, channelId: string | null): void {
  world.announce({
    event: GatewayDispatchEvents.VoiceStateUpdate,
    data: () => voiceWire(world.store, voice, channelId),
    intents: GatewayIntentBits.GuildVoiceStates,
    guildId: voice.guildId,
  });
}
