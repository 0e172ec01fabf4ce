/** `/privacy`: for everybody. */
import { InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const privacyDefinition = {
  name: 'privacy',
  description: 'See what is kept about you here',
  contexts: [InteractionContextType.Guild],
} as const satisfies SlashDefinition;
