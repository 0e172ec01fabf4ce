/** What people see of setting up. */
import { container, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention, roleMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Choices, SetUpRefused } from '../set-up.ts';

export function setUpDone({ staffChannel, moderatorRole, leadRole }: Choices, t: Translate): Message {
  const chosen = {
    staff: channelMention(staffChannel),
    moderators: roleMention(moderatorRole),
    leads: roleMention(leadRole),
  };
  const next = { create: commandMention('lead group create'), find: commandMention('group find') };
  return message(container(text(t('communities:done', chosen)), text(t('communities:next', next))));
}

export function setUpRefused(code: SetUpRefused, { staffChannel }: Pick<Choices, 'staffChannel'>): Refusal {
  const channel = channelMention(staffChannel);
  switch (code) {
    case 'everyone_role':
      return refusal((t) => t('communities:everyoneRole'));
    case 'staff_open':
      return refusal((t) => t('communities:staffOpen', { channel }));
    case 'staff_unreachable':
      return refusal((t) => t('communities:staffUnreachable', { channel }));
  }
}
