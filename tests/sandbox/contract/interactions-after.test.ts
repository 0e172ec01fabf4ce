import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { button, ephemeral, row, text, v2 } from '../components.ts';
import { begun, heldClock, stage } from '../stage.ts';
import { rule } from './rule.ts';

rule(
  'Interactions',
  'before the first answer the webhook is unknown, after 15 minutes its token is invalid',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'a deferred answer shows as loading, then the edit fills it, V2 and all',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'the first follow-up after a deferral fills the loading message and cannot change who sees it',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'an update changes the message that was pressed; a deferred one waits for its edit',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    const running = at.ada.runs('/hello');
    await bot.callback(await bot.heard(), 4, {
      content: 'one',
      components: [row(button('b'))],
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
  },
);

rule(
  'Interactions',
  'a token reaches its own messages only; a deleted one is unknown',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'a modal opens, is checked like a client checks it, and mirrors its layout when it comes back',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);
