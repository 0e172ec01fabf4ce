import { expect } from 'vitest';
import { heldClock, usualRights } from '../stage.ts';
import { identified } from '../wire.ts';
import { invalid, refused } from './refusals.ts';
import { rule } from './rule.ts';
import {
  voiceDocs,
  stageDocs,
  eventDocs,
  voiceRights,
  rooms,
  state,
  setState,
  open,
  botJoins,
} from './voice-rooms.ts';

rule('Voice', 'on a stage everybody starts in the audience', 'unpublished', async () => {
  const at = await rooms();
  at.ada.joinsVoice('#podium');
  expect((await state(at, at.ada.id)).body['suppress']).toBe(true);
});

rule(
  'Voice',
  'who raises a hand asks at a time; a moderator’s invitation sets that time anew',
  voiceDocs,
  async () => {
    const clock = heldClock();
    const at = await rooms(voiceRights, { clock });
    await at.ask(`PATCH /guilds/${at.guild.id}/roles/${at.guild.id}`, {
      body: { permissions: String(at.guild.guild.roles.get(at.guild.id)?.permissions ?? 0n) },
    });
    at.ada.joinsVoice('#podium');
    expect((await setState(at, at.ada.id, { channel_id: at.podium, suppress: false })).status).toBe(204);
    expect((await state(at, at.ada.id)).body).toMatchObject({
      suppress: false,
      request_to_speak_timestamp: clock.now().toISOString(),
    });
    await setState(at, at.ada.id, { channel_id: at.podium, suppress: true });
    expect((await state(at, at.ada.id)).body).toMatchObject({
      suppress: true,
      request_to_speak_timestamp: null,
    });
  },
);

rule('Voice', 'voice states are changed on stages alone', voiceDocs, async () => {
  const at = await rooms();
  at.ada.joinsVoice('#room');
  expect((await setState(at, at.ada.id, { suppress: true })).status).toBe(400);
});

rule('Voice', 'inviting somebody to speak needs MUTE_MEMBERS', voiceDocs, async () => {
  const at = await rooms([...usualRights, 'Connect']);
  at.ada.joinsVoice('#podium');
  expect(await setState(at, at.ada.id, { suppress: false })).toMatchObject(refused(403, 50013));
});

rule(
  'Voice',
  'a bot brings itself on stage with MUTE_MEMBERS, and asks with REQUEST_TO_SPEAK',
  voiceDocs,
  async () => {
    const at = await rooms([...usualRights, 'Connect', 'RequestToSpeak']);
    await botJoins(at, at.podium);
    expect(await setState(at, '@me', { suppress: false })).toMatchObject(refused(403, 50013));
    const when = new Date().toISOString();
    expect((await setState(at, '@me', { request_to_speak_timestamp: when })).status).toBe(204);
    expect((await state(at, '@me')).body['request_to_speak_timestamp']).toBe(when);
    const able = await rooms();
    await botJoins(able, able.podium);
    expect((await setState(able, '@me', { suppress: false })).status).toBe(204);
  },
);

rule('Voice', 'a stage is opened, read, changed and closed by who moderates it', stageDocs, async () => {
  const at = await rooms();
  const line = await identified(at.sandbox, 1);
  expect(await open(at)).toMatchObject({
    status: 200,
    body: { channel_id: at.podium, topic: 'Sleep', privacy_level: 2 },
  });
  await line.event('STAGE_INSTANCE_CREATE');
  expect((await at.ask(`GET /stage-instances/${at.podium}`)).body['topic']).toBe('Sleep');
  await at.ask(`PATCH /stage-instances/${at.podium}`, { body: { topic: 'Rest' } });
  expect((await line.event('STAGE_INSTANCE_UPDATE')).d['topic']).toBe('Rest');
  expect((await at.ask(`DELETE /stage-instances/${at.podium}`)).status).toBe(204);
  await line.event('STAGE_INSTANCE_DELETE');
  expect(await at.ask(`GET /stage-instances/${at.podium}`)).toMatchObject(refused(404, 10067));
});

for (const missing of ['ManageChannels', 'MuteMembers', 'MoveMembers'] as const)
  rule('Voice', `nobody opens a stage without ${missing}`, stageDocs, async () => {
    const at = await rooms(voiceRights.filter((right) => right !== missing));
    expect(await open(at)).toMatchObject(refused(403, 50013));
  });

rule('Voice', 'a stage is open once (150006)', stageDocs, async () => {
  const at = await rooms();
  await open(at);
  expect(await open(at)).toMatchObject({ body: { code: 150006 } });
});

for (const topic of ['', 'x'.repeat(121)])
  rule('Voice', `a stage’s topic takes no ${topic.length} characters`, stageDocs, async () => {
    const at = await rooms();
    expect(await open(at, { topic })).toMatchObject(invalid('topic'));
  });

rule('Voice', 'a stage is opened in a stage channel only', stageDocs, async () => {
  const at = await rooms();
  expect(await open(at, { channel_id: at.room })).toMatchObject(refused(400, 50024));
});

rule('Voice', 'telling everybody of a stage needs MENTION_EVERYONE', stageDocs, async () => {
  const at = await rooms();
  expect(await open(at, { send_start_notification: true })).toMatchObject(refused(403, 50013));
});

rule('Voice', 'GUILD_CREATE lists the open stages', eventDocs, async () => {
  const at = await rooms();
  await open(at);
  const line = await identified(at.sandbox, 1);
  expect((await line.event('GUILD_CREATE')).d['stage_instances']).toMatchObject([{ topic: 'Sleep' }]);
});

rule('Voice', 'a stage without speakers closes by itself after some minutes', stageDocs, async () => {
  const at = await rooms();
  at.sandbox.clock.stop();
  await open(at);
  at.sandbox.clock.advance(60_000);
  expect((await at.ask(`GET /stage-instances/${at.podium}`)).status).toBe(200);
  at.sandbox.clock.advance(10 * 60_000);
  expect(await at.ask(`GET /stage-instances/${at.podium}`)).toMatchObject(refused(404, 10067));
});
