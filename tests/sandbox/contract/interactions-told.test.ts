import { expect } from 'vitest';
import { commands, handBot } from '../bot.ts';
import { ephemeral } from '../components.ts';
import { stage } from '../stage.ts';
import { rule } from './rule.ts';

rule(
  'Interactions',
  'a command carries every documented field',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'a message command brings the message, with its words, though the bot may not read messages',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'autocomplete comes half filled in, with one focus',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'are seen by one person, are in no history, and reach the bot only with the direct messages intent',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'without that intent the bot hears nothing of them',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const bot = await handBot(at, 1 | (1 << 9));
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 4, { content: 'quiet', flags: ephemeral });
    await running;
    at.ada.sends('#lobby', 'loud');
    await bot.line.event('MESSAGE_CREATE');
    expect(bot.line.events.filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(1);
  },
);

rule(
  'Interactions',
  'the list of commands for these tests is one that Discord accepts',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    expect(
      (await at.ask(`PUT /applications/${at.kindred.applicationId}/commands`, { body: commands })).status,
    ).toBe(200);
  },
);
