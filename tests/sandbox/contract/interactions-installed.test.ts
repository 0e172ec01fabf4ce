import { expect } from 'vitest';
import type { HandBot } from '../bot.ts';
import { handBot } from '../bot.ts';
import { begun, stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json } from '../wire.ts';
import { refused } from './refusals.ts';
import { rule } from './rule.ts';

const source = 'interactions/receiving-and-responding';

/** Ada has the application for herself, in a server that does not have it. */
async function elsewhere(): Promise<{ at: Stage; bot: HandBot; heard: Json }> {
  const at = await stage();
  const bot = await handBot(at);
  await at.ask(`POST /applications/${at.kindred.applicationId}/commands`, {
    body: { name: 'mine', description: 'Anywhere', integration_types: [1], contexts: [0, 1] },
  });
  const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
  other.createChannel({ name: 'hall' });
  const ada = at.sandbox.user('Ada').in(other);
  await expect(ada.runs('/mine')).rejects.toThrow('There is no command “mine”');
  ada.installs('kindred');
  begun(ada.runs('/mine'));
  return { at, bot, heard: await bot.heard() };
}

rule(
  'Interactions',
  'an application that a person installed works where the server lacks it, in their name alone',
  source,
  async () => {
    const { at, heard } = await elsewhere();
    expect(heard).toMatchObject({
      context: 0,
      authorizing_integration_owners: { 1: at.ada.id },
      member: { user: { id: at.ada.id } },
    });
    expect(heard['authorizing_integration_owners']?.['0']).toBeUndefined();
  },
);

rule('Interactions', 'there it sends five follow-ups (40094)', source, async () => {
  const { bot, heard } = await elsewhere();
  await bot.callback(heard, 4, { content: 'first' });
  for (let n = 0; n < 5; n += 1)
    expect((await bot.hook(heard, 'POST ', { content: `more ${n}` })).status).toBe(200);
  expect(await bot.hook(heard, 'POST ', { content: 'too much' })).toMatchObject(refused(400, 40094));
});

rule('Interactions', 'where the server has the application, follow-ups are not counted', source, async () => {
  const at = await stage();
  const bot = await handBot(at);
  begun(at.ada.runs('/hello'));
  const heard = await bot.heard();
  await bot.callback(heard, 4, { content: 'first' });
  for (let n = 0; n < 6; n += 1)
    expect((await bot.hook(heard, 'POST ', { content: `more ${n}` })).status).toBe(200);
});
