/** A process of its own that asks a million cases at 200 a second, and says how long the longest takes of each question. */
import { once } from 'node:events';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import { changeCase, findCases, listCases, nextCase } from '#src/escalation/index.ts';
import { caseKinds, caseStates, severities } from '#src/escalation/types.ts';
import { systemClock } from '#src/platform/clock.ts';
import { createLog } from '#src/platform/log/index.ts';
import { latenciesAt, quantile } from '../interactions/load.ts';
import { ownerOf, taskShape } from './task.ts';

const perSecond = 200;
/**
 * Every connection has asked everything by then, what is often read is in memory, and Node has compiled what runs often: before,
 * it takes three times as long, as in the first minute of a suite that then runs for weeks.
 */
const warmingUp = 12_000;
const lasting = 10_000;
/** A whole round of what Postgres tidies up by itself once a minute: whatever is written calls for it, and it counts as often as it comes. */
const lastingOfWrites = 60_000;

const [told]: unknown[] = await once(process, 'message');
const task = taskShape.parse(told);
const database = openDatabase({
  connection: { connectionString: task.connectionString },
  log: createLog({ level: 'error' }),
});
const keyring = openKeyring(task.operatorKey);
const vault = openVault({ keyring, clock: systemClock });
const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
const community = await directory.find(task.guild);
const strangers = async () => false;

let asked = 0;
async function p99(act: (number: number) => Promise<unknown>, forSo = lasting): Promise<number> {
  const timed = async () => {
    const begun = performance.now();
    await act((asked += 1));
    return performance.now() - begun;
  };
  await latenciesAt(perSecond, warmingUp, timed);
  return Number(quantile(await latenciesAt(perSecond, forSo, timed), 0.99).toPrecision(3));
}

const searches: ((n: number) => Parameters<typeof findCases>[2])[] = [
  (n) => ({ number: 1_000_000 + n }),
  (n) => ({ state: caseStates[n % caseStates.length], severity: severities[n % severities.length] }),
  (n) => ({ kind: caseKinds[n % caseKinds.length], state: 'open' as const }),
  (n) => ({ owner: ownerOf(n), severity: severities[n % severities.length] }),
  (n) => ({ owner: ownerOf(n), state: 'taken' as const }),
  (n) => ({ from: new Date(Date.now() - n * 60_000_000), kind: 'spam' as const }),
];

const found = {
  next_p99_ms: await p99((n) => nextCase(community, strangers, ownerOf(n))),
  mine_p99_ms: await p99((n) =>
    listCases(community, { what: 'mine', page: 0, moderator: ownerOf(n), size: 8 }),
  ),
  search_p99_ms: await p99((n) =>
    findCases(community, strangers, searches[n % searches.length]?.(n) ?? {}, { by: ownerOf(n), size: 8 }),
  ),
  claim_p99_ms: await p99((n) => {
    const ref = task.open[n % task.open.length];
    if (ref === undefined) throw new Error('no case waits');
    return changeCase(community, strangers, { ref, event: { type: 'take', by: ownerOf(n) } });
  }, lastingOfWrites),
};
await database.close();
process.send?.(found);
