/** Where a database is and as whom to enter it. */
import type { ClientConfig } from 'pg';
import { DatabaseUnusable } from './unusable.ts';

/** Either the fields of a connection or a `connectionString`, as node-postgres takes them. */
export type Connection = ClientConfig;

/** A role with a login, made by `migrate`. */
export type LoginRole = 'kindred_app' | 'kindred_jobs';

/**
 * The connection of `DATABASE_URL`.
 * @throws {DatabaseUnusable} where it is no address that both we and node-postgres read alike.
 */
export function connectionOf(databaseUrl: string): Connection {
  const protocol = URL.parse(databaseUrl)?.protocol;
  if (protocol === 'postgres:' || protocol === 'postgresql:') return { connectionString: databaseUrl };
  throw new DatabaseUnusable(
    'DATABASE_URL',
    'DATABASE_URL is not an address of a Postgres database. It reads like postgresql://user:password@host:5432/database; ' +
      'through a Unix socket, like postgresql:///database?host=/run/postgresql&user=name.',
  );
}

/** The same database, entered as another role. */
export function asRole(owner: Connection, user: LoginRole, password: string): Connection {
  if (owner.connectionString === undefined) return { ...owner, user, password };
  const url = new URL(owner.connectionString);
  // As parameters they win over what stands before the @, and also fit an address that has no host.
  url.searchParams.set('user', user);
  url.searchParams.set('password', password);
  return { ...owner, connectionString: url.href };
}
