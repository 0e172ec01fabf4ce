/** The arguments of a slash command, typed from its definition: what the definition says is what the handler gets. */
import type {
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

export type SlashDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

interface OptionData {
  readonly type: ApplicationCommandOptionType;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly choices?: readonly { readonly value: string | number }[] | undefined;
  readonly options?: readonly OptionData[] | undefined;
}

type OptionsOf<Data> = Data extends { readonly options: infer Options extends readonly OptionData[] }
  ? Options
  : readonly [];
type Named<Options extends readonly OptionData[], Name extends string> = Extract<
  Options[number],
  { readonly name: Name }
>;

/** The option list at a path of the definition: '' is the command itself, 'join' a subcommand, 'group create' one in a group. */
type OptionsAt<Data, Path extends string> = Path extends ''
  ? OptionsOf<Data>
  : Path extends `${infer Head} ${infer Rest}`
    ? OptionsAt<Named<OptionsOf<Data>, Head>, Rest>
    : OptionsOf<Named<OptionsOf<Data>, Path>>;

type ValueOf<Option extends OptionData> = Option extends {
  readonly choices: readonly { readonly value: infer Value }[];
}
  ? Value
  : Option['type'] extends ApplicationCommandOptionType.Integer | ApplicationCommandOptionType.Number
    ? number
    : Option['type'] extends ApplicationCommandOptionType.Boolean
      ? boolean
      : string;

/** Users, roles and channels arrive as their ids. */
export type ArgumentsAt<Data, Path extends string> = {
  readonly [Option in OptionsAt<Data, Path>[number] as Option['name']]: Option extends {
    readonly required: true;
  }
    ? ValueOf<Option>
    : ValueOf<Option> | undefined;
};

type Paths<Options extends readonly OptionData[]> = {
  [Index in keyof Options]: Options[Index] extends {
    readonly type: ApplicationCommandOptionType.SubcommandGroup;
  }
    ? `${Options[Index]['name']} ${OptionsOf<Options[Index]>[number]['name']}`
    : Options[Index] extends { readonly type: ApplicationCommandOptionType.Subcommand }
      ? Options[Index]['name']
      : '';
}[number];

/** Every path of a definition at which it can be called. */
export type PathOf<Data> = OptionsOf<Data> extends readonly [] ? '' : Paths<OptionsOf<Data>>;
