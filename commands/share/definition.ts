/** `/share`: telling one's group something. Everything before it is posted is private to whoever calls it. */
import { InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const shareDefinition = {
  name: 'share',
  description: 'Tell your group something, under your name or one that is only for the group',
  contexts: [InteractionContextType.Guild],
} as const satisfies SlashDefinition;
