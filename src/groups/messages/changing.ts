/** What leads see who change a group. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Changed, ChangeRefused } from '../change-group.ts';
import { circleSizes } from '../circles/limits.ts';
import type { CreateRefused } from '../create-group.ts';
import type { FacilitatorRefused } from '../facilitators.ts';
import type { Offered, OfferRefused } from '../offers.ts';
import { keepVoiceId, removeVoiceId } from '../ids.ts';
import type { Group, Part } from '../types.ts';
import { createRefused } from './creating.ts';

/** What cannot be undone is asked about, after whatever else was changed. */
export function groupEdited(
  { group: { ref, name }, changed, askedAgain, asksVoice }: Changed,
  t: Translate,
): Message {
  const nothing = asksVoice ? [] : [t('groups:editedNothing', { name })];
  const words = [
    ...(changed ? [t('groups:edited', { name })] : nothing),
    ...(askedAgain ? [t('groups:editedRules')] : []),
  ];
  if (asksVoice) words.push(t('groups:voiceAsk', { name }));
  const answers = row(
    button(removeVoiceId.make({ group: ref }), t('groups:voiceDelete'), 'danger'),
    button(keepVoiceId.make({}), t('groups:voiceKeep')),
  );
  return message(container(text(words.join('\n')), ...(asksVoice ? [answers] : [])));
}

/** @param group - undefined where it had no voice room any more */
export function voiceRemoved(group: Group | undefined, t: Translate): Message {
  const words = group ? t('groups:voiceDeleted', { name: group.name }) : t('groups:voiceNone');
  return message(container(text(words)));
}

export function voiceKept(t: Translate): Message {
  return message(container(text(t('groups:voiceKept'))));
}

export function groupStateSet({ group: { name, state }, changed }: Changed, t: Translate): Message {
  const command = commandMention('lead group restore');
  const words = {
    archived: changed ? t('groups:archived', { name, command }) : t('groups:archivedAlready', { name }),
    active: changed ? t('groups:restored', { name }) : t('groups:restoredAlready', { name }),
  }[state];
  return message(container(text(words)));
}

export function groupsMerging({ from, into }: Offered, t: Translate): Message {
  const archive = commandMention('lead group archive');
  const restore = commandMention('lead group restore');
  const known = { from: from.name, into: into.name, archive, restore };
  return message(container(text(t('groups:merging', known))));
}

export function groupSplitting({ from, into }: Offered, t: Translate): Message {
  return message(container(text(t('groups:splitting', { from: from.name, into: into.name }))));
}

export function facilitatorSet({ name }: Group, user: string, part: Part, t: Translate): Message {
  const known = { name, person: userMention(user) };
  return message(
    container(
      text(
        part === 'facilitator' ? t('groups:facilitatorAdded', known) : t('groups:facilitatorRemoved', known),
      ),
    ),
  );
}

export function changeRefused(
  refused: ChangeRefused | OfferRefused | FacilitatorRefused | CreateRefused,
): Refusal {
  switch (refused.code) {
    case 'no_name':
    case 'full':
    case 'no_thread':
    case 'server_full':
      return createRefused(refused);
    case 'name_taken':
      return refusal((t) => t('groups:nameTaken', { name: refused.name }));
    case 'circle_voice':
      return refusal((t) => t('circles:circleVoice', { name: refused.name }));
    case 'category_full':
      return refusal((t) => t('groups:voiceNoRoom', { limit: refused.limit }));
    case 'circle_apart':
      return refusal((t) => t('circles:circleApart', { name: refused.name }));
    case 'circle_access':
      return refusal((t) => t('circles:circleAccess', { name: refused.name }));
    case 'circle_size':
      return refusal((t) => t('circles:circleSize', circleSizes));
    case 'not_forum':
      return refusal((t) => t('groups:notForum', { name: refused.name }));
    case 'no_tags':
      return refusal((t) => t('groups:tagsNone'));
    case 'too_many_tags':
      return refusal((t) => t('groups:tagsTooMany', refused));
    case 'long_tag':
      return refusal((t) => t('groups:tagsLong', refused));
    case 'same_tags':
      return refusal((t) => t('groups:tagsSame', refused));
    case 'unknown':
      return refusal((t) =>
        t('groups:unknown', { name: refused.name, command: commandMention('lead group list') }),
      );
    case 'same':
      return refusal((t) => t('groups:mergeSame'));
    case 'not_active':
      return refusal((t) => t('groups:notActive', { name: refused.name }));
    case 'nothing_to_do':
      return refusal((t) => t('groups:facilitatorNothing', { name: refused.group.name }));
  }
}
