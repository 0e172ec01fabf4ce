/** The borders that the linter holds: each is crossed once, in a copy of the house with nothing else in it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the import stands, what is imported. */
type Crossing = readonly [file: string, imported: string];

const refused: readonly Crossing[] = [
  ['src/groups/join.ts', 'discord.js'],
  ['src/groups/join.ts', '@discordjs/rest'],
  ['src/groups/join.ts', 'drizzle-orm'],
  ['src/groups/join.ts', 'drizzle-orm/pg-core'],
  ['src/groups/join.ts', 'pg'],
  ['src/groups/join.ts', 'graphile-worker'],
  ['src/groups/join.ts', '#commands/group/join.ts'],
  ['src/groups/join.ts', '#events/interactions/router.ts'],
  ['src/groups/join.ts', '#src/suite.ts'],
  ['src/groups/join.ts', '../suite.ts'],
  ['src/groups/join.ts', '../suite/web.ts'],
  ['src/groups/join.ts', '../../db/groups.ts'],
  ['src/groups/join.ts', '#sandbox/index.ts'],
  ['src/groups/join.ts', '#tests/harness/database.ts'],
  ['src/platform/discord/gateway.ts', 'pg'],
  ['src/platform/discord/gateway.ts', '#events/interactions/router.ts'],
  ['src/platform/jobs/queue.ts', 'drizzle-orm'],
  ['src/platform/jobs/queue.ts', 'discord.js'],
  ['src/suite.ts', 'discord.js'],
  ['src/suite.ts', 'pg'],
  ['src/suite.ts', '#sandbox/index.ts'],
  ['src/deploy.ts', '#sandbox/index.ts'],
  ['src/main.ts', 'discord.js'],
  ['commands/group/join.ts', '#db/groups.ts'],
  ['commands/group/join.ts', 'drizzle-orm'],
  ['commands/group/join.ts', '#src/suite.ts'],
  ['commands/group/join.ts', '#sandbox/index.ts'],
  ['events/members/left.ts', 'pg'],
  ['events/members/left.ts', '#db/members.ts'],
  ['db/groups.ts', 'discord.js'],
  ['db/groups.ts', '#src/groups/index.ts'],
  ['db/groups.ts', '#src/groups/deep/types.ts'],
  ['db/groups.ts', '#src/platform/discord/gateway.ts'],
  ['db/groups.ts', '#src/platform/log/fields.ts'],
  ['db/groups.ts', '../src/groups/index.ts'],
  ['db/schema/groups.ts', '#commands/group/join.ts'],
  ['sandbox/rest/guilds.ts', '#src/platform/clock.ts'],
  ['sandbox/rest/guilds.ts', '#db/groups.ts'],
  ['sandbox/rest/guilds.ts', '../../src/platform/clock.ts'],
  ['sandbox/rest/guilds.ts', 'discord.js'],
];

const allowed: readonly Crossing[] = [
  ['src/groups/join.ts', '#db/groups.ts'],
  ['src/groups/join.ts', '../platform/result.ts'],
  ['src/groups/messages.ts', 'discord-api-types/v10'],
  ['src/platform/discord/gateway.ts', 'discord.js'],
  ['src/platform/jobs/queue.ts', 'pg'],
  ['src/platform/jobs/queue.ts', 'graphile-worker'],
  ['src/suite.ts', '#commands/group/join.ts'],
  ['src/suite.ts', '#events/interactions/router.ts'],
  ['src/main.ts', './suite.ts'],
  ['src/start/run.ts', '../suite.ts'],
  ['src/start/sandbox.ts', '#sandbox/index.ts'],
  ['src/deploy.ts', '#commands/index.ts'],
  ['commands/group/join.ts', '#src/groups/index.ts'],
  ['commands/group/join.ts', 'discord.js'],
  ['events/members/left.ts', 'discord.js'],
  ['db/groups.ts', 'drizzle-orm'],
  ['db/groups.ts', '#src/groups/types.ts'],
  ['db/groups.ts', '#src/platform/clock.ts'],
  ['db/database.ts', '#src/platform/log/index.ts'],
  ['db/migrate.ts', 'graphile-worker'],
  ['sandbox/rest/guilds.ts', 'fastify'],
  ['tests/discord/group.test.ts', '#src/suite.ts'],
  ['tests/sandbox/rest.test.ts', 'discord.js'],
];

let copy = '';
const crossed = new Set<string>();
const named = ([file, imported]: Crossing): string => `${file} ${imported}`;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'house-'));
  await mkdir(join(copy, '.ci'));
  await cp(join(root, '.ci/oxlint.json'), join(copy, '.ci/oxlint.json'));
  // One import a file, so that what the linter names is known; `n/` keeps the folder names that the borders go by.
  await Promise.all(
    [...refused, ...allowed].map(async ([file, imported], index) => {
      const place = join(copy, String(index), file);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, `import '${imported}';\n`);
    }),
  );
  for (const place of await lint()) {
    const [index = '', ...file] = place.split('/');
    crossed.add(`${file.join('/')} ${[...refused, ...allowed][Number(index)]?.[1] ?? ''}`);
  }
});

afterAll(() => rm(copy, { recursive: true }));

/** The files with a forbidden import in them. */
function lint(): Promise<string[]> {
  const found = Promise.withResolvers<string[]>();
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  execFile(
    process.execPath,
    [oxlint, '--config', '.ci/oxlint.json', '--format', 'unix'],
    { cwd: copy },
    (_error, text) => {
      const lines = text.split('\n').filter((line) => line.includes('no-restricted-imports'));
      found.resolve(lines.map((line) => line.split(':', 1)[0] ?? ''));
    },
  );
  return found.promise;
}

test.each(refused.map(named))('refused: %s', (crossing) => {
  expect(crossed).toContain(crossing);
});

test.each(allowed.map(named))('allowed: %s', (crossing) => {
  expect(crossed).not.toContain(crossing);
});
