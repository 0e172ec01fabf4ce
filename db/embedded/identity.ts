/** As whom the server runs. Postgres refuses to be root, so root hands it to somebody with fewer rights. */
import { readFile, stat } from 'node:fs/promises';

/** A Unix user. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** What nearly every system calls the user who owns nothing. */
const nobody: Identity = { uid: 65_534, gid: 65_534 };

/**
 * Undefined where the server runs as ourselves: always, unless we are root. A folder that somebody owns already keeps its
 * owner, so that what an ordinary user began, root can go on with.
 */
export async function serverIdentity(folder: string): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await postgresUser()) ?? nobody;
}

async function postgresUser(): Promise<Identity | undefined> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const found = /^postgres:[^:]*:(?<uid>\d+):(?<gid>\d+):/m.exec(users)?.groups;
  return found && { uid: Number(found['uid']), gid: Number(found['gid']) };
}

/** All that the server's programs are told: nothing of ours, which holds secrets, and no setting meant for another Postgres. */
export const plainEnvironment: Readonly<Record<string, string>> = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  // Without it, nothing that uses the network starts on Windows.
  ...(process.platform === 'win32' && { SystemRoot: 'C:\\Windows' }),
};
