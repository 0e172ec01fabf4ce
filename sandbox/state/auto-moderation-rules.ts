/** Auto moderation rules: made, changed and deleted, and who learns of it. Source: resources/auto-moderation. */
import {
  AuditLogEvent,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';
import type { RuleDetails } from '../limits/auto-moderation.ts';
import { changesBetween } from './audit-changes.ts';
import type { Doer } from './audit.ts';
import { record } from './audit.ts';
import type { AutoModRule } from './auto-moderation-record.ts';
import type { Guild } from './entities.ts';
import type { World } from './world.ts';

export function createRule(world: World, guild: Guild, details: RuleDetails, doer: Doer): AutoModRule {
  const rule: AutoModRule = {
    ...details,
    id: world.ids.next(),
    guildId: guild.id,
    creatorId: doer.userId,
  };
  world.store.put('autoModRule', rule);
  tell(world, GatewayDispatchEvents.AutoModerationRuleCreate, rule);
  log(world, doer, AuditLogEvent.AutoModerationRuleCreate, rule, null, ruleWire(rule));
  return rule;
}

export function updateRule(world: World, rule: AutoModRule, details: RuleDetails, doer: Doer): AutoModRule {
  const before = ruleWire(rule);
  Object.assign(rule, details);
  world.store.put('autoModRule', rule);
  tell(world, GatewayDispatchEvents.AutoModerationRuleUpdate, rule);
  log(world, doer, AuditLogEvent.AutoModerationRuleUpdate, rule, before, ruleWire(rule));
  return rule;
}

export function deleteRule(world: World, rule: AutoModRule, doer: Doer): void {
  world.store.remove('autoModRule', rule);
  tell(world, GatewayDispatchEvents.AutoModerationRuleDelete, rule);
  log(world, doer, AuditLogEvent.AutoModerationRuleDelete, rule, ruleWire(rule), null);
}

export function ruleWire(rule: AutoModRule): APIAutoModerationRule {
  return {
    id: rule.id,
    guild_id: rule.guildId,
    name: rule.name,
    creator_id: rule.creatorId,
    event_type: rule.eventType,
    trigger_type: rule.triggerType,
    trigger_metadata: rule.trigger,
    actions: [...rule.actions],
    enabled: rule.enabled,
    exempt_roles: [...rule.exemptRoleIds],
    exempt_channels: [...rule.exemptChannelIds],
  };
}

/** Only bots that may manage the guild hear of rules. Source: events/gateway-events, "Auto Moderation". */
function tell(world: World, event: GatewayDispatchEvents, rule: AutoModRule): void {
  world.announce({
    event,
    data: () => ruleWire(rule),
    intents: GatewayIntentBits.AutoModerationConfiguration,
    guildId: rule.guildId,
    right: PermissionFlagsBits.ManageGuild,
  });
}

function log(
  world: World,
  doer: Doer,
  actionType: AuditLogEvent,
  rule: AutoModRule,
  before: APIAutoModerationRule | null,
  after: APIAutoModerationRule | null,
): void {
  record(world, doer, {
    guildId: rule.guildId,
    actionType,
    targetId: rule.id,
    changes: changesBetween(before, after, audited),
  });
}

const audited = [
  'name',
  'event_type',
  'trigger_type',
  'trigger_metadata',
  'actions',
  'enabled',
  'exempt_roles',
  'exempt_channels',
] as const;
