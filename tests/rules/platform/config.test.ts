import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';
import { settings } from '#src/config/settings.ts';

const key = Buffer.alloc(32, 7).toString('base64');

function problemsOf(environment: Record<string, string>): string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.error.problems.map(({ setting }) => setting).toSorted();
}

function configOf(environment: Record<string, string | undefined>) {
  const read = readConfig(environment);
  if (!read.ok) throw read.error;
  return read.value;
}

test('nothing has to be set', () => {
  expect(configOf({})).toEqual({
    discordToken: undefined,
    discordApi: undefined,
    databaseUrl: undefined,
    dataDir: './data',
    port: 3000,
    publicUrl: undefined,
    sandboxPort: 4000,
    sandboxOpenapi: undefined,
    roles: ['gateway', 'worker', 'web'],
    shards: 'auto',
    shardCount: 'auto',
    operatorKey: undefined,
    directOpenings: 10,
    logLevel: 'info',
  });
});

test('an empty setting counts as not set, and spaces around a value do not count', () => {
  expect(configOf({ PORT: ' ', DISCORD_TOKEN: '', LOG_LEVEL: undefined })).toEqual(configOf({}));
  expect(configOf({ PORT: ' 3100 ' }).port).toBe(3100);
});

test('every setting is read', () => {
  const config = configOf({
    DISCORD_TOKEN: 'sandbox.kindred',
    DISCORD_API: 'http://127.0.0.1:4000/api/',
    DATABASE_URL: 'postgres://kindred:pw@localhost/kindred',
    DATA_DIR: '/srv/kindred',
    PORT: '0',
    PUBLIC_URL: 'https://kindred.example.org/',
    SANDBOX_PORT: '4100',
    SANDBOX_OPENAPI: 'package.json',
    ROLES: 'web, gateway',
    SHARDS: '0,2,2',
    SHARD_COUNT: '4',
    KINDRED_KEY: `${key},${key}`,
    DM_OPENINGS: 'any',
    LOG_LEVEL: 'debug',
  });
  expect(config).toEqual({
    discordToken: 'sandbox.kindred',
    discordApi: 'http://127.0.0.1:4000/api',
    databaseUrl: 'postgres://kindred:pw@localhost/kindred',
    dataDir: '/srv/kindred',
    port: 0,
    publicUrl: 'https://kindred.example.org',
    sandboxPort: 4100,
    sandboxOpenapi: 'package.json',
    roles: ['gateway', 'web'],
    shards: [0, 2],
    shardCount: 4,
    operatorKey: `${key},${key}`,
    directOpenings: 'any',
    logLevel: 'debug',
  });
});

describe('what is malformed', () => {
  test.each([
    ['DISCORD_TOKEN', 'Bot abc.def.ghi'],
    ['DISCORD_API', 'discord.com/api'],
    ['PORT', '65536'],
    ['PORT', 'web'],
    ['SANDBOX_PORT', '-1'],
    ['SANDBOX_OPENAPI', './no-such-file.json'],
    ['DATABASE_URL', 'mysql://localhost/kindred'],
    ['PUBLIC_URL', 'http://kindred.example.org'],
    ['PUBLIC_URL', 'https://kindred.example.org/?a=1'],
    ['PUBLIC_URL', 'http://localhost.example.org'],
    ['ROLES', 'web,wroker'],
    ['ROLES', 'web,'],
    ['SHARDS', '0-3'],
    ['SHARD_COUNT', '0'],
    ['KINDRED_KEY', 'hunter2'],
    ['KINDRED_KEY', `${key},`],
    ['LOG_LEVEL', 'verbose'],
  ])('%s=%s', (setting, value) => {
    const problems = problemsOf({ KINDRED_KEY: key, SHARD_COUNT: '4', [setting]: value });
    expect(problems).toEqual([setting]);
  });
});

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s needs no https',
  (url) => {
    expect(configOf({ PUBLIC_URL: url }).publicUrl).toBe(url);
  },
);

test('settings that need each other', () => {
  expect(problemsOf({ DATABASE_URL: 'postgres://localhost/kindred' })).toEqual(['KINDRED_KEY']);
  expect(problemsOf({ SHARDS: '0,1' })).toEqual(['SHARD_COUNT']);
  expect(problemsOf({ SHARDS: '0,4', SHARD_COUNT: '4' })).toEqual(['SHARDS']);
  expect(problemsOf({ SHARDS: '0,3', SHARD_COUNT: '4' })).toEqual([]);
});

test('one message names every problem with an example, and no secret', () => {
  const secrets = {
    DISCORD_TOKEN: 'Bot tell.no.one',
    KINDRED_KEY: 'hunter2',
    DATABASE_URL: 'mysql://root:swordfish@db',
  };
  const read = readConfig({ ...secrets, PORT: 'x', ROLES: 'wroker', SHARDS: '1' });
  if (read.ok) throw new Error('this configuration must be refused');
  const { message, problems } = read.error;
  expect(problems.map(({ setting }) => setting).toSorted()).toEqual([
    'DATABASE_URL',
    'DISCORD_TOKEN',
    'KINDRED_KEY',
    'PORT',
    'ROLES',
    'SHARD_COUNT',
  ]);
  for (const { setting, example } of problems) expect(message).toContain(`Example: ${setting}=${example}`);
  expect(problems.every(({ example }) => example !== '')).toBe(true);
  expect(message).toContain('"wroker"');
  for (const secret of ['tell.no.one', 'hunter2', 'swordfish']) expect(message).not.toContain(secret);
});

test('.env.example explains every setting, and no other', async () => {
  const text = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
  const named = Array.from(text.matchAll(/^#?([A-Z_]+)=/gm), ([, name = '']) => name);
  expect(named.toSorted()).toEqual(Object.keys(settings.shape).toSorted());
});
