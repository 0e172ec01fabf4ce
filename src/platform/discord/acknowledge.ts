/**
 * The acknowledgement rule: Discord takes a first answer for three seconds (docs: interactions/receiving-and-responding),
 * so whatever is not done after one and a half is deferred, and the answer then goes into what was deferred.
 */
import { MessageFlags } from 'discord-api-types/v10';
import { MessagePayload } from 'discord.js';
import type {
  AnySelectMenuInteraction,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import { seconds } from '../durations.ts';
import type { Choices } from './handlers.ts';
import type { Modal } from './components.ts';
import type { Message } from './message.ts';

export type Replying =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

const deferAfter = seconds(1.5);
const completeWithin = seconds(2);

/** What the person sees in the end; `whisper` is a private message beside the one that they pressed. */
export type Shown =
  | { readonly as: 'answer' | 'whisper'; readonly message: Message }
  | { readonly as: 'nothing' };

function body(message: Message) {
  return {
    components: message.components,
    files: (message.files ?? []).map(({ name, data }) => ({ name, attachment: data })),
    allowedMentions: { parse: [] },
  };
}

const privately = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/** As Discord takes it, which leaves discord.js nothing to work out; only files it has to read. */
function ready(
  interaction: Replying,
  message: Message,
  flags: MessageFlags.IsComponentsV2 | typeof privately,
): MessagePayload {
  if (message.files?.length) return MessagePayload.create(interaction, { ...body(message), flags });
  const payload = new MessagePayload(interaction, {});
  payload.body = { components: [...message.components], allowed_mentions: { parse: [] }, flags };
  payload.files = [];
  return payload;
}

/** Waits for the work and defers if it is slow. @returns what came of it and whether it was deferred. */
async function deferIfSlow<T>(
  work: Promise<T>,
  defer: () => Promise<unknown>,
): Promise<{ value: T; deferred: boolean }> {
  let deferral: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferral = defer();
    // Awaited below; until then a failure must not count as unhandled.
    deferral.catch(() => undefined);
  }, deferAfter);
  const value = await work.finally(() => clearTimeout(timer));
  await deferral;
  return { value, deferred: deferral !== undefined };
}

/**
 * Answers with a private message of its own.
 * @param meanwhile - what stands there while it is slow, and goes on standing there should the process end before there is an answer
 */
export async function acknowledgeReply(
  interaction: Replying,
  work: Promise<Message>,
  meanwhile?: Message,
): Promise<void> {
  const { value, deferred } = await deferIfSlow(work, () =>
    meanwhile
      ? interaction.reply(ready(interaction, meanwhile, privately))
      : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  if (deferred)
    await interaction.editReply({ ...body(value), attachments: [], flags: MessageFlags.IsComponentsV2 });
  else await interaction.reply(ready(interaction, value, privately));
}

/** Answers by changing the message whose button was pressed, or by whispering, or by showing nothing. */
export async function acknowledgeUpdate(
  interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
  work: Promise<Shown>,
): Promise<void> {
  if (interaction.isModalSubmit() && !interaction.isFromMessage())
    throw new Error('only a form opened from a message can update it');
  const { value, deferred } = await deferIfSlow(work, () => interaction.deferUpdate());
  if (value.as === 'nothing') {
    if (!deferred) await interaction.deferUpdate();
  } else if (value.as === 'whisper') {
    await (deferred
      ? whisper(interaction, value.message)
      : interaction.reply(ready(interaction, value.message, privately)));
  } else if (deferred)
    await interaction.editReply({ ...body(value.message), flags: MessageFlags.IsComponentsV2 });
  else await interaction.update(ready(interaction, value.message, MessageFlags.IsComponentsV2));
}

/** Opens a form. It cannot be deferred, so whatever prepares it must be quick. */
export async function acknowledgeModal(
  interaction: CommandInteraction | ButtonInteraction | AnySelectMenuInteraction,
  modal: Modal,
): Promise<void> {
  await interaction.showModal(modal);
}

/** Offers suggestions, or none at two seconds: an empty list beats an error on the person's screen. */
export async function acknowledgeCompletion(
  interaction: AutocompleteInteraction,
  work: Choices,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<[]>((resolve) => {
    timer = setTimeout(() => resolve([]), completeWithin);
  });
  const choices = await Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
  await interaction.respond(choices);
}

/** One more private message after the answer. */
export async function whisper(interaction: Replying, message: Message): Promise<void> {
  await interaction.followUp({ ...body(message), flags: privately });
}
