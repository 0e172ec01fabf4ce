/** People in voice channels and on stages, under the same rights as in their client. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, VoiceState } from '../state/entities.ts';
import type { VoiceChoice } from '../state/voice.ts';
import { changeVoice, enterVoice, hasRoom, isVoice, leaveVoice, voiceOf, voicesIn } from '../state/voice.ts';
import { nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** How somebody comes in, or goes on: each is left as it is where it is not named. */
export interface VoiceManner {
  readonly muted?: boolean;
  readonly deafened?: boolean;
  readonly camera?: boolean;
  readonly streaming?: boolean;
}

/** Joins, or moves there. @throws Refused where they may not, or where there is no room */
export function joinsVoice(here: Standpoint, where: string, manner: VoiceManner): void {
  const guild = here.inGuild();
  const channel = here.channel(where);
  const { world } = here.box;
  const name = nameOf(here.user);
  if (!isVoice(channel)) throw new Refused(`Nobody can speak in ${where}: it is no voice channel.`);
  if (!here.may(channel, PermissionFlagsBits.Connect)) throw new Refused(`${name} may not join ${where}.`);
  if (!hasRoom(world, here.user.id, channel))
    throw new Refused(`${where} is full: ${voicesIn(world, channel.id).length} people are in it.`);
  enterVoice(world, guild, here.user.id, channel, choiceOf(manner));
}

/** @throws Refused for one who is in no voice channel */
export function leavesVoice(here: Standpoint): void {
  const voice = ownVoice(here);
  leaveVoice(here.box.world, voice.guildId, voice.userId);
}

/** Mutes or deafens themselves, turns the camera on or off. @throws Refused for one who is in no voice channel */
export function changesVoice(here: Standpoint, manner: VoiceManner): void {
  changeVoice(here.box.world, ownVoice(here), choiceOf(manner));
}

/** Raises a hand on a stage, or lowers it. @throws Refused off stage, or without the right to */
export function asksToSpeak(here: Standpoint, asks: boolean): void {
  const voice = ownVoice(here);
  const stage = stageOf(here, voice);
  if (asks && !here.may(stage, PermissionFlagsBits.RequestToSpeak))
    throw new Refused(`${nameOf(here.user)} may not ask to speak in #${stage.name}.`);
  const at = asks ? here.box.world.clock.now().getTime() : null;
  changeVoice(here.box.world, voice, { requestToSpeakAt: at });
}

/** Goes among the speakers of a stage, or back into the audience. @throws Refused unless invited or a moderator */
export function speaks(here: Standpoint, onStage: boolean): void {
  const voice = ownVoice(here);
  const stage = stageOf(here, voice);
  if (onStage && !here.may(stage, PermissionFlagsBits.MuteMembers) && voice.suppress)
    throw new Refused(`${nameOf(here.user)} was not invited to speak in #${stage.name}.`);
  changeVoice(here.box.world, voice, { suppress: !onStage, requestToSpeakAt: null });
}

function stageOf(here: Standpoint, voice: VoiceState): Channel {
  const channel = here.channelOf(voice);
  if (channel.type === ChannelType.GuildStageVoice) return channel;
  throw new Refused(`#${channel.name} is no stage.`);
}

function ownVoice(here: Standpoint): VoiceState {
  const voice = voiceOf(here.box.world, here.inGuild().id, here.user.id);
  if (!voice) throw new Refused(`${nameOf(here.user)} is in no voice channel.`);
  return voice;
}

function choiceOf({ muted, deafened, camera, streaming }: VoiceManner): VoiceChoice {
  return {
    ...(muted === undefined ? {} : { selfMute: muted }),
    ...(deafened === undefined ? {} : { selfDeaf: deafened }),
    ...(camera === undefined ? {} : { selfVideo: camera }),
    ...(streaming === undefined ? {} : { selfStream: streaming }),
  };
}
