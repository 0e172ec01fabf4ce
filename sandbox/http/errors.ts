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
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownOverwrite: [404, 10009, 'Unknown Permission Overwrite'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  notYourApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  tooManyRoles: [400, 30005, 'Maximum number of server roles reached (250)'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  tooManyChannels: [400, 30013, 'Maximum number of server channels reached (500)'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyCommandCreates: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooManyOverwrites: [400, 30060, 'Maximum number of channel permission overwrites reached (1000)'],
  openingDmsTooFast: [403, 40003, 'You are opening direct messages too fast'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  badUserAgent: [403, 40333, 'internal network error'],
  missingAccess: [403, 50001, 'Missing Access'],
  cannotSendToUser: [403, 50007, 'Cannot send messages to this user'],
  notAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  bulkDeleteCount: [400, 50016, 'You can only delete 2 to 100 messages in a single request'],
  bulkDeleteTooOld: [400, 50034, 'You can only bulk delete messages that are under 14 days old.'],
  invalidVersion: [400, 50041, 'Invalid API version provided'],
  fileTooLarge: [413, 50045, 'Uploaded file exceeds maximum size'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noMutualGuilds: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  noHistory: [403, 160002, 'Cannot reply without permission to read message history'],
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

export function treeOf(issues: readonly Issue[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of issues) {
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
