import { describe, expect, test } from 'vitest';
import { stage } from './stage.ts';

describe('direct messages', () => {
  test('the channel opens for anybody, once; who closed theirs gets nothing', async () => {
    const at = await stage();
    const open = () => at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
    const channel = String((await open()).body['id']);
    expect((await open()).body['id']).toBe(channel);
    expect((await at.ask(`POST /channels/${channel}/messages`, { body: { content: 'hello' } })).status).toBe(
      200,
    );
    expect(at.ada.directMessages().map((message) => message.text)).toEqual(['hello']);
    at.sandbox.user('Ada').closesDirectMessages();
    expect(await at.ask(`POST /channels/${channel}/messages`, { body: { content: 'again' } })).toMatchObject({
      status: 403,
      body: { code: 50007 },
    });
  });

  test('without a guild in common they are refused', async () => {
    const at = await stage();
    const stranger = at.sandbox.user('Stranger');
    const channel = await at.ask('POST /users/@me/channels', { body: { recipient_id: stranger.id } });
    expect(
      await at.ask(`POST /channels/${String(channel.body['id'])}/messages`, { body: { content: 'x' } }),
    ).toMatchObject({ status: 403, body: { code: 50278 } });
  });
});
