/** What a delivery was to take away, or to look at, may be gone already; then there is nothing to do. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';

const { UnknownPermissionOverwrite, UnknownChannel, UnknownRole, UnknownMember, UnknownUser } =
  RESTJSONErrorCodes;

/** For `catch`: an overwrite, a role, a person or a whole channel that is no longer there. */
export function alreadyGone(error: unknown): undefined {
  if (
    !refusedWith(error, UnknownPermissionOverwrite, UnknownChannel, UnknownRole, UnknownMember, UnknownUser)
  )
    throw error;
}
