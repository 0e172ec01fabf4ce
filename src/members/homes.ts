/** In which communities somebody is: asked for what they call in direct messages, by a keyed hash and nothing else. */
import * as homes from '#db/homes.ts';
import type { Database } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import type { Community } from '#src/platform/community.ts';

const purpose = 'home';

/** The same in all communities: it is what they are found by. */
export function homeHash(keyring: Keyring, user: string): string {
  return keyring.blindIndex(purpose, user);
}

/** Finds the communities in which somebody has agreed to anything, and which they are not known to have left. */
export function findHomes(needs: {
  database: Database;
  keyring: Keyring;
  communityOf: (guild: string) => Promise<Community>;
}): (user: string) => Promise<readonly Community[]> {
  const { database, keyring, communityOf } = needs;
  return async (user) => {
    const guilds = await database.withSystem((tx) => homes.of(tx, keyring.blindIndexes(purpose, user)));
    return Promise.all(guilds.map(communityOf));
  };
}
