/** The box alone, as `npm run sandbox` starts it: what it says when it cannot, and a bot's way in when it can. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { box } from './stage.ts';

const main = fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url));

/** Resolves with what it said by the time that the words came, or by its end. */
async function said(args: readonly string[], env: Readonly<Record<string, string>>, until: RegExp) {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], ...env } });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let words = '';
  for await (const chunk of child.stdout) if (until.test((words += String(chunk)))) return words;
  for await (const chunk of child.stderr) words += String(chunk);
  return words;
}

test('it raises the sample community, and any token makes a bot', async () => {
  const words = await said(['--sample'], { SANDBOX_PORT: '0' }, /It joins with/);
  const url = /REST base (\S+)\/api/.exec(words)?.[1] ?? '';
  const people = await (await fetch(`${url}/sandbox/people`)).json();
  expect(people).toContainEqual(expect.objectContaining({ name: 'Mara' }));
  const headers = {
    authorization: 'Bot sandbox.somebody-elses',
    'user-agent': 'DiscordBot (https://example.org, 1)',
  };
  const me = await (await fetch(`${url}/api/v10/users/@me`, { headers })).json();
  expect(me).toMatchObject({ bot: true, username: 'somebody-elses' });
});

test.for([
  ['a port that is none', [], { SANDBOX_PORT: 'four' }, /SANDBOX_PORT is “four”.*whole number/],
  ['an option that is none', ['--smaple'], {}, /Unknown option '--smaple'.*Usage: npm run sandbox/],
  ['no description', [], { SANDBOX_PORT: '0', SANDBOX_OPENAPI: '/nowhere.json' }, /Look at SANDBOX_OPENAPI/],
] as const)('%s is said in one sentence that names the mend', async ([, args, env, words]) => {
  const all = await said(args, env, /It joins with/);
  expect(all).toMatch(words);
  expect(all.trim().split('\n')).toHaveLength(1);
});

test('so is a port that is taken', async () => {
  const { port } = new URL((await box()).url);
  expect(await said([], { SANDBOX_PORT: port }, /It joins with/)).toBe(
    `The box did not start: port ${port} is taken. Give another as SANDBOX_PORT, such as SANDBOX_PORT=${Number(port) + 1}.\n`,
  );
});
