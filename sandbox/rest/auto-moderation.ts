/** Auto moderation rules of a guild; all of it needs MANAGE_GUILD. Source: resources/auto-moderation. */
import { AutoModerationActionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { formErrorAt, refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { mostRules, readRule } from '../limits/auto-moderation.ts';
import type { RuleDetails } from '../limits/auto-moderation.ts';
import { Form } from '../limits/form.ts';
import type { AutoModRule } from '../state/auto-moderation-record.ts';
import { createRule, deleteRule, ruleWire, updateRule } from '../state/auto-moderation-rules.ts';
import type { Guild } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { guildFor } from './guards.ts';

const { ManageGuild, ModerateMembers } = PermissionFlagsBits;

/** Actions that silence somebody. */
const silencing = [AutoModerationActionType.Timeout, AutoModerationActionType.BlockMemberInteraction];

export const autoModerationRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/auto-moderation/rules', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    return ok(call.world.store.autoModRules.in(guild.id).map(ruleWire));
  }),
  route('POST', '/guilds/:guild/auto-moderation/rules', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    const details = checked(call, guild, undefined);
    const most = mostRules[details.triggerType];
    const alike = call.world.store.autoModRules
      .in(guild.id)
      .filter((rule) => rule.triggerType === details.triggerType);
    if (alike.length >= most)
      throw formErrorAt(
        [],
        'AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED',
        `Maximum number of rules with trigger type ${details.triggerType} is ${most}`,
      );
    return ok(ruleWire(createRule(call.world, guild, details, call.doer)));
  }),
  route('GET', '/guilds/:guild/auto-moderation/rules/:rule', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    return ok(ruleWire(ruleFor(call, guild, call.params.rule)));
  }),
  route('PATCH', '/guilds/:guild/auto-moderation/rules/:rule', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    const rule = ruleFor(call, guild, call.params.rule);
    return ok(ruleWire(updateRule(call.world, rule, checked(call, guild, rule), call.doer)));
  }),
  route('DELETE', '/guilds/:guild/auto-moderation/rules/:rule', (call) => {
    const guild = guildFor(call, call.params.guild, ManageGuild);
    deleteRule(call.world, ruleFor(call, guild, call.params.rule), call.doer);
    return noContent;
  }),
];

/** @throws ApiError 50035, or 50013 where the bot may silence nobody but the rule would */
function checked(call: Call<object>, guild: Guild, present: AutoModRule | undefined): RuleDetails {
  const form = new Form(call.body ?? {});
  const details = readRule(form, guild, present);
  form.finish();
  const silences = details.actions.some(({ type }) => silencing.includes(type));
  if (silences && !has(rightsInGuild(call.world, call.bot.userId, guild.id), ModerateMembers))
    throw refusal('missingPermissions');
  return details;
}

/** Discord has no code of its own for it. @throws ApiError 404 */
function ruleFor(call: Call<object>, guild: Guild, id: string): AutoModRule {
  const rule = call.world.store.autoModRules.get(guild.id, id);
  if (!rule) throw refusal('notFound');
  return rule;
}
