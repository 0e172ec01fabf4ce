import { expect } from 'vitest';
import { handBot } from '../bot.ts';
import { button, ephemeral, row } from '../components.ts';
import { begun, heldClock, stage } from '../stage.ts';
import { rule } from './rule.ts';

rule(
  'Interactions',
  '204, or the message with it on request',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  '204 names no content type: a client would parse nothing',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const answer = await bot.callback(await bot.heard(), 5);
    expect(answer.headers.get('content-type')).toBeNull();
  },
);

rule(
  'Interactions',
  'a second one is refused with 40060',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage();
    const bot = await handBot(at);
    begun(at.ada.runs('/hello'));
    const heard = await bot.heard();
    await bot.callback(heard, 5);
    expect(await bot.callback(heard, 4, { content: 'again' })).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
  },
);

rule(
  'Interactions',
  'after three seconds it is refused with 10062, and so is one that never was',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);

rule(
  'Interactions',
  'the person is told when none comes',
  'interactions/receiving-and-responding',
  async () => {
    const at = await stage({ interactionWindowMs: 30 });
    await handBot(at);
    await expect(at.ada.runs('/hello')).rejects.toThrow('The application did not respond.');
  },
);

/** Rows: the interaction; columns: callback types 4 to 9. Source: receiving-and-responding, "Interaction Callback Type". */
const answersTo = [
  ['command', [4, 5, 9]],
  ['autocomplete', [8]],
  ['button', [4, 5, 6, 7, 9]],
  ['modal from a command', [4, 5]],
  ['modal from a button', [4, 5, 6, 7]],
] as const;

for (const [kind, allowed] of answersTo)
  rule(
    'Interactions',
    `a ${kind} takes answers of type ${allowed.join(', ')} and no others`,
    'interactions/receiving-and-responding',
    async () => {
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
      const refused = {
        status: 400,
        body: { code: 50035, errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
      };
      const open = async () => {
        if (kind === 'command' || kind === 'modal from a command')
          begun(at.ada.runs('/hello').then((tap) => (kind === 'command' ? tap : tap.submits({}))));
        if (kind === 'autocomplete') begun(at.ada.types('/group join', { topic: '' }, 'topic'));
        if (kind === 'button' || kind === 'modal from a button') {
          const running = at.ada.runs('/hello');
          await bot.callback(await bot.heard(), 4, {
            content: 'c',
            components: [row(button('b'))],
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
        expect(answer, `type ${type}`).toMatchObject(
          allowed.some((one) => one === type) ? { status: 204 } : refused,
        );
      }
    },
  );

rule(
  'Interactions',
  'a refused body leaves the interaction open for a better one',
  'interactions/receiving-and-responding',
  async () => {
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
  },
);
