/** `/checkin`: one card, which always shows how things are. */
import { InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const checkinDefinition = {
  name: 'checkin',
  description: 'Your own check-in: start it, answer now, change, pause or stop it; only you see it',
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
} as const satisfies SlashDefinition;
