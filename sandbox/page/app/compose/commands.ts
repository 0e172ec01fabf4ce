/** Slash commands as a person sees them: one row for each that can be run, groups and subcommands spelled out. Pure. */
import { ApplicationCommandOptionType as Option, ApplicationCommandType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { OfferedCommand } from '../message/around.ts';

export interface SlashCommand {
  readonly bot: OfferedCommand['bot'];
  readonly commandId: string;
  /** Without the stroke: `group find`. */
  readonly name: string;
  /** Group and subcommand, where there are any. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** In the order of the bots, and of their commands. */
export function slashCommands(offered: readonly OfferedCommand[]): SlashCommand[] {
  return offered
    .filter(({ command }) => command.type === ApplicationCommandType.ChatInput)
    .flatMap(({ bot, command }) => {
      const row = (
        path: readonly string[],
        description: string,
        options: readonly APIApplicationCommandOption[] = [],
      ): SlashCommand[] => {
        const nested = options.filter(
          (option) => option.type === Option.Subcommand || option.type === Option.SubcommandGroup,
        );
        if (nested.length > 0)
          return nested.flatMap((one) => row([...path, one.name], one.description, one.options));
        const name = [command.name, ...path].join(' ');
        return [{ bot, commandId: command.id, name, path, description, options: options.filter(isBasic) }];
      };
      return row([], command.description, command.options);
    });
}

/** What fits what was typed after the stroke: those that begin with it first, then those that hold all its words. */
export function matchingCommands(all: readonly SlashCommand[], typed: string): SlashCommand[] {
  const sought = typed.trim().toLowerCase();
  const words = sought.split(/\s+/);
  const begins = all.filter(({ name }) => name.startsWith(sought));
  const holds = all.filter(
    (command) => !begins.includes(command) && words.every((word) => command.name.includes(word)),
  );
  return [...begins, ...holds];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== Option.Subcommand && option.type !== Option.SubcommandGroup;
}
