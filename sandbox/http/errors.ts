/** Refusals in Discord's words. Codes: topics/opcodes-and-status-codes, "JSON Error Codes". */

/** What the client gets instead of an answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): object {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** Form errors by field and index, each branch ending in `_errors`. */
interface ErrorTree {
  [field: string]: ErrorTree | readonly FieldError[];
}

interface FieldError {
  readonly code: string;
  readonly message: string;
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownInvite: [404, 10006, 'Unknown Invite'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownOverwrite: [404, 10009, 'Unknown Permission Overwrite'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownBan: [404, 10026, 'Unknown Ban'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  unknownVoiceState: [404, 10065, 'Unknown Voice State'],
  unknownCommandPermissions: [404, 10066, 'Unknown application command permissions'],
  unknownStage: [404, 10067, 'Unknown Stage Instance'],
  notForBots: [403, 20001, 'Bots cannot use this endpoint'],
  unknownScheduledEvent: [404, 10070, 'Unknown Guild Scheduled Event'],
  notYourApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  tooManyRoles: [400, 30005, 'Maximum number of server roles reached (250)'],
  tooManyWebhooks: [400, 30007, 'Maximum number of webhooks reached (15)'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  tooManyChannels: [400, 30013, 'Maximum number of server channels reached (500)'],
  tooManyAttachments: [400, 30015, 'Maximum number of attachments in a message reached (10)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyCommandCreates: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooManyScheduledEvents: [400, 30038, 'Maximum number of uncompleted guild scheduled events reached (100)'],
  tooManyThreadMembers: [400, 30033, 'Maximum number of thread participants has been reached (1000)'],
  tooManyPinnedPosts: [400, 30047, 'Maximum number of pinned threads in a forum channel has been reached'],
  tooManyTags: [400, 30048, 'Maximum number of tags in a forum channel has been reached'],
  tooManyGuildWebhooks: [400, 30058, 'Maximum number of webhooks in a server reached (1000)'],
  tooManyOverwrites: [400, 30060, 'Maximum number of channel permission overwrites reached (1000)'],
  openingDmsTooFast: [403, 40003, 'You are opening direct messages too fast'],
  tooLarge: [413, 40005, 'Request entity too large'],
  tooManyParents: [400, 40009, 'Only one channel can be moved to another category at a time'],
  notInVoice: [400, 40032, 'Target user is not connected to voice.'],
  inForum: [400, 40058, 'Cannot send a message in a forum channel'],
  tagNamesTwice: [400, 40061, 'Tag names must be unique'],
  noUsableTag: [400, 40066, 'There are no tags available that can be set by non-moderators'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  badUserAgent: [403, 40333, 'internal network error'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDirect: [403, 50003, 'Cannot execute action on a DM channel'],
  cannotSendToUser: [403, 50007, 'Cannot send messages to this user'],
  notAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRole: [400, 50028, 'Invalid Role'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  bulkDeleteCount: [400, 50016, 'You can only delete 2 to 100 messages in a single request'],
  pinElsewhere: [400, 50019, 'A message can only be pinned to the channel it was sent in'],
  bulkDeleteTooOld: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  invalidVersion: [400, 50041, 'Invalid API version provided'],
  fileTooLarge: [413, 50045, 'Uploaded file exceeds maximum size'],
  invalidSticker: [400, 50081, 'Invalid sticker sent'],
  archivedThread: [
    400,
    50083,
    'Tried to perform an operation on an archived thread, such as editing a message or adding a user to the thread',
  ],
  wrongEntityType: [
    400,
    50091,
    'The entity type of the event is different from the entity you are trying to start the event for',
  ],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  voiceMessageContent: [400, 50159, 'Voice messages do not support additional content'],
  voiceMessageFiles: [400, 50160, 'Voice messages must have a single audio attachment'],
  voiceMessageMetadata: [400, 50161, 'Voice messages must have supporting metadata'],
  voiceMessageEdited: [400, 50162, 'Voice messages cannot be edited'],
  noVoiceMessages: [400, 50173, 'You cannot send voice messages in this channel'],
  noMutualGuilds: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  stageAlreadyOpen: [400, 150006, 'The Stage is already open'],
  pollExpired: [400, 520001, 'Poll expired'],
  noPoll: [400, 520006, 'Cannot expire a non-poll message'],
  failedToBan: [400, 500000, 'Failed to ban users'],
  tooManyFollowUps: [400, 40094, 'Followup limit reached'],
  eventFinished: [400, 180000, 'Cannot update a finished event'],
  messageBlocked: [403, 200000, 'Message was blocked by automatic moderation'],
  titleBlocked: [403, 200001, 'Title was blocked by automatic moderation'],
  noHistory: [403, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
  tooManyActiveThreads: [400, 160006, 'Maximum number of active threads reached'],
  unreadableForward: [400, 160014, 'Cannot forward a message whose content you cannot read'],
  webhookNeedsThread: [400, 220001, 'Webhooks posted to forum channels must have a thread_name or thread_id'],
  webhookTwoThreads: [
    400,
    220002,
    'Webhooks posted to forum channels cannot have both a thread_name and thread_id',
  ],
  webhookNoForum: [400, 220003, 'Webhooks can only create threads in forum channels'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type Refusal = keyof typeof known;

export function refusal(name: Refusal): ApiError {
  const [status, code, message] = known[name];
  return new ApiError(status, code, message);
}

export function formError(errors: ErrorTree): ApiError {
  return new ApiError(400, 50035, 'Invalid Form Body', errors);
}

/** A form error at one place, such as `['type']` or `['components', 0, 'label']`. */
export function formErrorAt(path: readonly (string | number)[], code: string, message: string): ApiError {
  return formError(treeOf([{ path, code, message }]));
}

export interface Issue extends FieldError {
  readonly path: readonly (string | number)[];
}

/** What is wrong with a field as a whole stands for all that is wrong inside it: a branch either ends or goes on. */
export function treeOf(issues: readonly Issue[]): ErrorTree {
  const root: ErrorTree = {};
  const whole = new Set(issues.map(({ path }) => path.join('.')));
  for (const { path, code, message } of issues) {
    if (path.some((_step, at) => at > 0 && whole.has(path.slice(0, at).join('.')))) continue;
    let branch = root;
    for (const step of path) {
      const next = branch[step];
      branch = next && !isLeaf(next) ? next : (branch[step] = {});
    }
    const present = branch['_errors'];
    branch['_errors'] = [...(present && isLeaf(present) ? present : []), { code, message }];
  }
  return root;
}

function isLeaf(branch: ErrorTree | readonly FieldError[]): branch is readonly FieldError[] {
  return Array.isArray(branch);
}
