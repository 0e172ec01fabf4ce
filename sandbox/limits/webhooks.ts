/** What Discord accepts as a webhook, and beside the body of a message that one sends. Source: resources/webhook. */
import { createHash } from 'node:crypto';
import { stringFrom } from '../json.ts';
import type { Form } from './form.ts';

export const mostWebhooks = 15;
export const mostWebhooksOfGuild = 1000;

const forbidden = ['clyde', 'discord'];
const image = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=-]+$/;

interface WebhookInput {
  readonly name: string | undefined;
  readonly avatar: string | null | undefined;
}

/** Notes every fault on the form, which the caller finishes. An avatar is kept as a short hash, as Discord shows it. */
export function readWebhook(form: Form, making: boolean): WebhookInput {
  const avatar = form.text('avatar');
  if (avatar !== undefined && !image.test(avatar)) form.fail('avatar', 'IMAGE_INVALID', 'Invalid image data');
  return {
    name: readName(form, 'name', making),
    avatar: form.isNull('avatar') ? null : avatar && hashOf(avatar),
  };
}

/** What a message is sent as, where it is not sent as the webhook itself. */
export interface Disguise {
  readonly username: string | undefined;
  readonly avatarUrl: string | undefined;
  /** Opens a post of that name in a forum. */
  readonly threadName: string | undefined;
  readonly appliedTags: readonly string[];
}

export function readDisguise(form: Form): Disguise {
  const avatarUrl = form.text('avatar_url', { max: 2048 });
  if (avatarUrl && !/^https?:\/\//.test(avatarUrl))
    form.fail('avatar_url', 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  return {
    username: readName(form, 'username', false),
    avatarUrl,
    threadName: form.text('thread_name', { max: 100 }) || undefined,
    appliedTags: (form.values('applied_tags', { max: 5 }) ?? []).map(stringFrom),
  };
}

/** 1 to 80 characters, and nothing that sounds like Discord itself. */
function readName(form: Form, field: string, required: boolean): string | undefined {
  const name = form.text(field, { required, min: 1, max: 80 })?.trim();
  const word = forbidden.find((one) => name?.toLowerCase().includes(one));
  if (word !== undefined) form.fail(field, 'USERNAME_INVALID_CONTAINS', `Username cannot contain "${word}"`);
  if (name === '') form.fail(field, 'BASE_TYPE_REQUIRED', 'This field is required');
  return name;
}

function hashOf(data: string): string {
  return createHash('md5').update(data).digest('hex');
}
