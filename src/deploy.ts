/** Registers the commands with Discord, without starting anything. A running gateway does the same at its start. */
import { existsSync } from 'node:fs';
import { declaredHandlers } from '#commands/index.ts';
import { inAllLanguages } from '#commands/locales/index.ts';
import { readConfig } from './config.ts';
import { openRest } from './platform/discord/outbound.ts';
import { identify, registerCommands } from './platform/discord/register.ts';
import { buildRegistry } from './platform/discord/registry.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (!config.ok || config.value.discordToken === undefined) {
  process.stderr.write(
    config.ok
      ? 'DISCORD_TOKEN is needed to register the commands with Discord.\n'
      : `${config.error.message}\n`,
  );
  process.exit(1);
}
const rest = openRest({ token: config.value.discordToken, api: config.value.discordApi });
const { definitions } = buildRegistry(declaredHandlers());
await registerCommands(rest, await identify(rest), inAllLanguages(definitions));
process.stdout.write(`${definitions.length} commands are registered.\n`);
