/** `npm run audit:verify`: looks at every community's audit trail and prints whether it is whole. Ends with 1 where one is not. */
import { existsSync } from 'node:fs';
import { guildsWithTrail } from '#db/audit.ts';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { verifiedLine, verifyTrail } from './communities/index.ts';
import { readConfig } from './config.ts';
import { createLog } from './platform/log/index.ts';
import { readyDatabase } from './start/database.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`${config.error.message}\n`);
  process.exit(1);
}
await using opened = new AsyncDisposableStack();
const log = createLog({ level: config.value.logLevel });
const ready = await readyDatabase(config.value, log, { alongside: true });
opened.defer(() => ready.stop());
const database = openDatabase({ connection: ready.connections.app, log });
opened.defer(() => database.close());
const keyring = openKeyring(ready.operatorKey);

let damaged = 0;
const guilds = await database.withSystem((tx) => guildsWithTrail(tx));
for (const guild of guilds) {
  const verified = await database.withGuild(guild, (tx) => verifyTrail(tx, { keyring }));
  if (verified?.broken !== undefined) damaged += 1;
  process.stdout.write(`${verifiedLine(guild, verified)}\n`);
}
process.stdout.write(
  damaged === 0
    ? `All ${guilds.length} trails are whole.\n`
    : `${damaged} of ${guilds.length} trails are damaged.\n`,
);
if (damaged > 0) process.exitCode = 1;
