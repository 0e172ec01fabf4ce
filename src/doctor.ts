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
import type { Config } from './config.ts';
import { systemClock as clock } from './platform/clock.ts';
import { createDiscord, openRest } from './platform/discord/outbound.ts';
import { openPermits } from './platform/discord/permits.ts';
import { identify } from './platform/discord/register.ts';
import { createTranslations } from './platform/i18n/index.ts';
import { createLog } from './platform/log/index.ts';
import { readyDatabase } from './start/database.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const config = readConfig(process.env);
if (!config.ok) stopWith(config.error.message);
const { publicUrl, logLevel } = config.value;
const { token, api, isTrial } = await whichDiscord(config.value);

await using opened = new AsyncDisposableStack();
const log = createLog({ level: logLevel });
const ready = await readyDatabase(config.value, log, { alongside: true });
opened.defer(() => ready.stop());
const database = openDatabase({ connection: ready.connections.app, log });
opened.defer(() => database.close());
const permits = openPermits({ database });
opened.defer(() => permits.close());

const keyring = openKeyring(ready.operatorKey);
const directory = communityDirectory({ database, vault: openVault({ keyring, clock }), keyring, clock });
const rest = openRest({ token, api });
const identity = await identify(rest);
const discord = createDiscord(rest, () => permits.take(1));
const serverState = serverView(discord, identity.bot);
const check = checkUp({
  discord,
  application: identity.application,
  serverState,
  areas,
  intents: identity.seesMembers ? ['GUILD_MEMBERS'] : [],
  pagesReachable: isTrial || publicUrl !== undefined,
});
const commands = shownTo(declaredHandlers());

const needs = { database, communityOf: directory.find, checkUp: check, commands };
for await (const { text, hurts } of reports({ ...needs, translations: createTranslations() })) {
  process.stdout.write(`${text}\n`);
  if (hurts) process.exitCode = 1;
}

function stopWith(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** Discord itself where there is a token, or else the one in a box that a running Kindred has opened. */
async function whichDiscord({ discordToken, discordApi, sandboxPort }: Config) {
  if (discordToken !== undefined) return { token: discordToken, api: discordApi, isTrial: false };
  const api = `http://127.0.0.1:${sandboxPort}/api`;
  const trial = { token: 'sandbox.kindred', api };
  const answers = await identify(openRest(trial)).then(
    () => true,
    () => false,
  );
  if (!answers)
    stopWith(
      'There is no server to look at: set DISCORD_TOKEN, or start Kindred without one first (npm start) and run this beside it.',
    );
  return { ...trial, isTrial: true };
}
