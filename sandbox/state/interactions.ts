/** Interactions under way: their token's life, and what may still be done with it. Source: receiving-and-responding. */
import { randomUUID } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type {
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { Ring } from './ring.ts';
import type { Clock } from './clock.ts';

/** How long a token lives once it was acknowledged, in milliseconds. */
const tokenLife = 15 * 60_000;

/** Interactions that are remembered: under load the oldest are forgotten before their 15 minutes. */
const kept = 20_000;

/** What came back first. */
export interface Callback {
  readonly type: InteractionResponseType;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** On `performance.now()`. */
  readonly at: number;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly applicationId: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly userId: string;
  readonly createdAt: number;
  /** Of the message that carries the component that was used, also where a modal came between. */
  readonly sourceMessageId: string | null;
  /** The message that a message command was used on. */
  readonly targetMessageId: string | null;
  /** What messages that answer it say of their origin. */
  readonly origin: APIMessageInteractionMetadata;
  readonly commandName: string | null;
  readonly answered: (callback: Callback) => void;
  callback: Callback | null;
  /** Fixed by the first answer. */
  ephemeral: boolean;
  originalId: string | null;
  /** The loading message was not filled yet: the first follow-up fills it. */
  loading: boolean;
  /** What was promised has come: false only between a deferred answer and the first thing after it. */
  settled: boolean;
  readonly messageIds: Set<string>;
}

type NewInteraction = Pick<
  Interaction,
  | 'type'
  | 'applicationId'
  | 'guildId'
  | 'channelId'
  | 'userId'
  | 'sourceMessageId'
  | 'targetMessageId'
  | 'origin'
  | 'commandName'
  | 'answered'
>;

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

const answersTo: Readonly<Record<InteractionType, readonly InteractionResponseType[]>> = {
  [InteractionType.Ping]: [],
  [InteractionType.ApplicationCommand]: [ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal],
  [InteractionType.MessageComponent]: [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    DeferredMessageUpdate,
    UpdateMessage,
    Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [ChannelMessageWithSource, DeferredChannelMessageWithSource],
};

/** A modal that was opened from a component may also change that component's message. */
const withSource = [...answersTo[InteractionType.ModalSubmit], DeferredMessageUpdate, UpdateMessage];

export class Interactions {
  readonly #byToken = new Map<string, Interaction>();
  readonly #tokens = new Ring<string>(kept);
  readonly #clock: Clock;
  /** Milliseconds within which the first answer must come. */
  readonly windowMs: number;

  constructor(clock: Clock, windowMs: number) {
    this.#clock = clock;
    this.windowMs = windowMs;
  }

  open(id: string, input: NewInteraction): Interaction {
    const interaction: Interaction = {
      ...input,
      id,
      token: `${id}.${randomUUID()}`,
      createdAt: this.#clock.now().getTime(),
      callback: null,
      ephemeral: false,
      originalId: null,
      loading: false,
      settled: false,
      messageIds: new Set(),
    };
    this.#byToken.set(interaction.token, interaction);
    const oldest = this.#tokens.add(interaction.token);
    if (oldest !== undefined) this.#byToken.delete(oldest);
    return interaction;
  }

  /** The interaction, if its first answer may be given now. @throws ApiError 10062, 40060 */
  toAnswer(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id) throw refusal('unknownInteraction');
    if (interaction.callback) throw refusal('alreadyAcknowledged');
    if (this.#age(interaction) > this.windowMs) throw refusal('unknownInteraction');
    return interaction;
  }

  /** The interaction behind an acknowledged token. @throws ApiError 10015 before the first answer, 50027 after 15 minutes */
  behind(applicationId: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.applicationId !== applicationId) throw refusal('unknownWebhook');
    if (!interaction.callback) throw refusal('unknownWebhook');
    if (this.#age(interaction) > tokenLife) throw refusal('invalidWebhookToken');
    return interaction;
  }

  #age(interaction: Interaction): number {
    return this.#clock.now().getTime() - interaction.createdAt;
  }
}

/** @throws ApiError 50035 at `type`, where this kind of answer does not fit this kind of interaction */
export function checkCallbackType(interaction: Interaction, type: unknown): InteractionResponseType {
  const fromComponent =
    interaction.type === InteractionType.ModalSubmit && interaction.sourceMessageId !== null;
  const allowed = fromComponent ? withSource : answersTo[interaction.type];
  const found = allowed.find((one) => one === Number(type));
  if (found === undefined)
    throw formErrorAt(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  return found;
}
