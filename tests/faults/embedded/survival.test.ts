import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { canReach } from '#db/embedded/folders.ts';
import { startEmbedded } from '#db/embedded/index.ts';
import type { EmbeddedServer } from '#db/embedded/index.ts';
import { DatabaseUnusable } from '#db/unusable.ts';
import { createLog } from '#src/platform/log/index.ts';
import { killWriterWhen, startWriter } from './child.ts';

const log = createLog({ level: 'error' });
const isRoot = process.getuid?.() === 0;
const nobody = 65_534;
const anybodyCanRead = await canReach({ uid: nobody, gid: nobody }, import.meta.dirname);
const folders: string[] = [];
const servers: EmbeddedServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kindred-embedded-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return join(folder, 'data');
}

/** A cluster that has run once: making one takes as long as a whole test. Copied, because every test is hard on its own. */
const runBefore = await newFolder();
await (await startEmbedded({ dataDir: runBefore, log, fsync: false })).stop();
const template = folders.splice(0);
afterAll(() => Promise.all(template.map((folder) => rm(folder, { recursive: true }))));

async function folderThatRan(): Promise<string> {
  const dataDir = await newFolder();
  await promisify(execFile)('cp', ['-a', runBefore, dataDir]);
  return dataDir;
}

async function start(dataDir: string): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, log, fsync: false });
  servers.push(server);
  return server;
}

async function numbersIn({ connection }: EmbeddedServer): Promise<number[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number }>('select number from written order by number');
    return rows.map(({ number }) => number);
  } finally {
    await client.end();
  }
}

async function namesIn(dataDir: string): Promise<string[]> {
  const folders = ['postgres', 'postgres/cluster'].map((folder) =>
    readdir(join(dataDir, folder)).catch(() => []),
  );
  return (await Promise.all(folders)).flat();
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

async function postmasterOf(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8');
  return Number.parseInt(text, 10);
}

test('killed again and again while it writes, it loses nothing that was committed', async () => {
  const dataDir = await folderThatRan();
  let acknowledged = 0;
  for (let round = 0; round < 4; round += 1) {
    const writer = await startWriter(dataDir);
    expect(writer.adopted).toBe(round > 0);
    await writer.committed(acknowledged + 50);
    acknowledged = await writer.kill();
  }
  const server = await start(dataDir);
  expect(server.adopted).toBe(true);
  const kept = await numbersIn(server);
  // At most the row whose answer was on its way is there beyond what was acknowledged.
  expect([acknowledged, acknowledged + 1]).toContain(kept.length);
  expect(kept).toEqual(upTo(kept.length));
});

test('when the server itself was killed too, the next start recovers and nothing is lost', async () => {
  const dataDir = await folderThatRan();
  const writer = await startWriter(dataDir);
  await writer.committed(50);
  process.kill(await postmasterOf(dataDir), 'SIGKILL');
  const acknowledged = await writer.kill();

  const server = await start(dataDir);
  expect(server.adopted).toBe(false);
  const kept = await numbersIn(server);
  expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
  expect(kept).toEqual(upTo(kept.length));
});

test('a second start on the same folder is refused in plain words, and does the first no harm', async () => {
  const dataDir = await folderThatRan();
  const first = await start(dataDir);
  const second = startEmbedded({ dataDir, log, fsync: false });
  await expect(second).rejects.toThrow(DatabaseUnusable);
  await expect(second).rejects.toThrow(`already running on ${first.dataDir}. Stop it first, or set DATA_DIR`);
  const client = new pg.Client(first.connection);
  await client.connect();
  await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  await client.end();
});

test('what only looks may enter beside it, and leaves it running', async () => {
  const dataDir = await folderThatRan();
  const first = await start(dataDir);
  const beside = await startEmbedded({ dataDir, log, fsync: false, alongside: true });
  expect(beside.connection).toEqual(first.connection);
  await beside.stop();
  const client = new pg.Client(first.connection);
  await client.connect();
  await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
  await client.end();
});

test('of two first starts at the same moment one runs and the other is refused', async () => {
  const dataDir = await newFolder();
  const outcomes = await Promise.allSettled([start(dataDir), start(dataDir)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { name: 'DatabaseUnusable' },
  });
});

test('a stop ends the server, and the next start finds everything', async () => {
  const dataDir = await folderThatRan();
  const first = await startEmbedded({ dataDir, log, fsync: false });
  await first.stop();
  await expect(postmasterOf(dataDir)).rejects.toThrow('ENOENT');
  await expect(new pg.Client(first.connection).connect()).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  expect(await start(dataDir)).toMatchObject({ adopted: false, dataDir });
});

test('a start that comes while the first is stopping waits for it and takes over', async () => {
  const dataDir = await folderThatRan();
  for (let round = 0; round < 5; round += 1) {
    const first = await startEmbedded({ dataDir, log, fsync: false });
    const [, next] = await Promise.all([first.stop(), startEmbedded({ dataDir, log, fsync: false })]);
    expect(next.adopted).toBe(false);
    await next.stop();
  }
});

test('what a start that was killed half-way left behind does not matter, and is tidied up', async () => {
  const dataDir = await newFolder();
  const leftover = join(dataDir, 'postgres/unfinished-abc123');
  await mkdir(leftover, { recursive: true });
  await writeFile(join(leftover, 'PG_VERSION'), '18\n');
  await start(dataDir);
  await expect(stat(leftover)).rejects.toThrow('ENOENT');
});

test.each([
  ['its cluster is being made', newFolder, /unfinished-/],
  ['its server is coming up', folderThatRan, /postmaster\.pid/],
])('killed while %s, the next start brings it up whole', async (_, folder, trace) => {
  const dataDir = await folder();
  await killWriterWhen(dataDir, async () => {
    await expect.poll(() => namesIn(dataDir), { interval: 1 }).toContainEqual(expect.stringMatching(trace));
  });
  const writer = await startWriter(dataDir);
  await writer.committed(5);
  await writer.kill();
  expect((await numbersIn(await start(dataDir))).length).toBeGreaterThanOrEqual(5);
});

test('a lock file whose pid belongs to somebody else now does not stop it', async () => {
  const dataDir = await folderThatRan();
  const cluster = join(dataDir, 'postgres/cluster');
  const lines = [process.ppid, cluster, 1, 5432, cluster, '', '       1         1', 'ready   '];
  await writeFile(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`, { mode: 0o644 });
  await expect(start(dataDir)).resolves.toMatchObject({ adopted: false });
});

test('data of another PostgreSQL is left alone, in plain words', async () => {
  const dataDir = await folderThatRan();
  await writeFile(join(dataDir, 'postgres/cluster/PG_VERSION'), '9\n');
  await expect(startEmbedded({ dataDir, log, fsync: false })).rejects.toThrow('made by PostgreSQL 9');
});

test('a path too long for a socket gets a short folder that nobody else can open', async () => {
  const dataDir = join(await newFolder(), 'a'.repeat(60), 'b'.repeat(60));
  const { connection } = await start(dataDir);
  const folder = connection.host ?? '';
  folders.push(folder);
  expect(folder).toMatch(/^\/tmp\/kindred-[0-9a-f]{12}$/);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test.runIf(isRoot && anybodyCanRead)(
  'an ordinary user starts it as themselves, and root goes on with it',
  async () => {
    const dataDir = await newFolder();
    await mkdir(dataDir);
    await chown(dataDir, nobody, nobody);
    const writer = await startWriter(dataDir, nobody);
    expect(writer.uid).toBe(nobody);
    await writer.committed(5);
    const acknowledged = await writer.kill();
    process.kill(await postmasterOf(dataDir), 'SIGINT');

    const server = await start(dataDir);
    expect((await stat(join(dataDir, 'postgres/cluster'))).uid).toBe(nobody);
    expect((await numbersIn(server)).length).toBeGreaterThanOrEqual(acknowledged);
  },
);

test.runIf(isRoot)('under a folder that only root can open, it says which one it uses instead', async () => {
  const dataDir = await newFolder();
  await mkdir(dataDir, { mode: 0o700 });
  const server = await start(dataDir);
  folders.push(server.dataDir);
  expect(server.dataDir).toMatch(/^\/var\/lib\/kindred\/[0-9a-f]{12}$/);
});
