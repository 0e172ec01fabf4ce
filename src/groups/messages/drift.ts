/** What staff see when somebody changed a group's channel by hand. What may notify comes first and names no group. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { keepDriftId, restoreDriftId } from '../ids.ts';
import { channelName } from '../names.ts';
import type { DriftFound } from '../reconcile/drift.ts';
import type { SeenChannel } from '../reconcile/seen.ts';
import type { Drift, DriftPart, Group } from '../types.ts';
import { someNames } from './names-list.ts';

interface DriftView {
  readonly drift: Drift;
  readonly group: Group;
  readonly seen: SeenChannel;
  readonly found: DriftFound;
}

export function driftCard({ drift, group, seen, found }: DriftView, t: Translate): Message {
  return message(
    container(
      text(t('groups:drift')),
      text(
        [
          t('groups:driftGroup', { name: group.name }),
          ...found.parts.map((part) => `- ${change(part, group, seen, t)}`),
        ].join('\n'),
      ),
      row(
        button(keepDriftId.make({ drift: drift.ref }), t('groups:driftKeep')),
        button(restoreDriftId.make({ drift: drift.ref }), t('groups:driftRestore')),
      ),
    ),
  );
}

function change(part: DriftPart, group: Group, seen: SeenChannel, t: Translate): string {
  switch (part) {
    case 'name':
      return t('groups:driftName', { from: group.looks.name ?? channelName(group.name), to: seen.name });
    case 'topic':
      return t('groups:driftTopic');
    case 'category':
      return t('groups:driftCategory');
    case 'tags':
      return t('groups:driftTags');
    case 'writing':
      return group.state === 'active' ? t('groups:driftLocked') : t('groups:driftUnlocked');
  }
}

/** Staff have answered, or the change was undone by hand. Nothing is left to press. */
export function driftSettled({ state }: Drift, { name }: Group, t: Translate): Message {
  const words = {
    shown: t('groups:driftUndone'),
    undone: t('groups:driftUndone'),
    keeping: t('groups:driftKept'),
    kept: t('groups:driftKept'),
    restoring: t('groups:driftRestored'),
    restored: t('groups:driftRestored'),
  }[state];
  return message(container(text(words), text(t('groups:troubleGroup', { name }))));
}

export function groupsOpened(names: readonly string[], t: Translate): Message {
  return message(container(text(t('groups:opened')), text(someNames(names, t))));
}

export function groupStillOpen({ name }: Pick<Group, 'name'>, t: Translate): Message {
  const command = commandMention('doctor');
  return message(
    container(text(t('groups:stillOpen', { command })), text(t('groups:troubleGroup', { name }))),
  );
}

/** In place of the card's buttons, until the card itself is redrawn. */
export function driftAnswered(as: 'keeping' | 'restoring', t: Translate): Message {
  return message(container(text(as === 'keeping' ? t('groups:driftKept') : t('groups:driftRestored'))));
}

export const driftRefused: Refusal = refusal((t) => t('groups:driftAnswered'));
