/** A refusal as @discordjs/rest throws it. */
import { DiscordAPIError } from '@discordjs/rest';

/** @param code - Discord's own (docs: topics/opcodes-and-status-codes) */
export function refused(code: number, status: number): DiscordAPIError {
  return new DiscordAPIError(
    { code, message: 'refused' },
    code,
    status,
    'POST',
    'https://discord.example',
    {},
  );
}
