/** What may follow the first answer to an interaction, for 15 minutes: the original response, and follow-ups. Source: receiving-and-responding, "Followup Messages". */
import { MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok } from '../http/route.ts';
import type { Answer, OpenCall } from '../http/route.ts';
import { checkEdit, readMessage } from '../limits/messages.ts';
import type { Message } from '../state/entities.ts';
import type { Interaction } from '../state/interactions.ts';
import { messageWire } from '../state/message-wire.ts';
import { deleteMessage } from '../state/messages.ts';
import { change, reply } from './replies.ts';

/** Follow-ups of an application that is not in the guild. */
const mostAlone = 5;

type Caller = OpenCall<{ readonly application: string; readonly token: string }>;
type OneMessage = OpenCall<{
  readonly application: string;
  readonly token: string;
  readonly message: string;
}>;

/** The first one after a deferred answer fills the loading message, whatever it says of being ephemeral. */
export function followUp(call: Caller): Answer {
  const interaction = behind(call);
  const input = readMessage(call.body, 'interaction', { files: call.files.length });
  interaction.settled = true;
  const loading = interaction.loading ? originalOf(call, interaction) : undefined;
  if (!loading) {
    checkCount(interaction);
    return ok(messageWire(call.world.store, reply(call, interaction, input)));
  }
  interaction.loading = false;
  return ok(
    messageWire(
      call.world.store,
      change(call, loading, { ...input, flags: input.flags & ~MessageFlags.Ephemeral }),
    ),
  );
}

export function readFollowUp(call: OneMessage): Answer {
  return ok(messageWire(call.world.store, target(call).message));
}

export function editFollowUp(call: OneMessage): Answer {
  const { interaction, message } = target(call);
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  const input = readMessage(call.body, 'edit', { files: call.files.length, wasV2 });
  checkEdit(message, input, call.files.length);
  if (message.id === interaction.originalId) interaction.loading = false;
  interaction.settled = true;
  return ok(messageWire(call.world.store, change(call, message, input)));
}

export function deleteFollowUp(call: OneMessage): Answer {
  const { interaction, message } = target(call);
  if (message.id === interaction.originalId) interaction.loading = false;
  interaction.settled = true;
  deleteMessage(call.world, message);
  return noContent;
}

/** Where only the person has the application and the guild does not. Source: receiving-and-responding, "Create Followup Message". */
function checkCount(interaction: Interaction): void {
  const owners = Object.keys(interaction.origin.authorizing_integration_owners);
  const alone = interaction.guildId !== null && !owners.includes('0');
  const followUps = [...interaction.messageIds].filter((id) => id !== interaction.originalId).length;
  if (alone && followUps >= mostAlone) throw refusal('tooManyFollowUps');
}

function behind(call: Caller): Interaction {
  return call.box.interactions.behind(call.params.application, call.params.token);
}

/** A message of this token, by its id or as `@original`. @throws ApiError 10008 for any other */
function target(call: OneMessage): { interaction: Interaction; message: Message } {
  const interaction = behind(call);
  const { message: id } = call.params;
  if (id === '@original') return { interaction, message: originalOf(call, interaction) };
  const message =
    interaction.messageIds.has(id) || id === interaction.originalId
      ? call.world.store.messages.get(id)
      : undefined;
  if (!message) throw refusal('unknownMessage');
  return { interaction, message };
}

function originalOf(call: Caller, interaction: Interaction): Message {
  const message =
    interaction.originalId === null ? undefined : call.world.store.messages.get(interaction.originalId);
  if (!message) throw refusal('unknownMessage');
  return message;
}
