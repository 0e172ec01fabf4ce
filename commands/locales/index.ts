/** The words of commands in other languages than English, and the definitions with them: what Discord is told. */
import type { LocalizationMap } from 'discord-api-types/v10';
import { localized } from '#src/platform/discord/command-words.ts';
import type { CommandDefinition } from '#src/platform/discord/handlers.ts';
import spanish from './es-ES/index.ts';
import type { CommandTexts } from './texts.ts';

/** Discord has two kinds of Spanish, and shows one to those who chose the other only where a command has no words of that. */
export const commandTexts = {
  'es-ES': spanish,
  'es-419': spanish,
} as const satisfies Readonly<Partial<Record<keyof LocalizationMap, CommandTexts>>>;

/** The definitions with their words in all languages that there are. */
export function inAllLanguages(definitions: readonly CommandDefinition[]): readonly CommandDefinition[] {
  return definitions.map((definition) =>
    localized(
      definition,
      Object.fromEntries(
        Object.entries(commandTexts).flatMap(([locale, texts]) => {
          const words = Object.entries(texts).find(([name]) => name === definition.name)?.[1];
          return words ? [[locale, words]] : [];
        }),
      ),
    ),
  );
}
