/**
 * What a command says in another language. What is typed (a command and the path to a subcommand) has one name for
 * everybody; what is read (descriptions, names of options, choices and menus) is in the reader's language.
 */
import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  LocalizationMap,
} from 'discord-api-types/v10';
import type { CommandDefinition } from './handler.ts';

type Named = readonly { readonly name: string }[];

type Within<Data> = Data extends { readonly options: infer Options extends Named }
  ? Options extends readonly []
    ? unknown
    : { readonly options: { readonly [One in Options[number] as One['name']]: OptionWords<One> } }
  : unknown;

type Choices<Data> = Data extends {
  readonly choices: readonly { readonly value: infer Value extends string | number }[];
}
  ? { readonly choices: { readonly [One in Value]: string } }
  : unknown;

type OptionWords<Data> = Data extends {
  readonly type: ApplicationCommandOptionType.Subcommand | ApplicationCommandOptionType.SubcommandGroup;
}
  ? { readonly description: string } & Within<Data>
  : { readonly name: string; readonly description: string } & Choices<Data>;

/** All that a definition says to people, in its own shape: an option that was added is missed by the compiler. */
export type CommandWords<Data> = Data extends {
  readonly type: ApplicationCommandType.User | ApplicationCommandType.Message;
}
  ? { readonly name: string }
  : { readonly description: string } & Within<Data>;

interface Words {
  readonly name?: string;
  readonly description?: string;
  readonly options?: Readonly<Record<string, Words>>;
  readonly choices?: Readonly<Record<string, string>>;
}
/** Words by Discord's name for the locale. */
type ByLocale = readonly (readonly [locale: keyof LocalizationMap, words: Words])[];

interface Part {
  readonly name: string;
  readonly options?: readonly Part[];
  readonly choices?: readonly { readonly value: string | number }[];
}

/** The definition with its words in other languages, as Discord takes them. */
export function localized<Definition extends CommandDefinition>(
  definition: Definition,
  words: Readonly<Partial<Record<keyof LocalizationMap, Words>>>,
): Definition {
  // What is added is optional in every part of a definition.
  return withWords(definition as Part, Object.entries(words) as unknown as ByLocale) as unknown as Definition;
}

function withWords(part: Part, words: ByLocale): Part {
  const { options, choices } = part;
  return {
    ...part,
    ...localizations('name', words, ({ name }) => name),
    ...localizations('description', words, ({ description }) => description),
    ...(options && {
      options: options.map((one) =>
        withWords(
          one,
          words.flatMap(([locale, of]) => {
            const within = of.options?.[one.name];
            return within ? [[locale, within] as const] : [];
          }),
        ),
      ),
    }),
    ...(choices && {
      choices: choices.map((one) => ({
        ...one,
        ...localizations('name', words, (of) => of.choices?.[one.value]),
      })),
    }),
  };
}

function localizations(
  field: 'name' | 'description',
  words: ByLocale,
  said: (words: Words) => string | undefined,
): Readonly<Record<string, LocalizationMap>> {
  const all = words.flatMap(([locale, of]) => {
    const text = said(of);
    return text === undefined ? [] : [[locale, text] as const];
  });
  return all.length === 0 ? {} : { [`${field}_localizations`]: Object.fromEntries(all) };
}
