/** What Kindred needs of a Postgres server before anything is changed in it. */
import type { ClientBase } from 'pg';
import { DatabaseUnusable } from './unusable.ts';

/** `GRANT ... WITH INHERIT FALSE, SET TRUE` came with it, and nothing else keeps the system role out of plain transactions. */
const oldestServer = 160_000;

interface Server {
  readonly version: number;
  readonly release: string;
  readonly login: string;
  readonly database: string;
  readonly makesRoles: boolean;
  readonly makesSchemas: boolean;
  readonly encoding: string;
}

/** @throws {DatabaseUnusable} naming what is missing and the statement that mends it. */
export async function requireUsable(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Server>(`
    select current_setting('server_version_num')::integer as version,
           current_setting('server_version') as release,
           current_setting('server_encoding') as encoding,
           current_user as login,
           current_database() as database,
           rolsuper or rolcreaterole as "makesRoles",
           has_database_privilege(current_database(), 'create') as "makesSchemas"
      from pg_roles where rolname = current_user`);
  const problem = rows[0] && problemOf(rows[0], client);
  if (problem) throw new DatabaseUnusable('DATABASE_URL', problem);
}

function problemOf(server: Server, { escapeIdentifier }: ClientBase): string | undefined {
  const login = escapeIdentifier(server.login);
  const database = escapeIdentifier(server.database);
  if (server.version < oldestServer) {
    return `The database runs PostgreSQL ${server.release}; Kindred needs 16 or newer. Upgrade it, or point DATABASE_URL to a newer one.`;
  }
  if (server.encoding !== 'UTF8') {
    return `The database ${database} stores text as ${server.encoding}. Create one with: CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0;`;
  }
  if (!server.makesRoles) {
    return `The login ${login} of DATABASE_URL may not create roles. Have an administrator run: ALTER ROLE ${login} CREATEROLE;`;
  }
  if (!server.makesSchemas) {
    return `The login ${login} of DATABASE_URL may not create schemas. Have an administrator run: GRANT CREATE ON DATABASE ${database} TO ${login};`;
  }
  return undefined;
}
