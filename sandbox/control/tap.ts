/** What somebody did, and what came of it: the answers to one interaction, as the person sees them now. */
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import type { Message } from '../state/entities.ts';
import type { Callback, Interaction } from '../state/interactions.ts';
import { fire } from './fire.ts';
import type { Firing } from './fire.ts';
import { Refused } from './refused.ts';
import type { Given } from './values.ts';
import type { SeenMessage, SeenModal } from './view.ts';
import { seen, seenModal } from './view.ts';
import { waitUntil } from './wait.ts';

/** Sends a modal filled in, as the person who opened it. */
type Submit = (modal: SeenModal, given: Given) => Promise<Tap>;

/** Milliseconds that `settled` and the actors' `waitsFor` wait unless told otherwise. */
export const usualWait = 30_000;

export class Tap {
  readonly interaction: Interaction;
  /** On `performance.now()`: when the interaction was sent, and when the first answer had come. */
  readonly dispatchedAt: number;
  readonly answeredAt: number;
  readonly #box: Box;
  readonly #callback: Callback;
  readonly #submit: Submit;

  constructor(box: Box, interaction: Interaction, callback: Callback, dispatchedAt: number, submit: Submit) {
    this.#box = box;
    this.interaction = interaction;
    this.#callback = callback;
    this.#submit = submit;
    this.dispatchedAt = dispatchedAt;
    this.answeredAt = callback.at;
  }

  /** The interaction's id, by which the control API names it. */
  get id(): string {
    return this.interaction.id;
  }

  /** How it was answered at first. */
  get type(): InteractionResponseType {
    return this.#callback.type;
  }

  /** The original response as it is now; for updates, the message that was changed. */
  get reply(): SeenMessage | undefined {
    const message = this.#message(this.interaction.originalId);
    return message && seen(this.#box.world, message);
  }

  get followUps(): readonly SeenMessage[] {
    const ids = [...this.interaction.messageIds].filter((id) => id !== this.interaction.originalId);
    return ids.flatMap((id) => this.#message(id) ?? []).map((message) => seen(this.#box.world, message));
  }

  get modal(): SeenModal | undefined {
    return this.#callback.modal && seenModal(this.#callback.modal, this.interaction);
  }

  /** What autocomplete offers. */
  get choices(): readonly { readonly name: string; readonly value: string | number }[] {
    return this.#callback.choices ?? [];
  }

  /** An answer was promised and has not come yet. */
  get deferred(): boolean {
    return !this.interaction.settled;
  }

  /** All text of the response, its follow-ups and its modal. */
  get text(): string {
    return [this.reply?.text, ...this.followUps.map((message) => message.text), this.modal?.text]
      .filter((text) => text !== undefined && text !== '')
      .join('\n');
  }

  get labels(): readonly string[] {
    return [this.reply, ...this.followUps].flatMap((message) => message?.labels ?? []);
  }

  /** Is the first answer for this person alone? */
  get ephemeral(): boolean {
    const message = this.#message(this.interaction.originalId);
    return message !== undefined && (message.flags & MessageFlags.Ephemeral) !== 0;
  }

  /** Resolves once what was promised has come. @throws Refused after `withinMs` */
  async settled(withinMs = usualWait): Promise<this> {
    await waitUntil(
      this.#box.world,
      () => (this.interaction.settled ? true : undefined),
      withinMs,
      () => 'The answer that was promised did not come.',
    );
    return this;
  }

  /** Fills in the modal that this opened, by custom id or label, and sends it. @throws Refused without a modal */
  async submits(given: Given): Promise<Tap> {
    if (!this.modal) throw new Refused('No modal was opened.');
    return this.#submit(this.modal, given);
  }

  /** Newest first: where to look for a button. */
  get messages(): readonly Message[] {
    const ids = new Set([this.interaction.originalId ?? '', ...this.interaction.messageIds]);
    return [...ids].flatMap((id) => this.#message(id) ?? []).toReversed();
  }

  #message(id: string | null): Message | undefined {
    return id === null ? undefined : this.#box.world.store.messages.get(id);
  }
}

/** Sends the interaction and resolves with its answer. @throws Refused when none came in time */
export async function tap(box: Box, firing: Firing, submit: Submit): Promise<Tap> {
  const answered = await firstAnswer(box, firing, submit);
  return box.resolvesWith === 'promised' ? promised(answered) : answered;
}

/** Milliseconds after which the acknowledgement of a press is a promise that something changes. At once, it may be all there is. */
const soon = 1_000;
/** Milliseconds within which what a press promised has come, or it promised nothing. */
const pressWait = 10_000;

/** What never comes is not waited for longer than that: whoever asked sees that it is still promised. */
async function promised(answered: Tap): Promise<Tap> {
  const { type, answeredAt, dispatchedAt } = answered;
  if (type === InteractionResponseType.DeferredChannelMessageWithSource)
    await answered.settled().catch(() => undefined);
  if (type === InteractionResponseType.DeferredMessageUpdate && answeredAt - dispatchedAt > soon)
    await answered.settled(pressWait).catch(() => undefined);
  return answered;
}

function firstAnswer(box: Box, firing: Firing, submit: Submit): Promise<Tap> {
  const { promise, resolve, reject } = Promise.withResolvers<Tap>();
  const dispatchedAt = performance.now();
  const { clock } = box.world;
  const forget = clock.at(clock.now().getTime() + box.interactions.windowMs, () =>
    reject(new Refused(silence(box, firing))),
  );
  const interaction = fire(box, firing, (callback) => {
    forget();
    resolve(new Tap(box, interaction, callback, dispatchedAt, submit));
  });
  return promise;
}

function silence(box: Box, { application }: Firing): string {
  const offline = box.gateway.isConnected(application.id)
    ? ''
    : ` ${application.name} is not connected to the gateway.`;
  return `The application did not respond.${offline}`;
}
