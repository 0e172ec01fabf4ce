/** What an admin chooses for a community, checked against the server before it is kept. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIRole, APIThreadChannel } from 'discord-api-types/v10';
import type { CommunitySettings } from '#src/platform/community.ts';
import { permissionsIn } from '#src/platform/discord/permissions.ts';
import type { PermissionSubject } from '#src/platform/discord/permissions.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';

export type Choices = Pick<CommunitySettings, 'staffChannel' | 'moderatorRole' | 'leadRole' | 'locale'>;

/** What the server says of itself. */
export interface ServerState {
  readonly guild: string;
  readonly roles: readonly APIRole[];
  readonly channels: readonly APIGuildChannel[];
  /** Those that are not archived and that the bot can see. */
  readonly threads: readonly APIThreadChannel[];
  readonly bot: PermissionSubject;
}

export type SetUpRefused = 'everyone_role' | 'staff_open' | 'staff_unreachable';

const needed =
  PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory;

/**
 * Whether roles are roles of some, and reports may arrive where the admin wants them: out of everybody's sight and within
 * the bot's reach. Looks at what is chosen and nothing else.
 */
export function checkChoices<Chosen extends Partial<Choices>>(
  choices: Chosen,
  { guild, roles, channels, bot }: ServerState,
): Result<Chosen, SetUpRefused> {
  if (choices.moderatorRole === guild || choices.leadRole === guild) return err('everyone_role');
  if (choices.staffChannel === undefined) return ok(choices);
  const overwrites = channels.find(({ id }) => id === choices.staffChannel)?.permission_overwrites ?? [];
  if (permissionsIn(guild, roles, overwrites, { user: '', roles: [] }) !== 0n) return err('staff_open');
  return (permissionsIn(guild, roles, overwrites, bot) & needed) === needed
    ? ok(choices)
    : err('staff_unreachable');
}
