/** A process that tests kill: starts the embedded database, then writes rows one by one and says which are committed. */
import pg from 'pg';
import { startEmbedded } from '#db/embedded/index.ts';
import { createLog } from '#src/platform/log/index.ts';

const [dataDir = ''] = process.argv.slice(2);

const server = await startEmbedded({ dataDir, log: createLog({ level: 'error' }) });
const client = new pg.Client(server.connection);
await client.connect();
await client.query('create table if not exists written (number integer primary key)');
say({ ready: true, adopted: server.adopted, dataDir: server.dataDir, uid: process.getuid?.() });

const { rows } = await client.query<{ last: number }>('select coalesce(max(number), 0) as last from written');
for (let number = (rows[0]?.last ?? 0) + 1; ; number += 1) {
  await client.query('insert into written values ($1)', [number]);
  say({ committed: number });
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
