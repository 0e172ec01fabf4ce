/** What a lead sees who makes a group. */
import type { Community } from '#src/platform/community.ts';
import { container, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Created, CreateRefused } from '../create-group.ts';

export function groupCreated({ group, was }: Created, t: Translate): Message {
  return message(container(text(words())));

  function words(): string {
    const { name, access, places } = group;
    if (was === 'complete')
      return t('groups:existsComplete', { name, channel: channelMention(places.channel ?? '') });
    if (was === 'finishing') return t('groups:existsFinishing', { name });
    return access === 'hidden'
      ? t('groups:createdHidden', { name, command: commandMention('group join') })
      : t('groups:created', { name });
  }
}

export function createRefused(refused: CreateRefused): Refusal {
  return refusal((t) => {
    switch (refused.code) {
      case 'no_name':
        return t('groups:needsName');
      case 'name_taken':
        return t('groups:existsDifferent', { name: refused.name });
      case 'no_thread':
        return t('circles:noThread', { limit: refused.limit });
      case 'full':
        return t('groups:tooManyGroups', { limit: refused.limit });
      case 'server_full':
        return t('groups:serverFull', { limit: refused.limit });
    }
  });
}

/** Ground rules for a group whose lead gives none: where the community has its own, they are not said twice. */
export function usualRules({ settings }: Pick<Community, 'settings'>, t: Translate): string {
  return (settings?.rulesVersion ?? 0) > 0 ? t('groups:ownDefaultRules') : t('groups:defaultRules');
}
