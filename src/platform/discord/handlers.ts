/**
 * What a handler is: a value that declares what it answers to, who may use it and how it answers.
 *
 * `reply` is a private message, `update` replaces the message that was pressed, `quietly` shows nothing (the change
 * appears elsewhere), `modal` opens a form. The platform acknowledges; a handler cannot be late or answer twice.
 * Input is parsed when a handler is bound to it, before anything runs.
 */
import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import { err, ok } from '../result.ts';
import type { Refusal } from '../failures.ts';
import type { Result } from '../result.ts';
import type { Access } from './access.ts';
import type { Modal } from './components.ts';
import type { CustomId, PartValues } from './custom-id.ts';
import type { Message } from './message.ts';
import type { ArgumentsAt, PathOf, SlashDefinition } from './options.ts';
import type { MessageTarget } from './target.ts';
import type { Tap } from './tap.ts';

export type Answer = Promise<Result<Message, Refusal>>;
export type QuietAnswer = Promise<Result<void, Refusal>>;
export type Choices = Promise<readonly APIApplicationCommandOptionChoice<string>[]>;

/** A form to open at once, and what to do while the person reads it. */
export interface Opened {
  readonly modal: Modal;
  readonly meanwhile?: () => Promise<void>;
}

/** How one bound use is answered. */
export type Use =
  | { readonly answers: 'reply' | 'update'; run(tap: Tap): Answer }
  | { readonly answers: 'quietly'; run(tap: Tap): QuietAnswer }
  | { readonly answers: 'modal'; open(tap: Tap): Opened | Promise<Opened> };

type Bound<Input extends readonly unknown[], Bind = Use> = (...input: Input) => Result<Bind, 'malformed'>;

export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;
/** Option values by name, users, roles and channels as ids. */
export type RawOptions = Readonly<Record<string, string | number | boolean>>;

/** What every handler may say of itself. */
interface Declared {
  /**
   * It answers wherever it is used, whatever is broken: where no community is known, where the bot is no member, while the
   * database is gone. Its tap carries what was known of the community beforehand, which may be nothing, and nothing else is
   * shown along with its answer.
   */
  readonly anywhere?: true;
}

export interface SlashHandler extends Declared {
  readonly type: 'slash';
  readonly definition: SlashDefinition;
  readonly path: string;
  readonly access: Access;
  readonly bind: Bound<[options: RawOptions]>;
  /** The custom id of a button that does the same: in direct messages somebody may first have to say which community it is about. */
  readonly inDirectMessages?: (options: RawOptions, tap: Tap) => string;
}
export interface MessageMenuHandler {
  readonly type: 'messageMenu';
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly access: Access;
  readonly bind: Bound<[target: MessageTarget]>;
}
export interface CompletionHandler {
  readonly type: 'completion';
  readonly definition: SlashDefinition;
  readonly path: string;
  readonly option: string;
  readonly access: Access;
  complete(typed: string, tap: Tap): Choices;
}
export interface ButtonHandler extends Declared {
  readonly type: 'button';
  readonly name: string;
  readonly access: Access;
  readonly bind: Bound<[parts: readonly string[]]>;
}
export interface ModalHandler extends Declared {
  readonly type: 'modal';
  readonly name: string;
  readonly access: Access;
  readonly bind: Bound<[parts: readonly string[], fields: Readonly<Record<string, string>>]>;
}
/** A menu under a message: options of ours, or the server's roles or channels. */
export interface SelectHandler extends Declared {
  readonly type: 'select';
  readonly name: string;
  readonly access: Access;
  readonly bind: Bound<[parts: readonly string[], chosen: readonly string[]]>;
}
export type Handler =
  | SlashHandler
  | MessageMenuHandler
  | CompletionHandler
  | ButtonHandler
  | SelectHandler
  | ModalHandler;

const declared = ({ anywhere }: Declared): Declared => (anywhere ? { anywhere } : {});

/** A slash command, or one subcommand of it. */
export function slash<
  const Definition extends SlashDefinition,
  Path extends PathOf<Definition> & string,
>(spec: {
  definition: Definition;
  path: Path;
  access: Access;
  run(args: ArgumentsAt<Definition, Path>, tap: Tap): Answer;
  /** Only where it also works in direct messages: the custom id of a button that does the same. */
  inDirectMessages?: (args: ArgumentsAt<Definition, Path>, tap: Tap) => string;
  anywhere?: true;
}): SlashHandler {
  const { definition, path, access, inDirectMessages } = spec;
  return {
    type: 'slash',
    definition,
    path,
    access,
    ...declared(spec),
    // Discord has checked the options against this very definition.
    bind: (options) =>
      ok({ answers: 'reply', run: (tap) => spec.run(options as ArgumentsAt<Definition, Path>, tap) }),
    ...(inDirectMessages && {
      inDirectMessages: (options, tap) => inDirectMessages(options as ArgumentsAt<Definition, Path>, tap),
    }),
  };
}

/** Suggestions while somebody types an option. Answers nothing rather than late. */
export function completion<
  const Definition extends SlashDefinition,
  Path extends PathOf<Definition> & string,
>(spec: {
  definition: Definition;
  path: Path;
  option: keyof ArgumentsAt<Definition, Path> & string;
  access: Access;
  complete(typed: string, tap: Tap): Choices;
}): CompletionHandler {
  return { type: 'completion', ...spec };
}

/** A command in the menu of a message. */
export function messageMenu(spec: {
  definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  access: Access;
  open(target: MessageTarget, tap: Tap): Opened;
}): MessageMenuHandler {
  const { definition, access } = spec;
  return {
    type: 'messageMenu',
    definition,
    access,
    bind: (target) => ok({ answers: 'modal', open: (tap) => spec.open(target, tap) }),
  };
}

type Parts = CustomId extends CustomId<infer Shape> ? Shape : never;

type Press<Values> =
  | { answers: 'reply' | 'update'; run(values: Values, tap: Tap): Answer }
  | { answers: 'quietly'; run(values: Values, tap: Tap): QuietAnswer }
  | { answers: 'modal'; open(values: Values, tap: Tap): Opened | Promise<Opened> };

function use<Values>(press: Press<Values>, values: Values): Use {
  switch (press.answers) {
    case 'modal':
      return { answers: 'modal', open: (tap) => press.open(values, tap) };
    case 'quietly':
      return { answers: 'quietly', run: (tap) => press.run(values, tap) };
    case 'reply':
    case 'update':
      return { answers: press.answers, run: (tap) => press.run(values, tap) };
  }
}

export function button<Shape extends Parts>(
  spec: { id: CustomId<Shape>; access: Access } & Declared & Press<PartValues<Shape>>,
): ButtonHandler {
  return {
    type: 'button',
    name: spec.id.name,
    access: spec.access,
    ...declared(spec),
    bind(parts) {
      const values = spec.id.parse(parts);
      return values.ok ? ok(use<PartValues<Shape>>(spec, values.value)) : values;
    },
  };
}

/** A choice in a menu. `chosen` says what may be chosen; roles and channels are their ids. */
export function select<Shape extends Parts, Chosen>(spec: {
  id: CustomId<Shape>;
  access: Access;
  anywhere?: true;
  answers: 'reply' | 'update';
  chosen: z.ZodType<Chosen, readonly string[]>;
  run(values: PartValues<Shape>, chosen: Chosen, tap: Tap): Answer;
}): SelectHandler {
  return {
    type: 'select',
    name: spec.id.name,
    access: spec.access,
    ...declared(spec),
    bind(parts, raw) {
      const values = spec.id.parse(parts);
      const chosen = spec.chosen.safeParse(raw);
      if (!values.ok || !chosen.success) return err('malformed');
      return ok({ answers: spec.answers, run: (tap) => spec.run(values.value, chosen.data, tap) });
    },
  };
}

/** A filled-in form. `fields` says what its inputs hold, by their custom ids. */
export function modal<Shape extends Parts, Fields>(spec: {
  id: CustomId<Shape>;
  access: Access;
  anywhere?: true;
  answers: 'reply' | 'update';
  fields: z.ZodType<Fields>;
  run(values: PartValues<Shape>, fields: Fields, tap: Tap): Answer;
}): ModalHandler {
  return {
    type: 'modal',
    name: spec.id.name,
    access: spec.access,
    ...declared(spec),
    bind(parts, raw) {
      const values = spec.id.parse(parts);
      const fields = spec.fields.safeParse(raw);
      if (!values.ok || !fields.success) return err('malformed');
      return ok({ answers: spec.answers, run: (tap) => spec.run(values.value, fields.data, tap) });
    },
  };
}
