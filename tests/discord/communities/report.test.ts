/** `npm run doctor`, as the process that it is: every community of the database, and an exit code that a script can read. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { testCommunity, testSuite } from '#tests/harness/suite.ts';
import { emptyServer, setUpByDefaults } from './begin.ts';

const running = await testSuite();
const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

function doctor(settings: Readonly<Record<string, string>>): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const env = { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...settings };
  execFile(process.execPath, ['src/doctor.ts'], { cwd: root, env }, (failed, out, error) => {
    resolve({ code: failed === null ? 0 : Number(failed.code), out, error });
  });
  return promise;
}

const settings = {
  DATABASE_URL: running.database.url,
  KINDRED_KEY: Buffer.alloc(32, 7).toString('base64'),
  DISCORD_TOKEN: running.sandbox.bot('kindred').token,
  DISCORD_API: `${running.sandbox.url}/api`,
};

test('prints each community with what is wrong by its name, and ends with 1 while something hurts', async () => {
  const community = await testCommunity(running, 'Reported');
  const server = emptyServer(running, 'Unmanned');
  await setUpByDefaults(server);

  const first = await doctor(settings);
  expect(first.error).toBe('');
  expect(first.out).toContain(community.guild.id);
  expect(first.out).toContain('Nobody has the role @Moderator');
  expect(first.out).not.toContain('**');
  expect(first.code).toBe(1);

  running.sandbox.guild(server.guild.id).removeBot('kindred');
  const second = await doctor(settings);
  expect(second.out).toMatch(new RegExp(`${server.guild.id}\\n  Kindred could not look at this server`));
  expect(second.code).toBe(1);
});

describe('without a token', () => {
  const { DATABASE_URL, KINDRED_KEY } = settings;

  test('it looks at the Discord in a box of a running Kindred', async () => {
    const community = await testCommunity(running, 'In a box');
    const port = new URL(running.sandbox.url).port;
    const { code, out, error } = await doctor({ DATABASE_URL, KINDRED_KEY, SANDBOX_PORT: port });
    expect(error).toBe('');
    expect(out).toContain(community.guild.id);
    expect(out).not.toContain('Private pages cannot be reached');
    expect(code).toBe(1);
  });

  test('and says what it needs where there is none', async () => {
    const { code, error } = await doctor({ DATABASE_URL, KINDRED_KEY, SANDBOX_PORT: '1' });
    expect(error).toContain('set DISCORD_TOKEN');
    expect(code).toBe(1);
  });
});
