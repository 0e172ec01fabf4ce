/** What stands in a group's own channel and category, and what the staff channel hears if they could not be made. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { leaveGroupId } from '../ids.ts';
import type { Group } from '../types.ts';
import { contentNoteButton } from './content-note.ts';

export function categoryName(number: number, t: Translate): string {
  return number === 1 ? t('groups:category') : t('groups:categoryNumber', { number });
}

/** The ground rules, pinned. What may notify comes first and names neither the group nor its topic. */
export function pinnedRules({ ref, rules }: Group, t: Translate): Message {
  return message(
    container(
      text(t('groups:pinnedWho')),
      text(t('groups:groundRules', { rules })),
      row(contentNoteButton(t), button(leaveGroupId.make({ group: ref }), t('groups:leave'))),
    ),
  );
}

export function groupTrouble({ name }: Group, t: Translate): Message {
  return message(
    container(
      text(t('groups:trouble', { command: commandMention('lead group create') })),
      text(t('groups:troubleGroup', { name })),
    ),
  );
}
