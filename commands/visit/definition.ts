/** `/visit`: for everybody. */
import { InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const visitDefinition = {
  name: 'visit',
  description: 'Get ready for an appointment, on a page that only you see',
  contexts: [InteractionContextType.Guild],
} as const satisfies SlashDefinition;
