/** Reads the environment and starts the roles asked for. Everything that ends a start says what to mend. */
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');

const environment = { ...process.env };
// discord.js reads these two by itself and takes them for numbers; ours may say "auto", and are handed to it as options.
delete process.env['SHARDS'];
delete process.env['SHARD_COUNT'];

const { run } = await import('./start/run.ts');
await run(environment);
