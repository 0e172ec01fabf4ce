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
import type { Refusal } from '../failures.ts';
import type { Err, Result } from '../result.ts';
import type { Access } from './access.ts';
import type { Modal } from './components.ts';
import type { Message } from './message.ts';
import type { SlashDefinition } from './options.ts';
import type { MessageTarget, UserTarget } from './target.ts';
import type { Tap } from './tap.ts';

export type Answer = Promise<Result<Message, Refusal>>;
export type QuietAnswer = Promise<Result<void, Refusal>>;
export type Choices = Promise<readonly APIApplicationCommandOptionChoice<string>[]>;

/** A form to open at once, and what to do while the person reads it. */
export interface Opened {
  readonly modal: Modal;
  readonly meanwhile?: () => Promise<void>;
}

/** What opening comes to: a form, or why there is none, said before anybody has written into it. */
export type Opening = Opened | Err<Refusal>;

/** How one bound use is answered. */
export type Use =
  | {
      readonly answers: 'reply' | 'update';
      run(tap: Tap): Answer;
      /** What is said besides where something breaks, and what helps then. */
      readonly failed?: Refusal;
    }
  | { readonly answers: 'quietly'; run(tap: Tap): QuietAnswer }
  | { readonly answers: 'modal'; open(tap: Tap): Opening | Promise<Opening> };

type Bound<Input extends readonly unknown[], Bind = Use> = (...input: Input) => Result<Bind, 'malformed'>;

export type CommandDefinition = RESTPostAPIApplicationCommandsJSONBody;
/** Option values by name, users, roles and channels as ids. */
export type RawOptions = Readonly<Record<string, string | number | boolean>>;

/** What every handler may say of itself. */
export interface Declared {
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
export interface UserMenuHandler {
  readonly type: 'userMenu';
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly access: Access;
  readonly bind: Bound<[target: UserTarget]>;
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
  | UserMenuHandler
  | CompletionHandler
  | ButtonHandler
  | SelectHandler
  | ModalHandler;
