/** A database as others run it: reached over TCP, with passwords, by an owner who is no superuser. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { asRole, connectionOf } from '#db/connection.ts';
import { communities } from '#db/communities.ts';
import { openDatabase } from '#db/database.ts';
import { startEmbedded } from '#db/embedded/index.ts';
import { enqueue } from '#db/enqueue.ts';
import { migrate } from '#db/migrate.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newGuild } from '#tests/harness/guilds.ts';

const log = createLog({ level: 'error' });
const passwords = { app: 'p@ss/word?&', jobs: 'another' };

const folder = await mkdtemp(join(tmpdir(), 'kindred-hosted-'));
await chmod(folder, 0o711);
const server = await startEmbedded({ dataDir: folder, log, fsync: false, door: 'loopback' });
const admin = new pg.Client(server.connection);
await admin.connect();
afterAll(async () => {
  await admin.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

const urlOf = (login: string, database: string) =>
  `postgresql://${login}:secret@127.0.0.1:${server.connection.port}/${database}`;

async function newLogin(login: string, rights: string): Promise<string> {
  await admin.query(`create role ${login} login password 'secret' ${rights}`);
  await admin.query(`create database ${login} owner ${login}`);
  return urlOf(login, login);
}

test('an owner who may not create roles is told which statement mends that', async () => {
  const owner = connectionOf(await newLogin('poor', ''));
  await expect(migrate({ owner, passwords })).rejects.toThrow('ALTER ROLE "poor" CREATEROLE;');
});

test('an owner who may create roles is enough; the suite logs in with its own password and is shut out with another', async () => {
  const owner = connectionOf(await newLogin('owner', 'createrole'));
  await migrate({ owner, passwords });
  await migrate({ owner, passwords });

  const guild = newGuild();
  const database = openDatabase({ connection: asRole(owner, 'kindred_app', passwords.app), log });
  const stored = await database.withGuild(guild, async (tx) => {
    await enqueue(tx, 'greet', {});
    return communities.ref(tx, new Date());
  });
  expect(await database.withSystem((tx) => communities.guildOf(tx, stored))).toBe(guild);
  await database.close();

  const stranger = openDatabase({ connection: asRole(owner, 'kindred_app', 'wrong'), log });
  await expect(stranger.ping()).rejects.toMatchObject({ code: '28P01' });
  await stranger.close();
});

test('forced row-level security binds the owner too', async () => {
  const owner = new pg.Client(urlOf('owner', 'owner'));
  await owner.connect();
  const { rows } = await owner.query('select * from communities');
  await owner.end();
  expect(rows).toEqual([]);
});

test('roles that another owner made on the same server are refused in plain words', async () => {
  const owner = connectionOf(await newLogin('second', 'createrole'));
  await expect(migrate({ owner, passwords })).rejects.toThrow('another one made them');
});

test.each(['mysql://a@b/c', 'nonsense', ''])('DATABASE_URL is not %j', (url) => {
  expect(() => connectionOf(url)).toThrow('DATABASE_URL is not an address');
});
