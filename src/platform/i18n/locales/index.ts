/** The locales that ship, by Discord's name for them. Every one beside en-US is checked here, at compile time, to be complete. */
import type { Locale } from '../keys.ts';
import enUS from './en-US/index.ts';
import esES from './es-ES/index.ts';

export const sourceLocale = 'en-US';

export const shipped = { [sourceLocale]: enUS, 'es-ES': esES } as const satisfies Record<string, Locale>;
