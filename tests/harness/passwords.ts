/** What roles log in with wherever a test migrates. The test cluster asks for none. */
import type { RolePasswords } from '#db/migrate.ts';

export const passwords: RolePasswords = { app: 'app', jobs: 'jobs' };
