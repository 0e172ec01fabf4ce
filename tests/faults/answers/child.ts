/** A process of its own in which a crowd says *Going*, eight at a time, to be killed in the middle. Each answer that it has is a line. */
import { once } from 'node:events';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import { answerGathering } from '#src/gatherings/seats.ts';
import { createLog } from '#src/platform/log/index.ts';
import { task } from './task.ts';

const { connection, operatorKey, guild, occurrence, now, people } = task.parse(
  JSON.parse(process.argv[2] ?? ''),
);

const database = openDatabase({ connection, log: createLog({ level: 'error' }) });
const keyring = openKeyring(operatorKey);
const clock = { now: () => new Date(now) };
const vault = openVault({ keyring, clock });
const community = await communityDirectory({ database, vault, keyring, clock }).find(guild);

const waiting = Array.from({ length: people.count }, (_, index) =>
  String(BigInt(people.first) + BigInt(index)),
);
waiting.reverse();

async function oneAfterTheOther(): Promise<void> {
  for (let user = waiting.pop(); user !== undefined; user = waiting.pop()) {
    const answered = await answerGathering(community, { occurrence, user, wish: 'going' });
    if (!answered.ok) throw new Error(answered.error);
    if (!process.stdout.write(`${user} ${answered.value.state ?? ''}\n`)) await once(process.stdout, 'drain');
  }
}

await Promise.all(Array.from({ length: 8 }, oneAfterTheOther));
await database.close();
