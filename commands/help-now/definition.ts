/** `/help-now`: for anybody, anywhere. Also for one's own account: who is timed out has no commands in the server. */
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { SlashDefinition } from '#src/platform/discord/options.ts';

export const helpNowDefinition = {
  name: 'help-now',
  description:
    'Emergency numbers, someone to talk to, or a moderator; private, and nobody is told unless you ask',
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  options: [],
} as const satisfies SlashDefinition;
