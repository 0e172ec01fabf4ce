/** What Discord accepts as an auto moderation rule. Source: resources/auto-moderation. */
import {
  AutoModerationRuleEventType as When,
  AutoModerationRuleTriggerType as Trigger,
} from 'discord-api-types/v10';
import type { AutoModRule } from '../state/auto-moderation-record.ts';
import type { Guild } from '../state/entities.ts';
import { isSnowflake } from '../state/snowflakes.ts';
import { readActions } from './auto-moderation-actions.ts';
import { readTrigger } from './auto-moderation-triggers.ts';
import type { Form } from './form.ts';

/** Of each kind in one guild. Source: "Trigger Types", "Max per Guild". */
export const mostRules: Readonly<Record<Trigger, number>> = {
  [Trigger.Keyword]: 6,
  [Trigger.Spam]: 1,
  [Trigger.KeywordPreset]: 1,
  [Trigger.MentionSpam]: 1,
  [Trigger.MemberProfile]: 1,
};

export type RuleDetails = Omit<AutoModRule, 'id' | 'guildId' | 'creatorId'>;

const triggers = Object.keys(mostRules).map(Number);

/** The rule as it would be, from a body and, for a change, from the rule as it is. Notes every fault on the form. */
export function readRule(form: Form, guild: Guild, present: AutoModRule | undefined): RuleDetails {
  const making = present === undefined;
  const triggerType =
    present?.triggerType ?? form.choice('trigger_type', triggers, { required: true }) ?? Trigger.Keyword;
  return {
    name: named(form, making) ?? present?.name ?? '',
    triggerType,
    eventType: readWhen(form, triggerType, making) ?? present?.eventType ?? When.MessageSend,
    trigger: readTrigger(form, triggerType, present?.trigger),
    actions: readActions(form, triggerType, guild, making) ?? present?.actions ?? [],
    enabled: form.flag('enabled') ?? present?.enabled ?? false,
    exemptRoleIds: readIds(form, 'exempt_roles', 20) ?? present?.exemptRoleIds ?? [],
    exemptChannelIds: readIds(form, 'exempt_channels', 50) ?? present?.exemptChannelIds ?? [],
  };
}

function named(form: Form, making: boolean): string | undefined {
  return making || form.has('name') ? form.text('name', { required: true, min: 1, max: 100 }) : undefined;
}

/** Rules about profiles are asked when a member changes, all others when somebody writes. */
function readWhen(form: Form, trigger: Trigger, making: boolean): When | undefined {
  const fitting = trigger === Trigger.MemberProfile ? When.MemberUpdate : When.MessageSend;
  return form.choice('event_type', [fitting], { required: making });
}

function readIds(form: Form, field: string, most: number): string[] | undefined {
  const ids = form.values(field, { max: most })?.map(String);
  if (ids?.some((id) => !isSnowflake(id)))
    form.fail(field, 'NUMBER_TYPE_COERCE', 'Values must be snowflakes.');
  return ids && [...new Set(ids)];
}
