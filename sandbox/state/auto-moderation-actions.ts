/** What a rule does to whoever ran into it, and who learns of it. Source: resources/auto-moderation, "Action Types". */
import {
  AuditLogEvent,
  AutoModerationActionType as Action,
  EmbedType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GuildMemberFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type {
  APIAutoModerationAction,
  GatewayAutoModerationActionExecutionDispatchData,
} from 'discord-api-types/v10';
import { record } from './audit.ts';
import type { Hit } from './auto-moderation-match.ts';
import type { AutoModRule } from './auto-moderation-record.ts';
import type { Channel, Member } from './entities.ts';
import { updateMember } from './members.ts';
import { createMessage } from './messages.ts';
import type { World } from './world.ts';

/** A rule that objects to a text, and why. */
export interface Finding {
  readonly rule: AutoModRule;
  readonly member: Member;
  /** Null for a name. */
  readonly channel: Channel | null;
  readonly text: string;
  readonly hit: Hit;
}

interface Outcome {
  /** The message that carries the text; null where it was blocked, or is a name. */
  readonly messageId: string | null;
  readonly blocked: boolean;
}

const audited: Readonly<Record<Action, AuditLogEvent>> = {
  [Action.BlockMessage]: AuditLogEvent.AutoModerationBlockMessage,
  [Action.SendAlertMessage]: AuditLogEvent.AutoModerationFlagToChannel,
  [Action.Timeout]: AuditLogEvent.AutoModerationUserCommunicationDisabled,
  [Action.BlockMemberInteraction]: AuditLogEvent.AutoModerationQuarantineUser,
};

/** One event and one entry in the audit log for each action. */
export function carryOut(world: World, finding: Finding, outcome: Outcome): void {
  for (const action of finding.rule.actions) {
    const alertId = act(world, finding, outcome, action);
    tell(world, finding, outcome, action, alertId);
    record(
      world,
      { userId: finding.member.userId, reason: null },
      {
        guildId: finding.rule.guildId,
        actionType: audited[action.type],
        targetId: finding.member.userId,
        options: {
          auto_moderation_rule_name: finding.rule.name,
          auto_moderation_rule_trigger_type: `${finding.rule.triggerType}`,
          ...(finding.channel ? { channel_id: finding.channel.id } : {}),
        },
      },
    );
  }
}

/** Returns the alert, if it is one. */
function act(
  world: World,
  finding: Finding,
  outcome: Outcome,
  { type, metadata }: APIAutoModerationAction,
): string | undefined {
  const { member } = finding;
  switch (type) {
    case Action.SendAlertMessage:
      return alert(world, finding, outcome, world.store.channels.get(metadata?.channel_id ?? ''));
    case Action.Timeout: {
      const seconds = metadata?.duration_seconds ?? 0;
      updateMember(world, member, { timedOutUntil: world.clock.now().getTime() + seconds * 1000 });
      return undefined;
    }
    case Action.BlockMemberInteraction:
      updateMember(world, member, {
        flags: (member.flags ?? 0) | GuildMemberFlags.AutomodQuarantinedUsernameOrGuildNickname,
      });
      return undefined;
    case Action.BlockMessage:
      return undefined;
  }
}

/** A line of Discord's own in the name of the author, its embed a list of names and values. Source: message type 24. */
function alert(
  world: World,
  { rule, member, channel, text, hit }: Finding,
  { messageId, blocked }: Outcome,
  target: Channel | undefined,
): string | undefined {
  if (!target) return undefined;
  const facts = {
    rule_name: rule.name,
    channel_id: channel?.id,
    decision_id: world.ids.next(),
    keyword: hit.keyword,
    keyword_matched_content: hit.content,
    flagged_message_id: messageId,
    decision_outcome: blocked ? 'blocked' : 'flagged',
  };
  const fields = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value, inline: false }] : [],
  );
  const message = createMessage(
    world,
    target,
    {
      content: '',
      embeds: [{ type: EmbedType.AutoModerationMessage, description: text, fields }],
      components: [],
      flags: 0,
      allowedMentions: undefined,
      nonce: null,
    },
    { authorId: member.userId, type: MessageType.AutoModerationAction },
  );
  return message.id;
}

/** Who may not read what people write learns of neither the text nor the part of it. Source: events/gateway-events. */
function tell(
  world: World,
  { rule, member, channel, text, hit }: Finding,
  { messageId }: Outcome,
  action: APIAutoModerationAction,
  alertId: string | undefined,
): void {
  const data = (readable: boolean): GatewayAutoModerationActionExecutionDispatchData => ({
    guild_id: rule.guildId,
    action,
    rule_id: rule.id,
    rule_trigger_type: rule.triggerType,
    user_id: member.userId,
    ...(channel ? { channel_id: channel.id } : {}),
    ...(messageId === null ? {} : { message_id: messageId }),
    ...(alertId === undefined ? {} : { alert_system_message_id: alertId }),
    content: readable ? text : '',
    matched_keyword: hit.keyword,
    matched_content: readable ? hit.content : '',
  });
  world.announce({
    event: GatewayDispatchEvents.AutoModerationActionExecution,
    data: () => data(true),
    withheld: () => data(false),
    intents: GatewayIntentBits.AutoModerationExecution,
    guildId: rule.guildId,
    right: PermissionFlagsBits.ManageGuild,
  });
}
