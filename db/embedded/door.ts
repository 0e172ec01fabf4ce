/** How the server is entered: a Unix socket in a closed folder, or on Windows, which lacks those, loopback with a password. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, link, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '../connection.ts';
import { hasCode } from '../error-code.ts';
import { socketFolder } from './folders.ts';
import type { Home } from './folders.ts';
import { readLockFile } from './lock-file.ts';

/** Who owns the cluster and every table in it. Nothing of the suite runs as this role except migrations. */
export const ownerRole = 'kindred_owner';

export interface Door {
  readonly connection: Connection;
  /** What initdb has to know of it. */
  readonly authentication: readonly string[];
  /** The server's settings for it. */
  readonly settings: Readonly<Record<string, string>>;
  /** The folder of the socket, if there is one. */
  readonly socketFolder: string | undefined;
}

export type DoorKind = 'socket' | 'loopback';

export function openDoor(kind: DoorKind, home: Home, cluster: string): Promise<Door> {
  return kind === 'socket' ? socketDoor(home, cluster) : loopbackDoor(home, cluster);
}

async function socketDoor({ identity }: Home, cluster: string): Promise<Door> {
  const folder = await socketFolder(cluster, identity);
  return {
    connection: { host: folder, port: 5432, user: ownerRole },
    // Nobody else can open the socket's folder, so who reaches the socket is the owner.
    authentication: ['--auth-local', 'trust', '--auth-host', 'reject'],
    settings: {
      listen_addresses: '',
      unix_socket_directories: folder,
      unix_socket_permissions: '0700',
      port: '5432',
    },
    socketFolder: folder,
  };
}

async function loopbackDoor(home: Home, cluster: string): Promise<Door> {
  const passwordFile = join(home.folder, 'owner-password');
  if (!existsSync(passwordFile)) await makePassword(passwordFile, home);
  const port = (await readLockFile(cluster))?.port ?? (await freePort());
  return {
    connection: { host: '127.0.0.1', port, user: ownerRole, password: await readFile(passwordFile, 'utf8') },
    authentication: ['--auth-local', 'reject', '--auth-host', 'scram-sha-256', '--pwfile', passwordFile],
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) },
    socketFolder: undefined,
  };
}

/** Put in place whole, so that of two first starts both read the same one. */
async function makePassword(file: string, { identity }: Home): Promise<void> {
  const draft = `${file}-${process.pid}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
  if (identity) await chown(draft, identity.uid, identity.gid);
  await link(draft, file).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  await rm(draft);
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() =>
      typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
    );
  });
  return promise;
}
