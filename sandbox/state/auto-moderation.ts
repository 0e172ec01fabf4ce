/** What people write and call themselves, held against the rules of their guild. Source: resources/auto-moderation. */
import {
  AutoModerationActionType as Action,
  AutoModerationRuleEventType as When,
  GuildMemberFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { match } from './auto-moderation-match.ts';
import type { Finding } from './auto-moderation-actions.ts';
import { carryOut } from './auto-moderation-actions.ts';
import type { AutoModRule } from './auto-moderation-record.ts';
import type { Channel, Guild, Member } from './entities.ts';
import { updateMember } from './members.ts';
import { has, isQuarantined } from './permissions.ts';
import { rightsInGuild } from './visibility.ts';
import type { World } from './world.ts';

interface Attempt {
  readonly channel: Channel;
  readonly userId: string;
  readonly text: string;
}

interface Verdict {
  /** With what the author is told; undefined where it may be posted. */
  readonly blocked: { readonly explanation: string | null } | undefined;
  /** To be called once it is clear what became of the text: with the message that carries it, or null where none does. */
  carryOut(messageId: string | null): void;
}

const nothing: Verdict = { blocked: undefined, carryOut: () => undefined };

/** Asked before somebody's message, edit or title comes to be. Bots and those who may manage the guild are left alone. */
export function automodFor(world: World, { channel, userId, text }: Attempt): Verdict {
  const guild = channel.guildId === null ? undefined : world.store.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member || isExempt(world, guild, member)) return nothing;
  const places = [channel.id, channel.parentId];
  const findings = rulesFor(world, member, When.MessageSend)
    .filter((rule) => !rule.exemptChannelIds.some((id) => places.includes(id)))
    .flatMap((rule) => findingOf(rule, member, channel, text));
  if (findings.length === 0) return nothing;
  const block = findings
    .flatMap(({ rule }) => rule.actions)
    .find((action) => action.type === Action.BlockMessage);
  return {
    blocked: block && { explanation: block.metadata?.custom_message ?? null },
    carryOut: (messageId) => {
      for (const finding of findings) carryOut(world, finding, { messageId, blocked: block !== undefined });
    },
  };
}

/** Asked when somebody joins or takes another name: one that a rule objects to keeps them from taking part until they change it. */
export function moderateProfile(world: World, guild: Guild, member: Member): void {
  const rules = rulesFor(world, member, When.MemberUpdate);
  const quarantined = isQuarantined(member);
  if ((rules.length === 0 && !quarantined) || isExempt(world, guild, member)) return;
  const user = world.store.users.get(member.userId);
  const names = [member.nick, user?.globalName, user?.username].filter((name) => typeof name === 'string');
  const findings = rules.flatMap((rule) =>
    names.flatMap((name) => findingOf(rule, member, null, name)).slice(0, 1),
  );
  if (findings.length === 0 && quarantined)
    updateMember(world, member, {
      flags: (member.flags ?? 0) & ~GuildMemberFlags.AutomodQuarantinedUsernameOrGuildNickname,
    });
  for (const finding of findings) carryOut(world, finding, { messageId: null, blocked: false });
}

function findingOf(rule: AutoModRule, member: Member, channel: Channel | null, text: string): Finding[] {
  const hit = match(rule, text);
  return hit ? [{ rule, member, channel, text, hit }] : [];
}

function rulesFor(world: World, member: Member, when: When): AutoModRule[] {
  return world.store.autoModRules
    .in(member.guildId)
    .filter(
      (rule) =>
        rule.enabled &&
        rule.eventType === when &&
        !rule.exemptRoleIds.some((id) => member.roleIds.includes(id)),
    );
}

/** Discord does not document this; its settings page says as much of those who manage the server. */
function isExempt(world: World, guild: Guild, member: Member): boolean {
  return (
    world.store.applicationsByUser.has(member.userId) ||
    has(rightsInGuild(world, member.userId, guild.id), PermissionFlagsBits.ManageGuild)
  );
}
