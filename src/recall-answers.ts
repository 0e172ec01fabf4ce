/** Writes into the database what the sample community's people answered before there was a bot to ask. */
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { recallAnswers } from './checkins/index.ts';
import { communityDirectory } from './communities/index.ts';
import { systemClock } from './platform/clock.ts';
import type { Logger } from './platform/log/index.ts';
import type { ReadyDatabase } from './start/database.ts';
import type { Recalls } from './start/sample-checkins.ts';

/** With the database of the suite that runs beside. */
export function recallingIn(
  { connections, operatorKey }: Pick<ReadyDatabase, 'connections' | 'operatorKey'>,
  guild: string,
  log: Logger,
): Recalls {
  return async (user, answers) => {
    const database = openDatabase({ connection: connections.app, log });
    try {
      const keyring = openKeyring(operatorKey);
      const vault = openVault({ keyring, clock: systemClock });
      const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
      await recallAnswers(await directory.find(guild), user, answers);
    } finally {
      await database.close();
    }
  };
}
