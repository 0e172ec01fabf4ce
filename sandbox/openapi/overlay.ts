/** Where Discord's published description and Discord itself differ, each with its reason. Everything else in it holds as it stands. */
import { ChannelType } from 'discord-api-types/v10';
import type { OpenCall } from '../http/route.ts';

import type { Schema } from './schema.ts';

interface Correction {
  /** `Schema/properties/field`, in the document's own names. */
  readonly at: string;
  readonly set: Schema;
  readonly why: string;
}

const contentLimit = 'resources/message, "Create Message": up to 2000 characters';

export const corrections: readonly Correction[] = [
  // Laxer than what Discord documents.
  { at: 'MessageCreateRequest/properties/content', set: { maxLength: 2000 }, why: contentLimit },
  { at: 'MessageEditRequestPartial/properties/content', set: { maxLength: 2000 }, why: contentLimit },
  {
    at: 'BaseCreateMessageCreateRequest/properties/content',
    set: { maxLength: 2000 },
    why: contentLimit,
  },
  {
    at: 'ModalInteractionCallbackRequestData/properties/components',
    set: { minItems: 1, maxItems: 5 },
    why: 'interactions/receiving-and-responding, "Modal": 1 to 5 components',
  },
  {
    at: 'ApplicationCommandOptionStringChoice/properties/value',
    set: { maxLength: 100 },
    why: 'interactions/application-commands, "Choice Structure": up to 100 characters',
  },
  {
    at: 'CreateOrUpdateThreadTagRequest/properties/name',
    set: { maxLength: 20 },
    why: 'resources/channel, "Forum Tag Structure": 0 to 20 characters',
  },
  {
    at: 'UpdateThreadTagRequest/properties/name',
    set: { maxLength: 20 },
    why: 'resources/channel, "Forum Tag Structure": 0 to 20 characters',
  },
  {
    at: 'BlockMessageActionMetadata/properties/custom_message',
    set: { maxLength: 150 },
    why: 'resources/auto-moderation, "Action Metadata": up to 150 characters',
  },
  ...[
    'ExternalScheduledEventCreateRequest',
    'StageScheduledEventCreateRequest',
    'VoiceScheduledEventCreateRequest',
  ].map((schema) => ({
    at: `${schema}/properties/name`,
    set: { minLength: 1 },
    why: 'resources/guild-scheduled-event, "Field Requirements": 1 to 100 characters',
  })),
  {
    at: 'EntityMetadataExternal/properties/location',
    set: { minLength: 1 },
    why: 'resources/guild-scheduled-event, "Entity Metadata": 1 to 100 characters',
  },
  {
    at: 'CreateGuildChannelRequest/properties/type',
    set: { oneOf: [{ type: 'null' }, { type: 'integer', enum: [0, 2, 4, 5, 13, 15, 16] }] },
    why: 'resources/guild, "Create Guild Channel": no directories (14), but media channels (16)',
  },
  // Stricter than what Discord takes and gives.
  {
    at: 'GuildChannelResponse/properties/type',
    set: { enum: [0, 2, 4, 5, 13, 14, 15, 16], allOf: [] },
    why: 'resources/channel, "Channel Types": media channels (16) are left out',
  },
  {
    at: 'MessageReferenceType',
    set: { oneOf: [{ const: 0 }, { const: 1 }] },
    why: 'resources/message, "Message Reference Types": 1 forwards',
  },
  {
    at: 'ApplicationFormPartial/properties/description',
    set: { type: ['string', 'object', 'null'], maxLength: 400 },
    why: 'resources/application, "Edit Current Application": a string, as clients send it',
  },
  {
    at: 'InnerErrors/properties/_errors',
    set: {
      items: {
        type: 'object',
        properties: { code: { type: 'string' }, message: { type: 'string' } },
        required: ['code', 'message'],
      },
    },
    why: 'reference, "Error Messages": codes inside a form error are words',
  },
];

/** Routes that Discord documents and the description leaves out. */
export const undescribed: Readonly<Record<string, string>> = {
  'PUT /applications/:application/guilds/:guild/commands/permissions':
    'interactions/application-commands, "Batch Edit Application Command Permissions": switched off, and answers so',
  'PATCH /guilds/:guild/members/@me/nick':
    'resources/guild, "Modify Current User Nick": deprecated, still there',
};

/** Operations whose body the description demands and Discord does not. */
export const bodyMayBeMissing: Readonly<Record<string, string>> = {
  'DELETE /guilds/{guild_id}/bans/{user_id}': 'resources/guild, "Remove Guild Ban": takes no body',
};

type Caller = Pick<OpenCall<Record<string, string>>, 'world' | 'params' | 'body'>;

/** Unions that what is there already decides, not the body: which of their members is meant. */
export const chosenByState: Readonly<Record<string, (call: Caller) => string | undefined>> = {
  'PATCH /channels/{channel_id}': (call) => {
    const type = typeOfChannel(call);
    if (type === undefined) return undefined;
    if (type === ChannelType.DM) return 'UpdateDMRequestPartial';
    return isThread(type) ? 'UpdateThreadRequestPartial' : 'UpdateGuildChannelRequestPartial';
  },
  'POST /channels/{channel_id}/threads': (call) => {
    const type = typeOfChannel(call);
    return type === ChannelType.GuildForum || type === ChannelType.GuildMedia
      ? 'CreateForumThreadRequest'
      : 'CreateTextThreadWithoutMessageRequest';
  },
  'POST /channels/{channel_id}/invites': () => 'CreateGuildInviteRequest',
  'POST /webhooks/{webhook_id}/{webhook_token}': () => 'IncomingWebhookRequestPartial',
};

/** Events whose data, or one field of it, is a schema of the description. */
export const events: Readonly<Record<string, { readonly schema: string; readonly field?: string }>> = {
  MESSAGE_CREATE: { schema: 'MessageResponse' },
  MESSAGE_UPDATE: { schema: 'MessageResponse' },
  CHANNEL_CREATE: { schema: 'GuildChannelResponse' },
  CHANNEL_UPDATE: { schema: 'GuildChannelResponse' },
  CHANNEL_DELETE: { schema: 'GuildChannelResponse' },
  THREAD_CREATE: { schema: 'ThreadResponse' },
  THREAD_UPDATE: { schema: 'ThreadResponse' },
  GUILD_CREATE: { schema: 'GuildResponse' },
  GUILD_UPDATE: { schema: 'GuildResponse' },
  GUILD_ROLE_CREATE: { schema: 'GuildRoleResponse', field: 'role' },
  GUILD_ROLE_UPDATE: { schema: 'GuildRoleResponse', field: 'role' },
  GUILD_MEMBER_ADD: { schema: 'GuildMemberResponse' },
  GUILD_AUDIT_LOG_ENTRY_CREATE: { schema: 'AuditLogEntryResponse' },
  STAGE_INSTANCE_CREATE: { schema: 'StageInstanceResponse' },
  STAGE_INSTANCE_UPDATE: { schema: 'StageInstanceResponse' },
};

function typeOfChannel({ world, params }: Caller): ChannelType | undefined {
  return world.store.channels.get(params['channel'] ?? '')?.type;
}

function isThread(type: ChannelType): boolean {
  return [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread].includes(type);
}
