/** The suite in the process that was started, against Discord itself. */
import { openKeyring } from '#db/encryption/keyring.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../platform/clock.ts';
import { createTranslations, logMissing } from '../platform/i18n/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { everythingIsLoaded } from '../quick-loading.ts';
import { startSuite } from '../suite.ts';
import type { Suite } from '../suite.ts';
import type { ReadyDatabase } from './database.ts';

export function startHere(
  config: Config,
  { connections, operatorKey }: ReadyDatabase,
  { log, lost }: { readonly log: Logger; readonly lost: () => void },
): Promise<Suite> {
  everythingIsLoaded();
  return startSuite({
    ...config,
    discord: { token: config.discordToken ?? '', api: config.discordApi },
    connections,
    keyring: openKeyring(operatorKey),
    translations: createTranslations(undefined, logMissing(log)),
    clock: systemClock,
    log,
    lost,
  });
}
