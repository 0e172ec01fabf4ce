import { describe, expect, test } from 'vitest';
import { text, v2 } from './components.ts';
import { heldClock, stage, usualRights } from './stage.ts';

describe('sending', () => {
  test('a message comes back with everything a client reads', async () => {
    const at = await stage();
    const sent = await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: { content: `hello <@${at.ada.id}>`, nonce: 'n1' },
    });
    expect(sent).toMatchObject({
      status: 200,
      body: {
        content: `hello <@${at.ada.id}>`,
        channel_id: at.lobby,
        author: { id: at.kindred.id, bot: true },
        nonce: 'n1',
        mentions: [{ id: at.ada.id }],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        type: 0,
      },
    });
    expect((await at.ask(`GET /channels/${at.lobby}/messages/${String(sent.body['id'])}`)).body).toEqual(
      sent.body,
    );
    expect((await at.ask(`GET /channels/${at.lobby}`)).body['last_message_id']).toBe(sent.body['id']);
  });

  test('mentions reach only whom allowed_mentions lets them reach', async () => {
    const at = await stage({}, [...usualRights, 'MentionEveryone']);
    const content = `@everyone <@${at.ada.id}>`;
    const quiet = await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: { content, allowed_mentions: { parse: [] } },
    });
    expect(quiet.body).toMatchObject({ mentions: [], mention_everyone: false });
    const loud = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content } });
    expect(loud.body).toMatchObject({ mentions: [{ id: at.ada.id }], mention_everyone: true });
    const named = await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: { content: '', flags: v2, components: [text(content)], allowed_mentions: { users: [at.ada.id] } },
    });
    expect(named.body).toMatchObject({ mentions: [{ id: at.ada.id }], mention_everyone: false });
    const both = await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: { content, allowed_mentions: { parse: ['users'], users: [at.ada.id] } },
    });
    expect(both).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('files are kept and served back, also into components', async () => {
    const at = await stage();
    const form = new FormData();
    const body = {
      flags: v2,
      components: [{ type: 12, items: [{ media: { url: 'attachment://chart.png' } }] }],
      attachments: [{ id: '0', filename: 'chart.png', description: 'a line that rises' }],
    };
    form.set('payload_json', JSON.stringify(body));
    form.set('files[0]', new Blob(['not really a picture'], { type: 'image/png' }), 'chart.png');
    const sent = await at.ask(`POST /channels/${at.lobby}/messages`, { body: form });
    expect(sent).toMatchObject({
      status: 200,
      body: {
        attachments: [
          { filename: 'chart.png', size: 20, description: 'a line that rises', content_type: 'image/png' },
        ],
      },
    });
    const url = sent.body['attachments']?.['0']?.['url'];
    expect(sent.body['components']?.['0']?.['items']?.['0']?.['media']?.['url']).toBe(url);
    const served = await fetch(String(url));
    expect([served.headers.get('content-type'), await served.text()]).toEqual([
      'image/png',
      'not really a picture',
    ]);
  });
});

describe('the nonce', () => {
  test('with enforce_nonce the same message comes back for some minutes', async () => {
    const clock = heldClock();
    const at = await stage({ clock });
    const send = (content: string) =>
      at.ask(`POST /channels/${at.lobby}/messages`, {
        body: { content, nonce: 'row-1', enforce_nonce: true },
      });
    const first = await send('one');
    clock.pass(4 * 60_000);
    expect((await send('two')).body).toMatchObject({ id: first.body['id'], content: 'one' });
    clock.pass(2 * 60_000);
    expect((await send('three')).body['id']).not.toBe(first.body['id']);
    expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['one', 'three']);
  });

  test('it counts for one channel, and not at all unless enforced', async () => {
    const at = await stage();
    const send = (channel: string, enforce: boolean) =>
      at.ask(`POST /channels/${channel}/messages`, {
        body: { content: 'x', nonce: 'row-1', enforce_nonce: enforce },
      });
    const ids = [await send(at.lobby, true), await send(at.staff, true), await send(at.lobby, false)].map(
      (answer) => answer.body['id'],
    );
    expect(new Set(ids).size).toBe(3);
  });

  test('after the message was deleted a retry fails with 10008', async () => {
    const at = await stage();
    const send = () =>
      at.ask(`POST /channels/${at.lobby}/messages`, {
        body: { content: 'x', nonce: 'row-1', enforce_nonce: true },
      });
    const first = await send();
    await at.ask(`DELETE /channels/${at.lobby}/messages/${String(first.body['id'])}`);
    expect(await send()).toMatchObject({ status: 404, body: { code: 10008 } });
  });
});

describe('afterwards', () => {
  test('only the author edits; V2 stays, and comes only if the old fields are cleared', async () => {
    const at = await stage();
    const foreign = at.ada.sends('#lobby', 'mine');
    expect(
      await at.ask(`PATCH /channels/${at.lobby}/messages/${foreign.id}`, { body: { content: 'x' } }),
    ).toMatchObject({ status: 403, body: { code: 50005 } });
    const own = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'old' } });
    const edit = (body: object) =>
      at.ask(`PATCH /channels/${at.lobby}/messages/${String(own.body['id'])}`, { body });
    expect(await edit({ flags: v2, components: [text('new')] })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect(await edit({ flags: v2, content: null, components: [text('new')] })).toMatchObject({
      status: 200,
      body: { flags: v2, content: '' },
    });
    expect(await edit({ flags: 0, components: [text('newer')] })).toMatchObject({
      status: 200,
      body: { flags: v2 },
    });
    expect(await edit({ content: 'back' })).toMatchObject({ status: 400, body: { code: 50035 } });
  });

  test('an edit that leaves nothing is refused', async () => {
    const at = await stage();
    const own = await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: { content: 'x', embeds: [{ title: 'y' }] },
    });
    const edit = (body: object) =>
      at.ask(`PATCH /channels/${at.lobby}/messages/${String(own.body['id'])}`, { body });
    expect((await edit({ content: null })).status).toBe(200);
    expect(await edit({ embeds: null })).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  test('history pages both ways, newest first', async () => {
    const at = await stage();
    const ids = [1, 2, 3, 4, 5].map((number) => at.ada.sends('#lobby', `number ${number}`).id);
    const list = async (query: string) =>
      Object.values((await at.ask(`GET /channels/${at.lobby}/messages?${query}`)).body).map(
        (message) => message['content'],
      );
    expect(await list('limit=2')).toEqual(['number 5', 'number 4']);
    expect(await list(`limit=2&before=${ids[3]}`)).toEqual(['number 3', 'number 2']);
    expect(await list(`limit=2&after=${ids[1]}`)).toEqual(['number 4', 'number 3']);
    expect(await list(`limit=3&around=${ids[2]}`)).toEqual(['number 4', 'number 3', 'number 2']);
  });

  test('pins need PIN_MESSAGES, are listed on both routes, and leave a line in the channel', async () => {
    const without = await stage(
      {},
      usualRights.filter((right) => right !== 'PinMessages'),
    );
    const there = without.ada.sends('#lobby', 'rules');
    expect(await without.ask(`PUT /channels/${without.lobby}/messages/pins/${there.id}`)).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });

    const at = await stage();
    const message = at.ada.sends('#lobby', 'rules');
    expect(
      await at.ask(`PUT /channels/${at.lobby}/messages/pins/${message.id}`, { reason: 'ground rules' }),
    ).toMatchObject({ status: 204 });
    expect((await at.ask(`GET /channels/${at.lobby}/messages/pins`)).body).toMatchObject({
      has_more: false,
      items: [{ message: { id: message.id, pinned: true } }],
    });
    expect((await at.ask(`GET /channels/${at.lobby}/pins`)).body).toMatchObject([{ id: message.id }]);
    expect((await at.ask(`GET /channels/${at.lobby}/messages?limit=1`)).body).toMatchObject([
      { type: 6, message_reference: { message_id: message.id } },
    ]);
    await at.ask(`DELETE /channels/${at.lobby}/pins/${message.id}`);
    expect((await at.ask(`GET /channels/${at.lobby}/pins`)).body).toEqual([]);
  });

  test('reactions are added, listed and taken away', async () => {
    const at = await stage();
    const message = at.ada.sends('#lobby', 'good news');
    at.ada.reacts(message, '👍');
    const thumb = encodeURIComponent('👍');
    const path = `/channels/${at.lobby}/messages/${message.id}/reactions/${thumb}`;
    expect((await at.ask(`PUT ${path}/%40me`)).status).toBe(204);
    expect((await at.ask(`GET ${path}`)).body).toMatchObject([{ id: at.ada.id }, { id: at.kindred.id }]);
    expect((await at.ask(`DELETE ${path}/@me`)).status).toBe(204);
    expect(at.ada.sees('#lobby')[0]?.reactions).toEqual([{ emoji: '👍', count: 1 }]);
    expect(
      await at.ask(`PUT /channels/${at.lobby}/messages/${message.id}/reactions/thumbsup/@me`),
    ).toMatchObject({ status: 400, body: { code: 10014 } });
  });
});

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
