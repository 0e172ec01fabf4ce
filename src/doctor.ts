/** `npm run doctor`: checks every community in the database and prints what is wrong. Ends with 1 where something hurts now. */
import { existsSync } from 'node:fs';
import { declaredHandlers } from '#commands/index.ts';
import { shownTo } from '#commands/doctor/shown-to.ts';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { areas } from './areas.ts';
import { checkUp, communityDirectory, reports, serverView } from './communities/index.ts';
import { readConfig } from './config.ts';
import { systemClock as clock } from './platform/clock.ts';
import { createDiscord, openRest } from './platform/discord/outbound.ts';
import { openPermits } from './platform/discord/permits.ts';
import { identify } from './platform/discord/register.ts';
import { createTranslations } from './platform/i18n/index.ts';
import { createLog } from './platform/log/index.ts';
import { readyDatabase } from './start/database.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (!config.ok || config.value.discordToken === undefined) {
  process.stderr.write(
    config.ok ? 'DISCORD_TOKEN is needed to look at the servers.\n' : `${config.error.message}\n`,
  );
  process.exit(1);
}
const { discordToken: token, discordApi: api, publicUrl, logLevel } = config.value;

await using opened = new AsyncDisposableStack();
const log = createLog({ level: logLevel });
const ready = await readyDatabase(config.value, log);
opened.defer(() => ready.stop());
const database = openDatabase({ connection: ready.connections.app, log });
opened.defer(() => database.close());
const permits = openPermits({ database, clock });
opened.defer(() => permits.close());

const keyring = openKeyring(ready.operatorKey);
const directory = communityDirectory({ database, vault: openVault({ keyring, clock }), keyring, clock });
const rest = openRest({ token, api });
const identity = await identify(rest);
const discord = createDiscord(rest, () => permits.take(1));
const serverState = serverView(discord, identity.bot);
const check = checkUp({
  discord,
  serverState,
  areas,
  intents: identity.seesMembers ? ['GUILD_MEMBERS'] : [],
  pagesReachable: publicUrl !== undefined,
});
const commands = shownTo(declaredHandlers());

const needs = { database, communityOf: directory.find, checkUp: check, commands };
for await (const { text, hurts } of reports({ ...needs, translations: createTranslations() })) {
  process.stdout.write(`${text}\n`);
  if (hurts) process.exitCode = 1;
}
