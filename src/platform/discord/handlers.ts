/** How handlers are made: each way to use the bot has a function that takes what it answers to, who may use it and what it does. */
import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { z } from 'zod';
import type { Refusal } from '../failures.ts';
import { err, ok } from '../result.ts';
import type { Access } from './access.ts';
import type { CustomId, PartValues } from './custom-id.ts';
import type {
  Answer,
  ButtonHandler,
  Choices,
  CompletionHandler,
  Declared,
  MessageMenuHandler,
  ModalHandler,
  Opening,
  QuietAnswer,
  SelectHandler,
  SlashHandler,
  Use,
  UserMenuHandler,
} from './handler.ts';
import type { ArgumentsAt, PathOf, SlashDefinition } from './options.ts';
import type { MessageTarget, UserTarget } from './target.ts';
import type { Tap } from './tap.ts';

export type * from './handler.ts';

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
  open(target: MessageTarget, tap: Tap): Opening | Promise<Opening>;
}): MessageMenuHandler {
  const { definition, access } = spec;
  return {
    type: 'messageMenu',
    definition,
    access,
    bind: (target) => ok({ answers: 'modal', open: (tap) => spec.open(target, tap) }),
  };
}

/** A command in the menu of a message that is answered privately at once. */
export function messageAction(spec: {
  definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  access: Access;
  run(target: MessageTarget, tap: Tap): Answer;
}): MessageMenuHandler {
  const { definition, access } = spec;
  return {
    type: 'messageMenu',
    definition,
    access,
    bind: (target) => ok({ answers: 'reply', run: (tap) => spec.run(target, tap) }),
  };
}

/** A command in the menu of a person. */
export function userMenu(spec: {
  definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  access: Access;
  run(target: UserTarget, tap: Tap): Answer;
}): UserMenuHandler {
  const { definition, access } = spec;
  return {
    type: 'userMenu',
    definition,
    access,
    bind: (target) => ok({ answers: 'reply', run: (tap) => spec.run(target, tap) }),
  };
}

/** A command in the menu of a person that opens a form. */
export function userForm(spec: {
  definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  access: Access;
  open(target: UserTarget, tap: Tap): Opening | Promise<Opening>;
}): UserMenuHandler {
  const { definition, access } = spec;
  return {
    type: 'userMenu',
    definition,
    access,
    bind: (target) => ok({ answers: 'modal', open: (tap) => spec.open(target, tap) }),
  };
}

/** A slash command, or one subcommand of it, that opens a form. */
export function slashForm<
  const Definition extends SlashDefinition,
  Path extends PathOf<Definition> & string,
>(spec: {
  definition: Definition;
  path: Path;
  access: Access;
  open(args: ArgumentsAt<Definition, Path>, tap: Tap): Opening | Promise<Opening>;
}): SlashHandler {
  const { definition, path, access } = spec;
  return {
    type: 'slash',
    definition,
    path,
    access,
    bind: (options) =>
      ok({ answers: 'modal', open: (tap) => spec.open(options as ArgumentsAt<Definition, Path>, tap) }),
  };
}

type Parts = CustomId extends CustomId<infer Shape> ? Shape : never;

type Press<Values> =
  | {
      answers: 'reply' | 'update';
      run(values: Values, tap: Tap): Answer;
      /** What is said besides where something breaks, and what helps then. */
      failed?: Refusal;
    }
  | { answers: 'quietly'; run(values: Values, tap: Tap): QuietAnswer }
  | { answers: 'modal'; open(values: Values, tap: Tap): Opening | Promise<Opening> };

function use<Values>(press: Press<Values>, values: Values): Use {
  switch (press.answers) {
    case 'modal':
      return { answers: 'modal', open: (tap) => press.open(values, tap) };
    case 'quietly':
      return { answers: 'quietly', run: (tap) => press.run(values, tap) };
    case 'reply':
    case 'update':
      return {
        answers: press.answers,
        run: (tap) => press.run(values, tap),
        ...(press.failed && { failed: press.failed }),
      };
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
export function select<Shape extends Parts, Chosen>(
  spec: {
    id: CustomId<Shape>;
    access: Access;
    anywhere?: true;
    chosen: z.ZodType<Chosen, readonly string[]>;
  } & (
    | { answers: 'reply' | 'update'; run(values: PartValues<Shape>, chosen: Chosen, tap: Tap): Answer }
    | {
        answers: 'modal';
        open(values: PartValues<Shape>, chosen: Chosen, tap: Tap): Opening | Promise<Opening>;
      }
  ),
): SelectHandler {
  return {
    type: 'select',
    name: spec.id.name,
    access: spec.access,
    ...declared(spec),
    bind(parts, raw) {
      const values = spec.id.parse(parts);
      const chosen = spec.chosen.safeParse(raw);
      if (!values.ok || !chosen.success) return err('malformed');
      if (spec.answers === 'modal')
        return ok({ answers: 'modal', open: (tap) => spec.open(values.value, chosen.data, tap) });
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
  /** What is said besides where something breaks, and what helps then. */
  failed?: (values: PartValues<Shape>, fields: Fields) => Refusal;
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
      const failed = spec.failed?.(values.value, fields.data);
      const run = (tap: Tap) => spec.run(values.value, fields.data, tap);
      return ok({ answers: spec.answers, run, ...(failed && { failed }) });
    },
  };
}
