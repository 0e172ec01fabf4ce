/** What the rules of the audit log need: a bot that may do all that is audited, and a way to read what came of it. */
import type { Right } from '#sandbox/index.ts';
import { usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json, Reply } from '../wire.ts';

export const source = 'resources/audit-log';

export const rights: readonly Right[] = [
  ...usualRights,
  'ManageGuild',
  'ManageNicknames',
  'ModerateMembers',
  'KickMembers',
  'BanMembers',
  'MuteMembers',
  'DeafenMembers',
  'MoveMembers',
  'Connect',
];

/** In milliseconds. */
export const day: number = 24 * 60 * 60_000;

export const read = (at: Stage, query = ''): Promise<Reply> =>
  at.ask(`GET /guilds/${at.guild.id}/audit-logs${query}`);

/** Newest first, unless the query turns that round. */
export async function entries(at: Stage, query = ''): Promise<Json[]> {
  return Object.values((await read(at, query)).body['audit_log_entries'] ?? {});
}
