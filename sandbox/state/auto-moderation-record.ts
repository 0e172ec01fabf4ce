/** An auto moderation rule, as the box keeps it. Source: resources/auto-moderation. */
import type {
  APIAutoModerationAction,
  APIAutoModerationRuleTriggerMetadata,
  AutoModerationRuleEventType,
  AutoModerationRuleTriggerType,
} from 'discord-api-types/v10';

export interface AutoModRule {
  readonly id: string;
  readonly guildId: string;
  readonly creatorId: string;
  name: string;
  readonly triggerType: AutoModerationRuleTriggerType;
  eventType: AutoModerationRuleEventType;
  trigger: APIAutoModerationRuleTriggerMetadata;
  actions: readonly APIAutoModerationAction[];
  enabled: boolean;
  exemptRoleIds: readonly string[];
  exemptChannelIds: readonly string[];
}
