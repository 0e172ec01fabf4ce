/** Reads the environment and starts the roles asked for. Everything that ends a start says what to mend. */
import { enableCompileCache } from 'node:module';
import { existsSync } from 'node:fs';

enableCompileCache();
if (existsSync('.env')) process.loadEnvFile('.env');

const { run } = await import('./start/run.ts');
await run(process.env);
