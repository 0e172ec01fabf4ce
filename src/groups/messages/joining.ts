/** What a member sees who joins or leaves a group. All of it is private. */
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { agreeId, lookAtGroupId, notNowId } from '../ids.ts';
import type { GroupForMember, GroupRefused } from '../membership.ts';
import type { Group } from '../types.ts';

/** The ground rules and who can see what, before anybody agrees; or where the channel is, for those who are in already. */
export function beforeJoining({ group, joined }: GroupForMember, t: Translate): Message {
  return joined ? alreadyIn(group, t) : groundRules(group, t);
}

function groundRules({ ref, name, topic, rules, rulesVersion }: Group, t: Translate): Message {
  return message(
    container(
      text(t('groups:aboutToJoin', { name, topic })),
      text(t('groups:groundRules', { rules })),
      separator(),
      text(t('groups:whoCanSee')),
      row(
        button(agreeId.make({ group: ref, rules: `${rulesVersion}` }), t('groups:agree'), 'primary'),
        button(notNowId.make({}), t('groups:notNow')),
      ),
    ),
  );
}

function alreadyIn({ name, places: { channel } }: Group, t: Translate): Message {
  const where = channel
    ? t('groups:alreadyIn', { name, channel: channelMention(channel) })
    : t('groups:alreadyInSoon', { name });
  return message(container(text(where)));
}

export function welcome({ name, places: { channel } }: Group, t: Translate): Message {
  const where = channel
    ? t('groups:welcome', { name, channel: channelMention(channel) })
    : t('groups:welcomeSoon', { name });
  return message(
    container(text(where), text(t('groups:welcomeSteps', { command: commandMention('group leave') }))),
  );
}

export function notNow(t: Translate): Message {
  return message(container(text(t('groups:notNowAnswer'))));
}

export function goodbye({ ref, name }: Group, t: Translate): Message {
  const back = button(lookAtGroupId.make({ group: ref }), t('groups:comeBack'));
  return message(container(text(t('groups:left', { name })), row(back)));
}

export function groupRefused(refused: GroupRefused): Refusal {
  const command = commandMention('group find');
  return refusal((t) => {
    switch (refused.code) {
      case 'unknown':
        return t('groups:unknown', { name: refused.name, command });
      case 'gone':
        return t('groups:gone', { command });
      case 'rules_changed':
        return t('groups:rulesChanged');
      case 'not_in':
        return t('groups:notIn', { name: refused.group.name });
    }
  });
}
