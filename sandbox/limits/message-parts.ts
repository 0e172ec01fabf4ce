/** The smaller parts of a message body: its nonce, whom it may reach, its files, and what it refers to. Source: resources/message. */
import { AllowedMentionsTypes, MessageReferenceType } from 'discord-api-types/v10';
import { stringFrom } from '../json.ts';
import type { Form } from './form.ts';

export interface AllowedMentions {
  readonly parse: readonly string[];
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** For replies: is the author of the other message told? */
  readonly repliedUser: boolean;
}

export interface AttachmentInput {
  /** Of one that is kept; for a new file the number behind `files[n]`. */
  readonly id: string;
  readonly filename: string | undefined;
  readonly description: string | undefined;
  /** Seconds and the sampled loudness, which only voice messages have. */
  readonly duration: number | undefined;
  readonly waveform: string | undefined;
}

interface Reference {
  /** The message that is answered. */
  readonly replyTo: string | null;
  readonly failIfMissing: boolean;
  /** The message that is passed on. */
  readonly forward: { readonly messageId: string; readonly channelId: string } | null;
}

const kindsOfMentions: readonly unknown[] = Object.values(AllowedMentionsTypes);

/** Up to 25 characters, or a whole number. */
export function readNonce(form: Form): string | number | null {
  const nonce = form.raw('nonce');
  if (nonce === undefined || nonce === null) return null;
  if (typeof nonce === 'number') return form.integer('nonce') ?? null;
  return form.text('nonce', { max: 25 }) ?? null;
}

export function readAllowedMentions(form: Form): AllowedMentions | undefined {
  const allowed = form.child('allowed_mentions');
  if (!allowed) return undefined;
  const parse = (allowed.values('parse') ?? []).map(stringFrom);
  for (const kind of parse)
    if (!kindsOfMentions.includes(kind))
      allowed.fail('parse', 'BASE_TYPE_CHOICES', "Value must be one of ('roles', 'users', 'everyone').");
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
  return { parse, users, roles, repliedUser: allowed.flag('replied_user') ?? false };
}

export function readAttachments(form: Form): AttachmentInput[] | undefined {
  if (form.isNull('attachments')) return [];
  return form.list('attachments', { max: 10 })?.map((attachment) => ({
    id: attachment.text('id', { required: true }) ?? '',
    filename: attachment.text('filename', { max: 1024 }),
    description: attachment.text('description', { max: 1024 }),
    duration: attachment.number('duration_secs'),
    waveform: attachment.text('waveform', { max: 400 }),
  }));
}

export function readReference(form: Form): Reference {
  const reference = form.child('message_reference');
  const type = reference?.choice('type', [MessageReferenceType.Default, MessageReferenceType.Forward]);
  const messageId = reference?.id('message_id', { required: true });
  const forwards = type === MessageReferenceType.Forward;
  const channelId = reference?.id('channel_id', { required: forwards });
  return {
    replyTo: forwards ? null : (messageId ?? null),
    failIfMissing: reference?.flag('fail_if_not_exists') ?? true,
    forward: forwards && messageId !== undefined && channelId !== undefined ? { messageId, channelId } : null,
  };
}

function idsOf(form: Form, field: 'users' | 'roles'): string[] {
  return (form.values(field, { max: 100 }) ?? []).map(stringFrom);
}
