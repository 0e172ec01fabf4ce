/** What Discord accepts as a message. Source: resources/message, and receiving-and-responding for interaction replies. */
import { MessageFlags } from 'discord-api-types/v10';
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import type { Message, Poll } from '../state/entities.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { Form } from './form.ts';
import { readAllowedMentions, readAttachments, readNonce, readReference } from './message-parts.ts';
import type { AllowedMentions, AttachmentInput } from './message-parts.ts';
import { readPoll } from './polls.ts';

export type { AllowedMentions, AttachmentInput } from './message-parts.ts';

/** A message body that passed; `undefined` is "not mentioned", `null` is "cleared". */
export interface MessageInput {
  readonly content: string | null | undefined;
  readonly embeds: readonly APIEmbed[] | undefined;
  readonly components: readonly APIMessageTopLevelComponent[] | undefined;
  readonly flags: number;
  /** An edit that does not mention flags leaves them as they are. */
  readonly flagsGiven?: boolean;
  readonly allowedMentions: AllowedMentions | undefined;
  /** Kept attachments and the descriptions of new files. */
  readonly attachments: readonly AttachmentInput[] | undefined;
  readonly nonce: string | number | null;
  readonly enforceNonce: boolean;
  readonly replyTo: string | null;
  readonly failIfMissing: boolean;
  readonly forward?: { readonly messageId: string; readonly channelId: string } | null;
  readonly poll?: Poll | undefined;
}

/** Where the body goes: rules and settable flags differ. */
type MessageKind = 'channel' | 'interaction' | 'webhook' | 'edit';

const settable: Readonly<Record<MessageKind, number>> = {
  channel:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsVoiceMessage |
    MessageFlags.IsComponentsV2,
  interaction:
    MessageFlags.SuppressEmbeds |
    MessageFlags.Ephemeral |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsVoiceMessage |
    MessageFlags.IsComponentsV2,
  webhook: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
};

const fieldsOfOldMessages = ['content', 'embeds', 'sticker_ids', 'poll'] as const;
const mostStickers = 3;

/** @throws ApiError 50035 with every fault found, or 50006 for a new message with nothing in it. */
export function readMessage(
  body: unknown,
  kind: MessageKind,
  about: { readonly files: number; readonly wasV2?: boolean },
): MessageInput {
  const form = new Form(body ?? {});
  const input = readFields(form, kind, about.wasV2 ?? false);
  form.finish();
  // The box has no stickers, so that none can be sent.
  if ((form.values('sticker_ids')?.length ?? 0) > 0) throw refusal('invalidSticker');
  if ((input.flags & MessageFlags.IsVoiceMessage) !== 0) checkVoiceMessage(input, about.files);
  if (kind !== 'edit' && isEmpty(input) && about.files === 0) throw refusal('emptyMessage');
  return input;
}

/** The same, on a form that is part of a larger body: the caller finishes it. */
export function readFields(form: Form, kind: MessageKind, wasV2: boolean): MessageInput {
  const content = form.isNull('content') ? null : form.text('content', { max: 2000 });
  const flags = (form.integer('flags') ?? 0) & settable[kind];
  const v2 = wasV2 || (flags & MessageFlags.IsComponentsV2) !== 0;
  checkEmbeds(form);
  checkComponents(form, v2);
  form.values('sticker_ids', { max: mostStickers });
  if (v2) refuseOldFields(form);
  return {
    content,
    embeds: form.isNull('embeds') ? [] : (form.values('embeds') as readonly APIEmbed[] | undefined),
    components: form.isNull('components')
      ? []
      : (form.values('components') as readonly APIMessageTopLevelComponent[] | undefined),
    flags,
    flagsGiven: form.has('flags'),
    allowedMentions: readAllowedMentions(form),
    attachments: readAttachments(form),
    nonce: readNonce(form),
    enforceNonce: form.flag('enforce_nonce') ?? false,
    ...readReference(form),
    poll: kind === 'edit' ? undefined : readPoll(form),
  };
}

export function isEmpty(input: MessageInput): boolean {
  return (
    !input.content?.trim() &&
    !input.embeds?.length &&
    !input.components?.length &&
    !input.forward &&
    !input.poll
  );
}

/** What only the message that is edited can tell. @throws ApiError 50035 for a half-made turn to V2, 50006 where nothing is left, 50162 for a voice message */
export function checkEdit(message: Message, input: MessageInput, newFiles: number): void {
  if ((message.flags & MessageFlags.IsVoiceMessage) !== 0) throw refusal('voiceMessageEdited');
  const loading = (message.flags & MessageFlags.Loading) !== 0;
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  if ((input.flags & MessageFlags.IsComponentsV2) !== 0 && !wasV2 && !loading)
    refuseLeftovers(message, input);
  const kept = new Set(message.attachments.map((attachment) => attachment.id));
  for (const [index, { id }] of (input.attachments ?? []).entries())
    if (!kept.has(id) && id.length > 10) throw unknownAttachment(index);
  if (message.snapshots || message.poll) return;
  const content = input.content === undefined ? message.content : (input.content ?? '');
  const lists = [
    input.embeds ?? message.embeds,
    input.components ?? message.components,
    input.attachments ?? message.attachments,
  ];
  if (content.trim() === '' && newFiles === 0 && lists.every((list) => list.length === 0))
    throw refusal('emptyMessage');
}

/** An entry of `attachments` that stands for no file, old or new. */
export function unknownAttachment(index: number): Error {
  return formErrorAt(['attachments', index], 'ATTACHMENT_NOT_FOUND', 'Unknown attachment');
}

/** Source: resources/message, "Voice Messages": one audio file that says how long it is, and nothing else. */
function checkVoiceMessage(input: MessageInput, files: number): void {
  if (!isEmpty(input)) throw refusal('voiceMessageContent');
  if (files !== 1) throw refusal('voiceMessageFiles');
  const [about] = input.attachments ?? [];
  if (about?.duration === undefined || about.waveform === undefined) throw refusal('voiceMessageMetadata');
}

/** An old message becomes a V2 one only if what V2 cannot show is cleared in the same call. */
function refuseLeftovers(message: Message, input: MessageInput): void {
  const left = [
    message.content !== '' && input.content === undefined && 'content',
    message.embeds.length > 0 && !input.embeds && 'embeds',
  ];
  for (const field of left) if (field) throw formErrorAt([field], ...noOldFields(field));
}

function noOldFields(field: string): readonly [code: string, message: string] {
  return [
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  ];
}

/** Under V2 they may be absent, null or an empty list, nothing else. */
function refuseOldFields(form: Form): void {
  for (const field of fieldsOfOldMessages) {
    const value = form.raw(field);
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      continue;
    form.fail(field, ...noOldFields(field));
  }
}
