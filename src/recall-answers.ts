/** Writes into the database what the sample community's people answered before there was a bot to ask. */
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { recallAnswers } from './checkins/index.ts';
import { communityDirectory } from './communities/index.ts';
import { recallOutcomes } from './outcomes/index.ts';
import { systemClock } from './platform/clock.ts';
import type { Community } from './platform/community.ts';
import { after, days } from './platform/durations.ts';
import type { Logger } from './platform/log/index.ts';
import type { ReadyDatabase } from './start/database.ts';
import type { Recalling } from './start/sample.ts';

/** For how long the sixty had been there: a start and three waves are over. */
const since = days(125);

/** With the database of the suite that runs beside. */
export function recallingIn(
  { connections, operatorKey }: Pick<ReadyDatabase, 'connections' | 'operatorKey'>,
  guild: string,
  log: Logger,
): Recalling {
  const inCommunity = async (work: (community: Community) => Promise<void>): Promise<void> => {
    const database = openDatabase({ connection: connections.app, log });
    try {
      const keyring = openKeyring(operatorKey);
      const vault = openVault({ keyring, clock: systemClock });
      const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
      await work(await directory.find(guild));
    } finally {
      await database.close();
    }
  };
  return {
    answers: (user, answers) => inCommunity((community) => recallAnswers(community, user, answers)),
    outcomes: (people) =>
      inCommunity((community) =>
        recallOutcomes(community, { startedAt: after(community.now(), -since), people }),
      ),
  };
}
