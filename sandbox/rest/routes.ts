/** Every REST route of the box. */
import type { Route } from '../http/route.ts';
import { applicationRoutes } from './applications.ts';
import { auditLogRoutes } from './audit-log.ts';
import { banRoutes } from './bans.ts';
import { autoModerationRoutes } from './auto-moderation.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { commandPermissionRoutes } from './commands-permissions.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildChannelRoutes } from './guild-channels.ts';
import { guildRoutes } from './guilds.ts';
import { pruneRoutes } from './guilds-prune.ts';
import { guildSettingsRoutes } from './guilds-settings.ts';
import { interactionRoutes } from './interactions.ts';
import { inviteRoutes } from './invites.ts';
import { memberRoutes } from './members.ts';
import { memberEditRoutes } from './members-edit.ts';
import { messageRoutes } from './messages.ts';
import { overwriteRoutes } from './overwrites.ts';
import { pinRoutes } from './pins.ts';
import { pollRoutes } from './polls.ts';
import { reactionRoutes } from './reactions.ts';
import { roleRoutes } from './roles.ts';
import { stageRoutes } from './stages.ts';
import { scheduledEventRoutes } from './scheduled-events.ts';
import { threadRoutes } from './threads.ts';
import { threadListRoutes } from './threads-lists.ts';
import { threadMemberRoutes } from './threads-members.ts';
import { userRoutes } from './users.ts';
import { voiceRoutes } from './voice.ts';
import { webhookMessageRoutes } from './webhook-messages.ts';
import { webhookRoutes } from './webhooks.ts';

export const routes: readonly Route[] = [
  ...gatewayRoutes,
  ...userRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...commandPermissionRoutes,
  ...guildRoutes,
  ...guildSettingsRoutes,
  ...pruneRoutes,
  ...guildChannelRoutes,
  ...memberRoutes,
  ...memberEditRoutes,
  ...banRoutes,
  ...roleRoutes,
  ...auditLogRoutes,
  ...voiceRoutes,
  ...stageRoutes,
  ...scheduledEventRoutes,
  ...autoModerationRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...threadMemberRoutes,
  ...threadListRoutes,
  ...inviteRoutes,
  ...overwriteRoutes,
  ...messageRoutes,
  ...pinRoutes,
  ...pollRoutes,
  ...reactionRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...webhookMessageRoutes,
];
