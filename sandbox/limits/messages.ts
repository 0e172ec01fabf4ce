/** What Discord accepts as a message. Source: resources/message, and receiving-and-responding for interaction replies. */
import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import type { Message } from '../state/entities.ts';
import { checkComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { Form } from './form.ts';

export interface AllowedMentions {
  readonly parse: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** A message body that passed; `undefined` is "not mentioned", `null` is "cleared". */
export interface MessageInput {
  readonly content: string | null | undefined;
  readonly embeds: readonly APIEmbed[] | undefined;
  readonly components: readonly APIMessageTopLevelComponent[] | undefined;
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | undefined;
  /** Kept attachments and the descriptions of new files. */
  readonly attachments: readonly AttachmentInput[] | undefined;
  readonly nonce: string | number | null;
  readonly enforceNonce: boolean;
  readonly replyTo: string | null;
  readonly failIfMissing: boolean;
}

export interface AttachmentInput {
  readonly id: string;
  readonly filename: string | undefined;
  readonly description: string | undefined;
}

/** Where the body goes: rules and settable flags differ. */
type MessageKind = 'channel' | 'interaction' | 'edit';

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
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
};

const fieldsOfOldMessages = ['content', 'embeds', 'sticker_ids', 'poll'] as const;

/** @throws ApiError 50035 with every fault found, or 50006 for a new message with nothing in it. */
export function readMessage(
  body: unknown,
  kind: MessageKind,
  about: { readonly files: number; readonly wasV2?: boolean },
): MessageInput {
  const form = new Form(body ?? {});
  const input = readFields(form, kind, about.wasV2 ?? false);
  form.finish();
  if (kind !== 'edit' && isEmpty(input) && about.files === 0 && !form.has('poll') && !form.has('sticker_ids'))
    throw refusal('emptyMessage');
  return input;
}

/** The same, on a form that is part of a larger body: the caller finishes it. */
export function readFields(form: Form, kind: MessageKind, wasV2: boolean): MessageInput {
  const content = form.isNull('content') ? null : form.text('content', { max: 2000 });
  const flags = (form.integer('flags') ?? 0) & settable[kind];
  const v2 = wasV2 || (flags & MessageFlags.IsComponentsV2) !== 0;
  checkEmbeds(form);
  checkComponents(form, v2);
  if (v2) refuseOldFields(form);
  const nonce = readNonce(form);
  const reference = form.child('message_reference');
  return {
    content,
    embeds: form.isNull('embeds') ? [] : (form.values('embeds') as readonly APIEmbed[] | undefined),
    components: form.isNull('components')
      ? []
      : (form.values('components') as readonly APIMessageTopLevelComponent[] | undefined),
    flags,
    allowedMentions: readAllowedMentions(form),
    attachments: readAttachments(form),
    nonce,
    enforceNonce: form.flag('enforce_nonce') ?? false,
    replyTo: reference?.id('message_id', { required: true }) ?? null,
    failIfMissing: reference?.flag('fail_if_not_exists') ?? true,
  };
}

export function isEmpty(input: MessageInput): boolean {
  return !input.content?.trim() && !input.embeds?.length && !input.components?.length;
}

/** What only the message that is edited can tell. @throws ApiError 50035 for a half-made turn to V2, 50006 where nothing is left */
export function checkEdit(message: Message, input: MessageInput, newFiles: number): void {
  const loading = (message.flags & MessageFlags.Loading) !== 0;
  const wasV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  if ((input.flags & MessageFlags.IsComponentsV2) !== 0 && !wasV2 && !loading)
    refuseLeftovers(message, input);
  const content = input.content === undefined ? message.content : (input.content ?? '');
  const lists = [
    input.embeds ?? message.embeds,
    input.components ?? message.components,
    input.attachments ?? message.attachments,
  ];
  if (content.trim() === '' && newFiles === 0 && lists.every((list) => list.length === 0))
    throw refusal('emptyMessage');
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

function readNonce(form: Form): string | number | null {
  const nonce = form.raw('nonce');
  if (nonce === undefined || nonce === null) return null;
  if (typeof nonce === 'number') return nonce;
  return form.text('nonce', { max: 25 }) ?? null;
}

function readAllowedMentions(form: Form): AllowedMentions | undefined {
  const allowed = form.child('allowed_mentions');
  if (!allowed) return undefined;
  const parse = (allowed.values('parse') ?? []).filter((one) => typeof one === 'string');
  const users = idsOf(allowed, 'users');
  const roles = idsOf(allowed, 'roles');
  for (const [kind, ids] of [
    [AllowedMentionsTypes.User, users],
    [AllowedMentionsTypes.Role, roles],
  ] as const) {
    if (parse.includes(kind) && ids.length > 0)
      allowed.fail(
        undefined,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
  }
  return { parse, users, roles };
}

function idsOf(form: Form, field: 'users' | 'roles'): string[] {
  return (form.values(field, { max: 100 }) ?? []).map(String);
}

function readAttachments(form: Form): AttachmentInput[] | undefined {
  return form.list('attachments', { max: 10 })?.map((attachment) => ({
    id: attachment.text('id', { required: true }) ?? '',
    filename: attachment.text('filename', { max: 1024 }),
    description: attachment.text('description', { max: 1024 }),
  }));
}
