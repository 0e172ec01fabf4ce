import { describe, expect, test } from 'vitest';
import { handBot } from './bot.ts';
import { begun, stage } from './stage.ts';
import type { Json } from './wire.ts';

const ephemeral = 64;
const row = (...components: object[]) => ({ type: 1, components });

describe('what people do', () => {
  test('they write where they may, and see only what they may', async () => {
    const at = await stage();
    const ben = at.sandbox.user('Ben').in(at.guild);
    at.ada.sends('#lobby', 'hello');
    expect(ben.sees('#lobby')).toMatchObject([{ text: 'hello', author: 'Ada', channel: '#lobby' }]);
    expect(() => at.ada.sees('#staff')).toThrow('Ada cannot see #staff. Channels that Ada can see: #lobby.');
    expect(() => at.ada.sees('#nowhere')).toThrow('There is no #nowhere in The Long Road.');
    expect(() => at.ada.sends('#lobby', 'x'.repeat(2001))).toThrow(
      'A message takes 2000 characters, not 2001.',
    );
    await at.ask(`PUT /channels/${at.lobby}/permissions/${at.guild.id}`, {
      body: { type: 0, deny: String(1n << 11n) },
    });
    expect(() => at.ada.sends('#lobby', 'hello')).toThrow('Ada may not write in #lobby.');
  });

  test('a button is found by its words, newest first, and a disabled one cannot be pressed', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const post = (components: object[]) =>
      at.ask(`POST /channels/${at.lobby}/messages`, { body: { content: 'card', components } });
    await post([row({ type: 2, style: 1, custom_id: 'old', label: 'Take' })]);
    const newest = await post([
      row(
        { type: 2, style: 1, custom_id: 'new', label: 'Take' },
        { type: 2, style: 2, custom_id: 'off', label: 'Resolve', disabled: true },
        { type: 2, style: 5, url: 'https://example.org', label: 'Read' },
      ),
    ]);
    begun(at.ada.presses('Take'));
    expect(await bot.heard()).toMatchObject({
      type: 3,
      data: { custom_id: 'new', component_type: 2 },
      message: { id: newest.body['id'] },
    });
    begun(at.ada.presses('old'));
    expect(await bot.heard()).toMatchObject({ data: { custom_id: 'old' } });
    await expect(at.ada.presses('Resolve')).rejects.toThrow('The button “Resolve” is disabled.');
    await expect(at.ada.presses('Read')).rejects.toThrow('“Read” is a link to https://example.org.');
    await expect(at.ada.presses('Nothing')).rejects.toThrow(
      'Ada sees no button “Nothing”. Buttons there: Take, Resolve, Read.',
    );
  });

  test('nobody presses what was shown to somebody else', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const ben = at.sandbox.user('Ben').in(at.guild);
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 4, {
      content: 'hi',
      flags: ephemeral,
      components: [row({ type: 2, style: 1, custom_id: 'b', label: 'Press' })],
    });
    const tap = await running;
    await expect(ben.presses('Press')).rejects.toThrow('Ben sees no button “Press”.');
    await expect(ben.presses('Press', { on: tap })).rejects.toThrow('Ben sees no button “Press”.');
    await expect(ben.presses('Press', { on: { id: tap.reply?.id ?? '' } })).rejects.toThrow(
      'is not theirs to see',
    );
  });

  test('menus take options by value or label, people, roles and channels by name', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const helpers = at.guild.createRole('Helpers');
    const menu = {
      type: 3,
      custom_id: 'why',
      placeholder: 'Why?',
      min_values: 1,
      max_values: 2,
      options: [
        { label: 'One', value: '1' },
        { label: 'Two', value: '2' },
        { label: 'Three', value: '3' },
      ],
    };
    await at.ask(`POST /channels/${at.lobby}/messages`, {
      body: {
        content: 'choose',
        components: [
          row(menu),
          row({ type: 5, custom_id: 'who' }),
          row({ type: 6, custom_id: 'role' }),
          row({ type: 8, custom_id: 'where' }),
        ],
      },
    });
    begun(at.ada.chooses('Why?', ['One', '3']));
    expect(await bot.heard()).toMatchObject({
      data: { component_type: 3, custom_id: 'why', values: ['1', '3'] },
    });
    await expect(at.ada.chooses('Why?', ['1', '2', '3'])).rejects.toThrow('“Why?” takes 1 to 2 choices.');
    await expect(at.ada.chooses('Why?', 'Four')).rejects.toThrow('has no choice “Four”');
    begun(at.ada.chooses('who', 'Robin'));
    expect(await bot.heard()).toMatchObject({
      data: { component_type: 5, resolved: { users: { [at.sandbox.user('Robin').id]: {} } } },
    });
    begun(at.ada.chooses('role', 'Helpers'));
    expect(await bot.heard()).toMatchObject({
      data: { values: [helpers.id], resolved: { roles: { [helpers.id]: { name: 'Helpers' } } } },
    });
    begun(at.ada.chooses('where', '#lobby'));
    expect(await bot.heard()).toMatchObject({
      data: {
        values: [at.lobby],
        resolved: { channels: { [at.lobby]: { name: 'lobby', permissions: expect.any(String) } } },
      },
    });
  });

  test('a button in a direct message is pressed outside any guild', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const channel = await at.ask('POST /users/@me/channels', { body: { recipient_id: at.ada.id } });
    await at.ask(`POST /channels/${String(channel.body['id'])}/messages`, {
      body: { content: 'news', components: [row({ type: 2, style: 1, custom_id: 'b', label: 'Look' })] },
    });
    const message = await at.ada.waitsForDirectMessage(/news/);
    begun(at.ada.presses('Look', { on: message }));
    const heard = await bot.heard();
    expect(heard).toMatchObject({
      context: 1,
      user: { id: at.ada.id },
      authorizing_integration_owners: { 0: '0' },
    });
    expect([heard['member'], heard['guild_id']]).toEqual([undefined, undefined]);
  });
});

describe('waiting', () => {
  test('ends with the message, also in a channel that opens only later', async () => {
    const at = await stage();
    const waiting = at.ada.sees('#staff', /case 1/i);
    await at.ask(`POST /channels/${at.staff}/messages`, {
      body: { flags: 1 << 15, components: [{ type: 17, components: [{ type: 10, content: 'Case 1' }] }] },
    });
    await at.ask(`PUT /channels/${at.staff}/permissions/${at.ada.id}`, { body: { type: 1, allow: '1024' } });
    expect((await waiting).text).toBe('Case 1');
  });

  test('gives up with a sentence that says what was there', async () => {
    const at = await stage();
    at.ada.sends('#lobby', 'something else');
    await expect(at.ada.waitsFor('#lobby', /case 1/i, { within: 20 })).rejects.toThrow(
      'Ada saw nothing like /case 1/i in #lobby within 20 ms. Latest there: "something else".',
    );
  });
});

describe('the load entry', () => {
  test('fires commands and buttons, and counts the time to the first answer', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const firing = at.sandbox.load.fireCommand(at.guild.id, at.ada.id, 'hello');
    await bot.callback(await bot.heard(), 4, {
      content: 'hi',
      flags: ephemeral,
      components: [row({ type: 2, style: 1, custom_id: 'b', label: 'Press' })],
    });
    const fired = await firing;
    expect(fired.ms).toBeGreaterThan(0);
    const pressing = at.sandbox.load.fireButton(at.guild.id, at.ada.id, fired.messageId ?? '', 'b');
    const heard = await bot.heard();
    expect(heard).toMatchObject({
      type: 3,
      data: { custom_id: 'b' },
      message: { id: fired.messageId, flags: ephemeral },
    });
    await bot.callback(heard, 6);
    expect((await pressing).messageId).toBe(fired.messageId);
  });
});

describe('over HTTP', () => {
  const post = async (url: string, body: object): Promise<[number, Json]> => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, JSON.parse(await answer.text())];
  };

  test('people act and look just as in the library', async () => {
    const at = await stage();
    const bot = await handBot(at);
    const act = (name: string, body: object) => post(`${at.sandbox.url}/sandbox/act/ada/${name}`, body);
    const view = async (path: string): Promise<unknown> =>
      (await fetch(`${at.sandbox.url}/sandbox/view/Ada/${path}`)).json();

    const [, sent] = await act('send', { channel: '#lobby', text: 'hello' });
    expect(await view('channels/lobby')).toMatchObject([{ id: sent['id'], text: 'hello', ephemeral: false }]);
    expect(await view('channels')).toMatchObject([{ name: '#lobby', canWrite: true }]);

    const typing = act('autocomplete', {
      command: '/group join',
      options: { topic: 'lu' },
      focused: 'topic',
    });
    await bot.callback(await bot.heard(), 8, { choices: [{ name: 'Lupus', value: 'lupus' }] });
    expect(await typing).toMatchObject([200, { choices: [{ value: 'lupus' }] }]);

    const using = act('use', { name: 'Ask a moderator to look', on: sent['id'] });
    await bot.callback(await bot.heard(), 9, {
      custom_id: 'm',
      title: 'Tell us',
      components: [{ type: 18, label: 'Words', component: { type: 4, custom_id: 'words', style: 2 } }],
    });
    expect(await using).toMatchObject([
      200,
      { modal: { title: 'Tell us', fields: [{ customId: 'words', label: 'Words', required: true }] } },
    ]);

    const submitting = act('submit', { values: { words: 'please' } });
    const heard = await bot.heard();
    await bot.callback(heard, 5, { flags: ephemeral });
    await bot.hook(heard, 'PATCH /messages/@original', {
      content: 'thank you',
      components: [row({ type: 2, style: 1, custom_id: 'b', label: 'More' })],
    });
    expect(await submitting).toMatchObject([
      200,
      {
        text: 'thank you',
        onlyYouSeeThis: true,
        stillThinking: false,
        reply: { buttons: [{ label: 'More', customId: 'b' }] },
      },
    ]);

    const pressing = act('press', { button: 'More' });
    await bot.callback(await bot.heard(), 7, { content: 'more', components: [] });
    expect(await pressing).toMatchObject([200, { text: 'more' }]);
    expect(await act('react', { message: sent['id'], emoji: '👍' })).toEqual([200, { done: true }]);
  });

  test('errors are sentences that name the mend', async () => {
    const at = await stage();
    const { url } = at.sandbox;
    expect(await post(`${url}/sandbox/act/Zoe/send`, { channel: '#lobby', text: 'x' })).toEqual([
      400,
      { error: 'There is nobody called Zoe. People: Robin, Ada.' },
    ]);
    expect(await post(`${url}/sandbox/act/Ada/dance`, {})).toMatchObject([
      400,
      { error: expect.stringMatching(/^Nobody can dance here\. What people can do: run, /) },
    ]);
    expect(await post(`${url}/sandbox/act/Ada/send`, { text: 'x' })).toMatchObject([
      400,
      { error: expect.stringContaining('channel') },
    ]);
    expect(await post(`${url}/sandbox/act/Ada/submit`, { values: {} })).toEqual([
      400,
      { error: 'No modal is open. A command or a button opens one.' },
    ]);
    const hidden = await fetch(`${url}/sandbox/view/Ada/channels/staff`);
    expect([hidden.status, await hidden.json()]).toEqual([
      400,
      { error: 'Ada cannot see staff. Channels that Ada can see: #lobby.' },
    ]);
  });

  test('the front door says what there is', async () => {
    const at = await stage({ sample: true });
    const door = await (await fetch(`${at.sandbox.url}/sandbox/`)).json();
    expect(door).toMatchObject({
      bots: [{ name: 'kindred', connected: false }],
      act: { 'POST /sandbox/act/:user/run': { command: '/group join' } },
    });
    const people = await (await fetch(`${at.sandbox.url}/sandbox/people`)).json();
    expect(people).toContainEqual(expect.objectContaining({ name: 'June', directMessages: 'closed' }));
    expect(people).toContainEqual(
      expect.objectContaining({
        name: 'Theo',
        communities: [{ name: 'The Long Road', owner: false, roles: ['Moderator'] }],
      }),
    );
  });
});
