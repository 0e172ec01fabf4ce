/** Brings the database up to date, without starting anything. Every start does the same by itself. */
import { existsSync } from 'node:fs';
import { readConfig } from './config.ts';
import { createLog } from './platform/log/index.ts';
import { readyDatabase } from './start/database.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`${config.error.message}\n`);
  process.exit(1);
}
const database = await readyDatabase(config.value, createLog({ level: config.value.logLevel }));
await database.stop();
process.stdout.write('The database is up to date.\n');
