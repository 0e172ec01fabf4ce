import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { begun, stage } from '../stage.ts';
import type { Stage } from '../stage.ts';

const program = fileURLToPath(new URL('bot.ts', import.meta.url));

/** A bot in a process of its own, which gets an address and a token and joins by way of the control API. */
async function strangerOn(at: Stage): Promise<void> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, BOT_API: `${at.sandbox.url}/api`, BOT_TOKEN: 'sandbox.stranger' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
  const joined = await fetch(`${at.sandbox.url}/sandbox/guilds/${at.guild.id}/bots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ bot: 'stranger' }),
  });
  expect(await joined.json()).toMatchObject({ token: 'sandbox.stranger' });
  const registered = () => at.sandbox.counters.of('PUT /applications/:application/commands', 200) === 1;
  await at.sandbox.until(registered, 15_000);
}

test('a bot out of discord.js’s guide runs on the box: commands, collectors, messages, threads', async () => {
  const at = await stage();
  await strangerOn(at);
  expect((await at.ada.runs('/ping', {}, { in: '#lobby' })).text).toBe('Pong!');

  const asked = await at.ada.runs('/kick', { target: 'Robin' }, { in: '#lobby' });
  expect([asked.text, asked.ephemeral, asked.reply?.labels]).toEqual([
    'Kick robin?',
    true,
    ['Confirm', 'Cancel'],
  ]);
  expect((await at.ada.presses('Cancel')).text).toBe('Nobody was kicked.');

  await at.ada.runs('/quiz', {}, { in: '#lobby' });
  at.ada.sends('#lobby', 'green?');
  at.ada.sends('#lobby', 'Blue');
  await at.ada.waitsFor('#lobby', 'Ada got the correct answer!');

  begun(at.ada.runs('/talk', {}, { in: '#lobby' }));
  await at.ada.waitsFor('#food-talk', 'What are you eating?');
  await at.ada.waitsFor('#lobby', 'Come to food-talk.');
  expect(at.sandbox.counters.failures).toEqual([]);
});
