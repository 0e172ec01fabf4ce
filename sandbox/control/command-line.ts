/** A slash command as a person types it: found, allowed, and its options checked as a client checks them. */
import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import { commandsIn, commandsInDirect } from '../state/commands.ts';
import { mayUseCommand } from '../state/commands-permissions.ts';
import type { Channel, Command, User } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import type { World } from '../state/world.ts';
import { nameOf } from './lookup.ts';
import { listed, Refused } from './refused.ts';
import { asText } from './values.ts';
import type { Given, GivenValue, Resolving } from './values.ts';
import { channelName } from './view.ts';

interface Invocation {
  readonly command: Command;
  /** With group and subcommand: `group join`. */
  readonly fullName: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
  /** Wraps values into the subcommand that was named. */
  readonly wrap: (values: readonly object[]) => object[];
}

/** What there is in a channel, whether this person may use it or not. */
function commandsThere(world: World, channel: Channel, user: User, type: ApplicationCommandType): Command[] {
  const all =
    channel.guildId === null
      ? commandsInDirect(world, user, channel.recipientIds[1] ?? '')
      : commandsIn(world, channel.guildId, user);
  return all.filter((command) => command.type === type);
}

/** @throws Refused where there is none, or not for this person, here */
export function commandNamed(
  world: World,
  channel: Channel,
  user: User,
  name: string,
  type: ApplicationCommandType,
): Command {
  const place = channelName(world, channel);
  if (!has(rightsIn(world, user.id, channel), PermissionFlagsBits.UseApplicationCommands))
    throw new Refused(`${nameOf(user)} may not use commands in ${place}.`);
  if (channel.thread?.archived) throw new Refused(`#${channel.name} is archived: it takes no commands.`);
  if (isThreadOnly(channel)) throw new Refused(`#${channel.name} holds posts, and takes no commands itself.`);
  const writes =
    type !== ApplicationCommandType.User ||
    has(rightsIn(world, user.id, channel), PermissionFlagsBits.SendMessages);
  if (!writes) throw new Refused(`${nameOf(user)} may not write in ${place}, which commands on people need.`);
  const all = commandsThere(world, channel, user, type);
  const found = all.find((command) => command.name === name || command.id === name);
  const choice = all
    .filter((command) => mayUse(world, channel, user, command))
    .map((command) => (type === ApplicationCommandType.ChatInput ? `/${command.name}` : command.name));
  if (!found) {
    const where =
      channel.guildId === null
        ? `direct messages with ${place}`
        : world.store.guilds.get(channel.guildId)?.name;
    throw new Refused(
      `There is no command “${name}” in ${where}. ${nameOf(user)} can use: ${listed(choice)}.`,
    );
  }
  if (mayUse(world, channel, user, found)) return found;
  throw new Refused(
    `“${name}” is not offered to ${nameOf(user)}: it needs rights they do not have. ${nameOf(user)} can use: ${listed(choice)}.`,
  );
}

/** `/group join` and the like. @throws Refused */
export function invocation(world: World, channel: Channel, user: User, line: string): Invocation {
  const [name = '', ...path] = line.trim().replace(/^\//, '').split(/\s+/);
  const command = commandNamed(world, channel, user, name, ApplicationCommandType.ChatInput);
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  const steps: { readonly type: Option; readonly name: string }[] = [];
  for (const step of path) {
    const found = options.find((option) => option.name === step);
    if (!found || (found.type !== Option.Subcommand && found.type !== Option.SubcommandGroup)) {
      throw new Refused(
        `/${command.name} has no “${path.join(' ')}”. It has: ${listed(options.map((option) => option.name))}.`,
      );
    }
    steps.push({ type: found.type, name: found.name });
    options = found.options ?? [];
  }
  const basic = options.filter(isBasic);
  if (basic.length < options.length)
    throw new Refused(
      `“${line}” needs a subcommand. It has: ${listed(options.map((option) => option.name))}.`,
    );
  return {
    command,
    fullName: [command.name, ...path].join(' '),
    options: basic,
    wrap: (values) =>
      steps.reduceRight<object[]>((inner, step) => [{ ...step, options: inner }], [...values]),
  };
}

/** Option values as they are sent. A client lets nobody send what breaks the definition. @throws Refused */
export function filledIn(called: Invocation, given: Given, resolving: Resolving): object[] {
  for (const name of Object.keys(given)) {
    if (!called.options.some((option) => option.name === name))
      throw new Refused(
        `/${called.fullName} has no option “${name}”. It has: ${listed(called.options.map((option) => option.name))}.`,
      );
  }
  return called.options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined) {
      if (option.required) throw new Refused(`/${called.fullName} needs the option “${option.name}”.`);
      return [];
    }
    return [{ name: option.name, type: option.type, value: checked(option, value, resolving) }];
  });
}

/** While somebody types: nothing is checked, and what is missing is left out. */
export function halfFilledIn(called: Invocation, given: Given, focused: string): object[] {
  const option = called.options.find((one) => one.name === focused);
  if (!option || !('autocomplete' in option) || !option.autocomplete)
    throw new Refused(`/${called.fullName} offers nothing while “${focused}” is typed.`);
  return called.options.flatMap((one) => {
    const value = given[one.name];
    if (value === undefined && one.name !== focused) return [];
    return [
      {
        name: one.name,
        type: one.type,
        value: value === undefined ? '' : asText(value),
        ...(one.name === focused ? { focused: true } : {}),
      },
    ];
  });
}

function checked(
  option: APIApplicationCommandBasicOption,
  value: GivenValue,
  resolving: Resolving,
): string | number | boolean {
  const refuse = (what: string): never => {
    throw new Refused(`The option “${option.name}” ${what}.`);
  };
  switch (option.type) {
    case Option.User:
      return resolving.user(value);
    case Option.Role:
      return resolving.role(value);
    case Option.Mentionable:
      return resolving.mentionable(value);
    case Option.Channel:
      return resolving.channel(value);
    case Option.Attachment:
      return resolving.file(value);
    case Option.Boolean:
      return typeof value === 'boolean' ? value : refuse('is either true or false');
    case Option.String: {
      const text = asText(value);
      if ('choices' in option && option.choices?.length)
        return (
          option.choices.find((choice) => choice.value === text || choice.name === text)?.value ??
          refuse(`takes one of: ${listed(option.choices.map((choice) => choice.name))}`)
        );
      if ('min_length' in option && text.length < (option.min_length ?? 0))
        return refuse(`takes ${option.min_length} characters or more`);
      if (text.length > ('max_length' in option ? (option.max_length ?? 6000) : 6000))
        return refuse('is too long');
      return text;
    }
    case Option.Integer:
    case Option.Number: {
      const number = Number(value);
      if (Number.isNaN(number) || (option.type === Option.Integer && !Number.isInteger(number)))
        return refuse('takes a number');
      if (
        'choices' in option &&
        option.choices?.length &&
        !option.choices.some((choice) => choice.value === number)
      )
        return refuse(`takes one of: ${listed(option.choices.map((choice) => choice.name))}`);
      if ('min_value' in option && number < (option.min_value ?? -Infinity))
        return refuse(`takes ${option.min_value} or more`);
      if ('max_value' in option && number > (option.max_value ?? Infinity))
        return refuse(`takes ${option.max_value} or less`);
      return number;
    }
  }
}

export function mayUse(world: World, channel: Channel, user: User, command: Command): boolean {
  return mayUseCommand(world, user.id, channel, command);
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== Option.Subcommand && option.type !== Option.SubcommandGroup;
}
