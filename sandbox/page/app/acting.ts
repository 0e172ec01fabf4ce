/** What one person can do on the page. Each promise rejects with an `Error` whose message is for people to read. */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A form that a bot has opened for this person. */
export interface OpenModal {
  /** Of the interaction that opened it. */
  readonly interactionId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly data: APIModalInteractionResponseCallbackData;
}

/** By custom id: text for text inputs and radio groups, a list for selects and checkbox groups, a yes or no, files. */
export type ModalAnswers = Readonly<Record<string, string | readonly string[] | boolean | readonly File[]>>;

/** By option name; users, roles and channels by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean | File>>;

export interface CommandCall {
  /** Of the application command. */
  readonly commandId: string;
  /** Group and subcommand, where there are any: `['find']`. */
  readonly path: readonly string[];
  readonly options: OptionValues;
}

export interface Acting {
  readonly userId: string;
  press(messageId: string, customId: string): Promise<void>;
  choose(messageId: string, customId: string, values: readonly string[]): Promise<void>;
  submit(modal: OpenModal, answers: ModalAnswers): Promise<void>;
  dismiss(modal: OpenModal): void;
  run(channelId: string, call: CommandCall): Promise<void>;
  /** Suggestions for the option being typed. */
  complete(
    channelId: string,
    call: CommandCall,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  useOnMessage(commandId: string, messageId: string): Promise<void>;
  useOnPerson(channelId: string, commandId: string, userId: string): Promise<void>;
  send(
    channelId: string,
    content: string,
    more?: { readonly files?: readonly File[]; readonly replyTo?: string },
  ): Promise<void>;
  edit(messageId: string, content: string): Promise<void>;
  remove(messageId: string): Promise<void>;
  /** On where it was off, off where it was on. */
  react(messageId: string, emoji: string): Promise<void>;
  type(channelId: string): void;
  interested(eventId: string, yes: boolean): Promise<void>;
}
