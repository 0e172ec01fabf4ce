/** Bots in voice channels: they join over the gateway and are told where a voice server would be. Source: events/gateway-events, "Update Voice State". */
import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import { isObject, stringFrom } from '../json.ts';
import type { Application } from './entities.ts';
import { has } from './permissions.ts';
import { rightsIn } from './visibility.ts';
import { enterVoice, hasRoom, isVoice, leaveVoice, voiceOf } from './voice.ts';
import type { World } from './world.ts';

/** No host has a name like this: nothing that dials it leaves the machine. */
const noVoiceServer = 'voice.invalid:443';

/** Joins, moves or leaves (op 4). A request that breaks a rule stays without an answer, as on Discord. */
export function requestVoice(world: World, application: Application, request: unknown): void {
  if (!isObject(request) || typeof request['guild_id'] !== 'string') return;
  const guild = world.store.guilds.get(request['guild_id']);
  const { userId } = application;
  if (!guild?.members.has(userId)) return;
  if (request['channel_id'] === null) return leaveVoice(world, guild.id, userId);
  const channel = guild.channels.get(stringFrom(request['channel_id']));
  if (!channel || !isVoice(channel)) return;
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.Connect;
  const before = voiceOf(world, guild.id, userId)?.channelId;
  if (before !== channel.id) {
    if (!has(rightsIn(world, userId, channel), needed) || !hasRoom(world, userId, channel)) return;
  }
  enterVoice(world, guild, userId, channel, {
    selfMute: request['self_mute'] === true,
    selfDeaf: request['self_deaf'] === true,
  });
  if (before === channel.id) return;
  const token = randomBytes(8).toString('hex');
  world.announce({
    event: GatewayDispatchEvents.VoiceServerUpdate,
    data: () => ({ token, guild_id: guild.id, endpoint: noVoiceServer }),
    intents: 0,
    guildId: guild.id,
    applicationId: application.id,
  });
}
