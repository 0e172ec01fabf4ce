import { expect } from 'vitest';
import { usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';
import type { Rooms } from './voice-rooms.ts';
import {
  voiceDocs,
  guildDocs,
  eventDocs,
  voiceRights,
  hearing,
  rooms,
  member,
  state,
  botJoins,
} from './voice-rooms.ts';

rule('Voice', 'who joins is told with the full state, the member and a session', voiceDocs, async () => {
  const at = await rooms();
  const line = await identified(at.sandbox, hearing);
  at.ada.joinsVoice('#room', { muted: true });
  const { d } = await line.event('VOICE_STATE_UPDATE');
  expect(d).toMatchObject({
    guild_id: at.guild.id,
    channel_id: at.room,
    user_id: at.ada.id,
    member: { user: { id: at.ada.id } },
    self_mute: true,
    self_deaf: false,
    mute: false,
    deaf: false,
    suppress: false,
    request_to_speak_timestamp: null,
  });
  expect(d['session_id']).toEqual(expect.any(String));
});

rule('Voice', 'who leaves is told with a channel of null, in the same session', voiceDocs, async () => {
  const at = await rooms();
  const line = await identified(at.sandbox, hearing);
  at.ada.joinsVoice('#room');
  const { d } = await line.event('VOICE_STATE_UPDATE');
  at.ada.leavesVoice();
  const left = await line.next((frame) => frame.t === 'VOICE_STATE_UPDATE' && frame.d['channel_id'] === null);
  expect(left.d['session_id']).toBe(d['session_id']);
});

rule('Voice', 'who moves is told with the new channel, and is in one at a time', voiceDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  at.ada.joinsVoice('#other');
  expect((await state(at, at.ada.id)).body['channel_id']).toBe(at.other);
});

rule('Voice', 'muting oneself, deafening oneself, camera and stream are told', voiceDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  const line = await identified(at.sandbox, hearing);
  at.ada.changesVoice({ deafened: true, camera: true, streaming: true });
  expect((await line.event('VOICE_STATE_UPDATE')).d).toMatchObject({
    self_deaf: true,
    self_video: true,
    self_stream: true,
  });
});

rule('Voice', 'voice states need their intent', 'events/gateway', async () => {
  const at = await rooms();
  const deaf = await identified(at.sandbox, 1);
  at.ada.joinsVoice('#room');
  at.guild.createRole('afterwards');
  await deaf.event('GUILD_ROLE_CREATE');
  expect(deaf.events).not.toContain('VOICE_STATE_UPDATE');
});

rule(
  'Voice',
  'GUILD_CREATE lists who is in voice, without the server’s id, and has them among its members',
  eventDocs,
  async () => {
    const at = await rooms();
    at.ada.joinsVoice('#room');
    const line = await identified(at.sandbox, hearing);
    const { d } = await line.event('GUILD_CREATE');
    const [found] = Object.values(d['voice_states'] ?? {});
    expect(found).toMatchObject({ user_id: at.ada.id, channel_id: at.room });
    expect(found?.['guild_id']).toBeUndefined();
    expect(Object.values(d['members'] ?? {}).map((one) => one['user']?.['id'])).toContain(at.ada.id);
  },
);

rule('Voice', 'joining needs CONNECT', 'topics/permissions', async () => {
  const at = await rooms();
  await at.ask(`PUT /channels/${at.room}/permissions/${at.guild.id}`, {
    body: { type: 0, deny: String(1n << 20n) },
  });
  expect(() => at.ada.joinsVoice('#room')).toThrow('Ada may not join #room.');
});

rule('Voice', 'a full channel takes nobody but those who may move members', 'resources/channel', async () => {
  const at = await rooms();
  const channel = at.guild.guild.channels.get(at.room);
  if (!channel?.voice) throw new Error('no voice channel');
  channel.voice = { ...channel.voice, userLimit: 1 };
  at.ada.joinsVoice('#room');
  const ben = at.sandbox.user('Ben').in(at.guild);
  expect(() => ben.joinsVoice('#room')).toThrow('#room is full');
  at.guild.addMember(ben, { roles: [at.guild.createRole('Host', { permissions: ['MoveMembers'] })] });
  ben.joinsVoice('#room');
  expect((await state(at, ben.id)).body['channel_id']).toBe(at.room);
});

rule('Voice', 'the state of one who is not in voice is unknown (10065)', voiceDocs, async () => {
  const at = await rooms();
  for (const user of [at.ada.id, '@me']) expect(await state(at, user)).toMatchObject(refused(404, 10065));
});

rule('Voice', 'somebody’s state is shown to who may connect to their channel', voiceDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  expect((await state(at, at.ada.id)).body).toMatchObject({ user_id: at.ada.id, channel_id: at.room });
  await at.ask(`PUT /channels/${at.room}/permissions/${at.kindred.id}`, {
    body: { type: 1, deny: String(1n << 20n) },
  });
  expect(await state(at, at.ada.id)).toMatchObject(refused(403, 50013));
});

rule('Voice', 'a bot joins over the gateway and is told a state and a voice server', eventDocs, async () => {
  const at = await rooms();
  const line = await botJoins(at, at.room);
  expect((await line.event('VOICE_STATE_UPDATE')).d).toMatchObject({
    user_id: at.kindred.id,
    channel_id: at.room,
    self_deaf: true,
  });
  expect((await line.event('VOICE_SERVER_UPDATE')).d).toMatchObject({
    guild_id: at.guild.id,
    token: expect.any(String),
    endpoint: expect.any(String),
  });
  expect((await state(at, '@me')).body['channel_id']).toBe(at.room);
});

rule('Voice', 'a bot leaves with a channel of null', eventDocs, async () => {
  const at = await rooms();
  const line = await botJoins(at, at.room);
  line.send(4, { guild_id: at.guild.id, channel_id: null, self_mute: false, self_deaf: false });
  await line.next((frame) => frame.t === 'VOICE_STATE_UPDATE' && frame.d['channel_id'] === null);
  expect(await state(at, '@me')).toMatchObject(refused(404, 10065));
});

rule('Voice', 'a bot that may not connect gets no answer', 'unpublished', async () => {
  const at = await rooms();
  await at.ask(`PUT /channels/${at.room}/permissions/${at.kindred.id}`, {
    body: { type: 1, deny: String(1n << 20n) },
  });
  const line = await identified(at.sandbox, hearing);
  line.send(4, { guild_id: at.guild.id, channel_id: at.room, self_mute: false, self_deaf: false });
  line.send(1, null);
  await line.op(11);
  expect(line.events).not.toContain('VOICE_STATE_UPDATE');
});

for (const body of [{ mute: true }, { deaf: true }, { channel_id: null }])
  rule(
    'Voice',
    `${JSON.stringify(body)} is refused for one who is not in voice (40032)`,
    guildDocs,
    async () => {
      const at = await rooms();
      expect(await member(at, body)).toMatchObject(refused(400, 40032));
    },
  );

for (const [right, body] of [
  ['MUTE_MEMBERS', { mute: true }],
  ['DEAFEN_MEMBERS', { deaf: true }],
  ['MOVE_MEMBERS', { channel_id: null }],
] as const)
  rule('Voice', `${JSON.stringify(body)} on a member needs ${right}`, guildDocs, async () => {
    const at = await rooms(usualRights);
    at.ada.joinsVoice('#room');
    expect(await member(at, body)).toMatchObject(refused(403, 50013));
  });

rule('Voice', 'a muted member is told as a member and as a voice state', guildDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  const line = await identified(at.sandbox, hearing | (1 << 1));
  expect((await member(at, { mute: true, deaf: true })).body).toMatchObject({ mute: true, deaf: true });
  expect((await line.event('GUILD_MEMBER_UPDATE')).d).toMatchObject({ mute: true, deaf: true });
  expect((await line.event('VOICE_STATE_UPDATE')).d).toMatchObject({ mute: true, deaf: true });
});

rule(
  'Voice',
  'a member is moved to another voice channel, or out of voice with null',
  guildDocs,
  async () => {
    const at = await rooms();
    at.ada.joinsVoice('#room');
    expect((await member(at, { channel_id: at.other })).status).toBe(200);
    expect((await state(at, at.ada.id)).body['channel_id']).toBe(at.other);
    await member(at, { channel_id: null });
    expect(await state(at, at.ada.id)).toMatchObject(refused(404, 10065));
  },
);

rule('Voice', 'nobody is moved into a channel that is not for voice', guildDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  expect((await member(at, { channel_id: at.lobby })).status).toBeGreaterThanOrEqual(400);
});

rule('Voice', 'moving somebody needs CONNECT in the target channel too', guildDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  await at.ask(`PUT /channels/${at.other}/permissions/${at.kindred.id}`, {
    body: { type: 1, deny: String(1n << 20n) },
  });
  expect(await member(at, { channel_id: at.other })).toMatchObject(refused(403, 50013));
});

for (const [says, doing] of [
  ['leaving the server', (at: Rooms) => at.guild.removeMember(at.ada)],
  ['the end of the channel', (at: Rooms) => at.ask(`DELETE /channels/${at.room}`)],
] as const)
  rule('Voice', `${says} ends a stay in voice`, 'unpublished', async () => {
    const at = await rooms();
    at.ada.joinsVoice('#room');
    const line = await identified(at.sandbox, hearing);
    await doing(at);
    expect((await line.event('VOICE_STATE_UPDATE')).d).toMatchObject({
      user_id: at.ada.id,
      channel_id: null,
    });
  });

rule('Voice', 'a voice channel’s status takes 500 characters', 'resources/channel', async () => {
  const at = await rooms([...voiceRights, 'SetVoiceChannelStatus']);
  const put = (status: string | null) =>
    at.ask(`PUT /channels/${at.room}/voice-status`, { body: { status } });
  expect(await put('x'.repeat(501))).toMatchObject(invalid('status'));
  const line = await identified(at.sandbox, 1);
  expect((await put('Quiet hour')).status).toBe(204);
  expect((await line.event('VOICE_CHANNEL_STATUS_UPDATE')).d).toEqual({
    id: at.room,
    guild_id: at.guild.id,
    status: 'Quiet hour',
  });
});

rule(
  'Voice',
  'a status from outside the channel needs MANAGE_CHANNELS as well',
  'resources/channel',
  async () => {
    const at = await rooms(['ViewChannel', 'Connect', 'SetVoiceChannelStatus']);
    const put = () => at.ask(`PUT /channels/${at.room}/voice-status`, { body: { status: 'Quiet hour' } });
    expect(await put()).toMatchObject(refused(403, 50013));
    await botJoins(at, at.room);
    expect((await put()).status).toBe(204);
  },
);
