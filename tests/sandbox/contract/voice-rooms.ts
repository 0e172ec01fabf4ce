/** Voice channels and a stage, and what is done there in most tests of them. */
import type { Right } from '#sandbox/index.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';

export const voiceDocs = 'resources/voice';
export const guildDocs = 'resources/guild';
export const stageDocs = 'resources/stage-instance';
export const eventDocs = 'events/gateway-events';
export const voiceRights: readonly Right[] = [
  ...usualRights,
  'Connect',
  'Speak',
  'MuteMembers',
  'DeafenMembers',
  'MoveMembers',
];
/** Gateway intents: guilds, and voice states. */
export const hearing = 1 | (1 << 7);

export interface Rooms extends Stage {
  readonly room: string;
  readonly other: string;
  readonly podium: string;
}

export async function rooms(rights: readonly Right[] = voiceRights, options = {}): Promise<Rooms> {
  const at = await stage(options, rights);
  const room = at.guild.createChannel({ name: 'room', type: 2 }).id;
  const other = at.guild.createChannel({ name: 'other', type: 2 }).id;
  const podium = at.guild.createChannel({ name: 'podium', type: 13 }).id;
  return { ...at, room, other, podium };
}

export const member = (at: Rooms, body: object) =>
  at.ask(`PATCH /guilds/${at.guild.id}/members/${at.ada.id}`, { body });
export const state = (at: Rooms, user: string) => at.ask(`GET /guilds/${at.guild.id}/voice-states/${user}`);
export const setState = (at: Rooms, user: string, body: object) =>
  at.ask(`PATCH /guilds/${at.guild.id}/voice-states/${user}`, { body });
export const open = (at: Rooms, body: object = {}) =>
  at.ask('POST /stage-instances', { body: { channel_id: at.podium, topic: 'Sleep', ...body } });

/** The bot joins over the gateway. */
export async function botJoins(at: Rooms, channel: string): Promise<Awaited<ReturnType<typeof identified>>> {
  const line = await identified(at.sandbox, hearing);
  line.send(4, { guild_id: at.guild.id, channel_id: channel, self_mute: false, self_deaf: true });
  await line.event('VOICE_SERVER_UPDATE');
  return line;
}
