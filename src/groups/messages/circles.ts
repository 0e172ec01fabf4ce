/** What people see of circles who make them, invite to them, or are invited. */
import { container, peopleMenu, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { InviteRefused } from '../circles/invite.ts';
import { circleSizes } from '../circles/limits.ts';
import type { Created } from '../create-group.ts';
import { inviteChosenId } from '../ids.ts';
import type { Group } from '../types.ts';
import { groupCreated } from './creating.ts';

export function circleCreated(created: Created, t: Translate): Message {
  if (created.was !== 'new') return groupCreated(created, t);
  const { name } = created.group;
  return message(
    container(
      text(t('circles:circleCreated', { name, command: commandMention('group mine') })),
      text(t('circles:inviteHow')),
    ),
  );
}

export function whoToInvite({ ref, name, size }: Group, t: Translate): Message {
  return message(
    container(
      text(t('circles:inviteWho', { name })),
      peopleMenu({
        id: inviteChosenId.make({ group: ref }),
        placeholder: t('circles:invitePlaceholder'),
        most: size ?? circleSizes.most,
      }),
      text(t('circles:inviteHow')),
    ),
  );
}

/** The same whatever will be answered, and whoever was asked before. */
export function invitedTo({ name }: Pick<Group, 'name'>, t: Translate): Message {
  return message(container(text(t('circles:invitesLeft', { name })), text(t('circles:inviteHow'))));
}

export function inviteDeclined(t: Translate): Message {
  return message(container(text(t('circles:inviteDeclined'))));
}

export function inviteRefused(refused: InviteRefused): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'unknown':
        return t('groups:unknown', { name: refused.name, command: commandMention('lead group list') });
      case 'gone':
        return t('groups:gone', { command: commandMention('group mine') });
      case 'not_yours':
        return t('circles:inviteNotYours');
      case 'not_circle':
        return t('circles:notCircle', { name: refused.name });
      case 'not_active':
        return t('groups:notActive', { name: refused.name });
    }
  });
}
