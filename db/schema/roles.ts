/** The database's roles. They belong to the whole cluster, so migrations/roles.sql makes them and Drizzle only names them. */
import { pgRole } from 'drizzle-orm/pg-core';

/** Owns no table and sees one community at a time. */
export const app = pgRole('kindred_app').existing();

/** What ticks become to look across communities: only at what carries a policy for it. */
export const system = pgRole('kindred_system').existing();

/** What the search of the library runs as: it may read entries of the library, and nothing else. */
export const library = pgRole('kindred_library').existing();
