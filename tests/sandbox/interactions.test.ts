import { describe, expect, test } from 'vitest';
import { commands, handBot } from './bot.ts';
import { begun, heldClock, stage } from './stage.ts';

const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label: string, more = {}) => ({
  type: 1,
  components: [{ type: 2, style: 1, custom_id, label, ...more }],
});
const ephemeral = 64;
const v2 = 1 << 15;

describe('what the bot is told', () => {
  test('a command carries every documented field', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const theo = at.sandbox.user('Theo', { locale: 'de' }).in(at.guild);
    const running = theo.runs('/group join', { topic: 'lupus', with: 'Ada', size: 3 }, { in: '#lobby' });
    const heard = await bot.heard();
    await bot.callback(heard, 4, { content: 'done', flags: ephemeral });
    await running;
    expect(heard).toMatchObject({
      type: 2,
      version: 1,
      application_id: at.kindred.applicationId,
      guild_id: at.guild.id,
      channel_id: at.lobby,
      channel: { id: at.lobby, name: 'lobby', type: 0 },
      guild: { id: at.guild.id, locale: 'en-US' },
      locale: 'de',
      guild_locale: 'en-US',
      context: 0,
      entitlements: [],
      authorizing_integration_owners: { 0: at.guild.id },
      attachment_size_limit: 10_485_760,
      member: { user: { id: theo.id, global_name: 'Theo' }, roles: [] },
      data: {
        name: 'group',
        type: 1,
        options: [
          {
            type: 1,
            name: 'join',
            options: [
              { name: 'topic', type: 3, value: 'lupus' },
              { name: 'with', type: 6, value: at.ada.id },
              { name: 'size', type: 4, value: 3 },
            ],
          },
        ],
        resolved: { users: { [at.ada.id]: { global_name: 'Ada' } }, members: { [at.ada.id]: { roles: [] } } },
      },
    });
    expect(BigInt(String(heard['app_permissions'])) & (1n << 4n)).toBe(1n << 4n);
    expect(BigInt(String(heard['member']?.['permissions'])) & (1n << 31n)).toBe(1n << 31n);
    expect(heard['user']).toBeUndefined();
  });

  test('a message command brings the message, with its words, though the bot may not read messages', async () => {
    const at = await stage();
    const bot = await handBot(at, 1 | (1 << 9));
    const message = at.ada.sends('#lobby', 'not kind at all');
    expect((await bot.line.event('MESSAGE_CREATE')).d).toMatchObject({ id: message.id, content: '' });
    const using = at.ada.uses('Ask a moderator to look', { on: message });
    const heard = await bot.heard();
    expect(heard['data']).toMatchObject({
      target_id: message.id,
      resolved: { messages: { [message.id]: { content: 'not kind at all' } } },
    });
    await bot.callback(heard, 4, { content: 'ok', flags: ephemeral });
    await using;
  });

  test('autocomplete comes half filled in, with one focus', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const typing = at.ada.types('/group join', { topic: 'lu' }, 'topic');
    const heard = await bot.heard();
    expect(heard).toMatchObject({
      type: 4,
      data: { options: [{ name: 'join', options: [{ name: 'topic', value: 'lu', focused: true }] }] },
    });
    await bot.callback(heard, 8, { choices: [{ name: 'Lupus', value: 'lupus' }] });
    expect((await typing).choices).toEqual([{ name: 'Lupus', value: 'lupus' }]);
  });
});

describe('the first answer', () => {
  test('204, or the message with it on request', async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    expect(await bot.callback(await bot.heard(), 4, { content: 'hi' })).toMatchObject({
      status: 204,
      body: undefined,
    });
    begun(at.ada.runs('/hello'));
    const answer = await bot.callback(await bot.heard(), 4, { content: 'hi' }, '?with_response=true');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        resource: { type: 4, message: { content: 'hi', type: 20, interaction_metadata: { type: 2 } } },
      },
    });
  });

  test('204 names no content type: a client would parse nothing', async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const answer = await bot.callback(await bot.heard(), 5);
    expect(answer.headers.get('content-type')).toBeNull();
  });

  test('a second one is refused with 40060', async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    await bot.callback(heard, 5);
    expect(await bot.callback(heard, 4, { content: 'again' })).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
  });

  test('after three seconds it is refused with 10062, and so is one that never was', async () => {
    const clock = heldClock();
    const at = await stage({ clock });
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    begun(at.ada.runs('/hello'));
    const other = await bot.heard();
    clock.pass(3_001);
    expect(await bot.callback(heard, 4, { content: 'late' })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    expect(await bot.callback({ ...heard, id: other['id'] } as typeof heard, 4)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test('the person is told when none comes', async () => {
    const at = await stage({ interactionWindowMs: 30 });
    await handBot(at);
    await expect(at.ada.runs('/hello')).rejects.toThrow('The application did not respond.');
  });

  /** Rows: the interaction; columns: callback types 4 to 9. Source: receiving-and-responding, "Interaction Callback Type". */
  test.each([
    ['command', [4, 5, 9]],
    ['autocomplete', [8]],
    ['button', [4, 5, 6, 7, 9]],
    ['modal from a command', [4, 5]],
    ['modal from a button', [4, 5, 6, 7]],
  ])('%s takes %j and nothing else', async (kind, allowed) => {
    const at = await stage();
    const bot = await handBot(at);
    const modal = {
      custom_id: 'm',
      title: 'M',
      components: [
        { type: 18, label: 'L', component: { type: 4, custom_id: 'w', style: 1, required: false } },
      ],
    };
    const data: Record<number, unknown> = {
      4: { content: 'x' },
      7: { content: 'y' },
      8: { choices: [] },
      9: modal,
    };

    const open = async () => {
      if (kind === 'command' || kind === 'modal from a command')
        begun(at.ada.runs('/hello').then((tap) => (kind === 'command' ? tap : tap.submits({}))));
      if (kind === 'autocomplete') begun(at.ada.types('/group join', { topic: '' }, 'topic'));
      if (kind === 'button' || kind === 'modal from a button') {
        const running = at.ada.runs('/hello');
        await bot.callback(await bot.heard(), 4, {
          content: 'c',
          components: [button('b', 'Press')],
          flags: ephemeral,
        });
        const tap = await running;
        begun(
          at.ada
            .presses('Press', { on: tap })
            .then((pressed) => (kind === 'button' ? pressed : pressed.submits({}))),
        );
      }
      if (kind.startsWith('modal')) await bot.callback(await bot.heard(), 9, modal);
      return bot.heard();
    };
    for (const type of [4, 5, 6, 7, 8, 9]) {
      const answer = await bot.callback(await open(), type, data[type]);
      if (allowed.includes(type)) expect(answer, `type ${type}`).toMatchObject({ status: 204 });
      else
        expect(answer, `type ${type}`).toMatchObject({
          status: 400,
          body: { code: 50035, errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
        });
    }
  });

  test('a refused body leaves the interaction open for a better one', async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    const refused = await bot.callback(heard, 4, { content: 'x'.repeat(2001) });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    });
    expect(await bot.callback(heard, 4, {})).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await bot.callback(heard, 4, { content: 'x' })).toMatchObject({ status: 204 });
  });
});

describe('what follows', () => {
  test('before the first answer the webhook is unknown, after 15 minutes its token is invalid', async () => {
    const clock = heldClock();
    const at = await stage({ clock });
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    expect(await bot.hook(heard, 'PATCH /messages/@original', { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    await bot.callback(heard, 5);
    clock.pass(14 * 60_000);
    expect(await bot.hook(heard, 'PATCH /messages/@original', { content: 'x' })).toMatchObject({
      status: 200,
    });
    clock.pass(60_001);
    expect(await bot.hook(heard, 'PATCH /messages/@original', { content: 'y' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test('a deferred answer shows as loading, then the edit fills it, V2 and all', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello');
    const heard = await bot.heard();
    await bot.callback(heard, 5, { flags: ephemeral });
    const tap = await running;
    expect([tap.deferred, tap.reply?.loading, tap.ephemeral]).toEqual([true, true, true]);
    const filled = await bot.hook(heard, 'PATCH /messages/@original', {
      flags: v2,
      components: [text('at last')],
    });
    expect(filled).toMatchObject({ status: 200, body: { flags: ephemeral | v2 } });
    await tap.settled();
    expect([tap.text, tap.reply?.loading, tap.ephemeral]).toEqual(['at last', false, true]);
  });

  test('the first follow-up after a deferral fills the loading message and cannot change who sees it', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello');
    const heard = await bot.heard();
    await bot.callback(heard, 5);
    const tap = await running;
    await bot.hook(heard, 'POST ', { content: 'first', flags: ephemeral });
    await bot.hook(heard, 'POST ', { content: 'second', flags: ephemeral });
    expect(tap.reply).toMatchObject({ text: 'first', ephemeral: false });
    expect(tap.followUps).toMatchObject([{ text: 'second', ephemeral: true }]);
  });

  test('an update changes the message that was pressed; a deferred one waits for its edit', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 4, {
      content: 'one',
      components: [button('b', 'Press')],
      flags: ephemeral,
    });
    const tap = await running;
    const pressing = at.ada.presses('Press');
    await bot.callback(await bot.heard(), 7, { content: 'two' });
    expect((await pressing).reply?.id).toBe(tap.reply?.id);
    expect(tap.text).toBe('two');
    const again = at.ada.presses('b', { on: tap });
    const heard = await bot.heard();
    expect(heard['message']).toMatchObject({ id: tap.reply?.id, flags: ephemeral, content: 'two' });
    await bot.callback(heard, 6);
    expect((await again).deferred).toBe(true);
    await bot.hook(heard, 'PATCH /messages/@original', { content: 'three' });
    expect((await (await again).settled()).text).toBe('three');
  });

  test('a token reaches its own messages only; a deleted one is unknown', async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    await bot.callback(heard, 4, { content: 'mine' });
    const other = await at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'other' } });
    expect(
      await bot.hook(heard, `PATCH /messages/${String(other.body['id'])}`, { content: 'x' }),
    ).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(await bot.hook(heard, 'GET /messages/@original')).toMatchObject({
      status: 200,
      body: { content: 'mine' },
    });
    expect(await bot.hook(heard, 'DELETE /messages/@original')).toMatchObject({ status: 204 });
    expect(await bot.hook(heard, 'PATCH /messages/@original', { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
  });

  test('a modal opens, is checked like a client checks it, and mirrors its layout when it comes back', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const opening = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 9, {
      custom_id: 'report',
      title: 'Tell us',
      components: [
        { type: 10, content: 'Only moderators read this.' },
        {
          type: 18,
          label: 'Kind',
          component: {
            type: 3,
            custom_id: 'kind',
            options: [
              { label: 'Unkind words', value: 'unkind' },
              { label: 'Other', value: 'other' },
            ],
          },
        },
        {
          type: 18,
          label: 'Words',
          component: { type: 4, custom_id: 'words', style: 2, max_length: 20, required: false },
        },
        { type: 18, label: 'Tell me', component: { type: 23, custom_id: 'notice' } },
      ],
    });
    const tap = await opening;
    expect(tap.modal?.fields.map((field) => field.customId)).toEqual(['kind', 'words', 'notice']);
    await expect(tap.submits({ words: 'no kind' })).rejects.toThrow('“kind” takes 1 to 1 choices.');
    await expect(tap.submits({ kind: 'nothing like it' })).rejects.toThrow('has no choice');
    await expect(tap.submits({ kind: 'other', words: 'x'.repeat(21) })).rejects.toThrow(
      'takes 0 to 20 characters',
    );
    await expect(tap.submits({ kind: 'other', colour: 'red' })).rejects.toThrow('has no field “colour”');
    const sending = tap.submits({ kind: 'Unkind words', words: 'see above' });
    const heard = await bot.heard();
    expect(heard).toMatchObject({
      type: 5,
      data: {
        custom_id: 'report',
        components: [
          { type: 10 },
          { type: 18, component: { type: 3, custom_id: 'kind', values: ['unkind'] } },
          { type: 18, component: { type: 4, custom_id: 'words', value: 'see above' } },
          { type: 18, component: { type: 23, custom_id: 'notice', value: false } },
        ],
      },
    });
    expect(heard['message']).toBeUndefined();
    await bot.callback(heard, 4, { content: 'thank you', flags: ephemeral });
    expect((await sending).text).toBe('thank you');
  });
});

describe('ephemeral messages', () => {
  test('are seen by one person, are in no history, and reach the bot only with the direct messages intent', async () => {
    const at = await stage();
    const bot = await handBot(at, 1 | (1 << 9) | (1 << 12));
    const ben = at.sandbox.user('Ben').in(at.guild);
    const running = at.ada.runs('/hello', {}, { in: '#lobby' });
    await bot.callback(await bot.heard(), 4, { content: 'for you alone', flags: ephemeral });
    const { reply } = await running;
    expect(at.ada.sees('#lobby').map((message) => message.text)).toEqual(['for you alone']);
    expect(ben.sees('#lobby')).toEqual([]);
    expect((await at.ask(`GET /channels/${at.lobby}/messages`)).body).toEqual([]);
    expect(await at.ask(`GET /channels/${at.lobby}/messages/${reply?.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    const { d } = await bot.line.event('MESSAGE_CREATE');
    expect([d['id'], d['guild_id'], d['member']]).toEqual([reply?.id, undefined, undefined]);
  });

  test('without that intent the bot hears nothing of them', async () => {
    const at = await stage();
    const bot = await handBot(at, 1 | (1 << 9));
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 4, { content: 'quiet', flags: ephemeral });
    await running;
    at.ada.sends('#lobby', 'loud');
    await bot.line.event('MESSAGE_CREATE');
    expect(bot.line.events.filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(1);
  });
});

test('the list of commands for these tests is one that Discord accepts', async () => {
  const at = await stage();
  expect(
    (await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, { body: commands })).status,
  ).toBe(200);
});
