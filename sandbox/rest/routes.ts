/** Every REST route of the box. */
import type { Route } from '../http/route.ts';
import { applicationRoutes } from './applications.ts';
import { auditLogRoutes } from './audit-log.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { overwriteRoutes } from './overwrites.ts';
import { pinRoutes } from './pins.ts';
import { reactionRoutes } from './reactions.ts';
import { roleRoutes } from './roles.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

export const routes: readonly Route[] = [
  ...gatewayRoutes,
  ...userRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...guildRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...auditLogRoutes,
  ...channelRoutes,
  ...overwriteRoutes,
  ...messageRoutes,
  ...pinRoutes,
  ...reactionRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
];
