/** `/doctor`: for admins of the server. */
import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const doctorDefinition = {
  name: 'doctor',
  description: 'Check whether everything that Kindred needs is as it should be',
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
} as const satisfies SlashDefinition;
