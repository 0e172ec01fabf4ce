/** What a rule may do. Source: resources/auto-moderation, "Action Types" and "Action Metadata". */
import {
  AutoModerationActionType as Action,
  AutoModerationRuleTriggerType as Trigger,
} from 'discord-api-types/v10';
import type { APIAutoModerationAction, APIAutoModerationActionMetadata } from 'discord-api-types/v10';
import type { Guild } from '../state/entities.ts';
import type { Form } from './form.ts';

/** Four weeks, in seconds. */
const longestTimeout = 2_419_200;

/** Actions that only some kinds of rule can take. The last is documented nowhere, but refused. */
const onlyFor: Partial<Record<Action, readonly Trigger[]>> = {
  [Action.Timeout]: [Trigger.Keyword, Trigger.MentionSpam],
  [Action.BlockMemberInteraction]: [Trigger.MemberProfile],
};

/** Notes every fault on the form, which the caller finishes; `undefined` where the body names none. */
export function readActions(
  form: Form,
  trigger: Trigger,
  guild: Guild,
  required: boolean,
): APIAutoModerationAction[] | undefined {
  return form.list('actions', { required, min: 1, max: 5 })?.map((one) => {
    const type =
      one.choice(
        'type',
        [Action.BlockMessage, Action.SendAlertMessage, Action.Timeout, Action.BlockMemberInteraction],
        {
          required: true,
        },
      ) ?? Action.BlockMessage;
    const takers = onlyFor[type as Action];
    if (takers && !takers.includes(trigger))
      one.fail('type', 'AUTO_MODERATION_ACTION_INVALID', `Rules of type ${trigger} cannot take this action.`);
    return { type, metadata: metadataOf(one, type, guild) };
  });
}

function metadataOf(action: Form, type: Action, guild: Guild): APIAutoModerationActionMetadata {
  const required = type === Action.SendAlertMessage || type === Action.Timeout;
  const form = action.child('metadata', { required });
  if (!form) return {};
  switch (type) {
    case Action.BlockMessage: {
      const text = form.text('custom_message', { max: 150 });
      return text === undefined ? {} : { custom_message: text };
    }
    case Action.SendAlertMessage: {
      const id = form.id('channel_id', { required: true }) ?? '';
      if (id !== '' && !guild.channels.has(id))
        form.fail('channel_id', 'CHANNEL_NOT_FOUND', 'The channel does not exist.');
      return { channel_id: id };
    }
    case Action.Timeout:
      return {
        duration_seconds:
          form.integer('duration_seconds', { required: true, min: 0, max: longestTimeout }) ?? 0,
      };
    case Action.BlockMemberInteraction:
      return {};
  }
}
