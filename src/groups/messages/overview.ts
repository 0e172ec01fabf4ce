/** What leads see of all groups, and of what would be put right. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { dryRunId, overviewId } from '../ids.ts';
import type { DryRun, GroupLine } from '../overview.ts';
import { describePlan } from '../reconcile/describe.ts';

const perPage = 8;

export function overview(all: readonly GroupLine[], wanted: number, t: Translate): Message {
  if (all.length === 0)
    return message(
      container(text(t('groups:overviewNone', { command: commandMention('lead group create') }))),
    );
  const pages = Math.ceil(all.length / perPage);
  const page = Math.min(wanted, pages - 1);
  const turn = (number: number) => overviewId.make({ page: `${number}` });
  return message(
    container(
      text(t('groups:overview', { count: all.length })),
      text(
        all
          .slice(page * perPage, (page + 1) * perPage)
          .map((line) => lineOf(line, t))
          .join('\n'),
      ),
      ...(pages > 1 ? [text(t('platform:pageOf', { page: page + 1, pages }))] : []),
      row(
        ...(page > 0 ? [button(turn(page - 1), t('platform:previousPage'))] : []),
        ...(page < pages - 1 ? [button(turn(page + 1), t('platform:nextPage'))] : []),
        button(dryRunId.make({}), t('groups:overviewCheck')),
      ),
    ),
  );
}

function lineOf({ group, isComplete, counts }: GroupLine, t: Translate): string {
  const facts = [
    group.size === undefined
      ? t('groups:overviewMembers', { count: counts.joined })
      : t('groups:overviewPlaces', { count: counts.joined, size: group.size }),
    t(`groups:overviewAccess.${group.access}`),
    ...(group.kind === 'text' ? [] : [t(`groups:overviewKind.${group.kind}`)]),
    ...(group.voice ? [t('groups:overviewVoice')] : []),
    ...(counts.waiting > 0 ? [t('groups:overviewWaiting', { count: counts.waiting })] : []),
    ...(counts.asked > 0 ? [t('groups:overviewAsked', { count: counts.asked })] : []),
    ...(group.state === 'archived' ? [t('groups:overviewArchived')] : []),
    ...(group.offer ? [t(`groups:overviewOffer.${group.offer.kind}`)] : []),
    ...(isComplete ? [] : [t('groups:overviewUnfinished')]),
  ];
  // No mention of its channel: leads are in few of the groups, and would read “No access”.
  return `**${group.name}**\n${facts.join(' · ')}`;
}

/** Discord takes 4,000 characters over all texts of a message; lines are about a name long. */
const linesShown = 20;

/** What would be done, and that nothing was. */
export function dryRunShown({ steps, kept }: DryRun, t: Translate): Message {
  const lines = describePlan(steps, kept, t);
  if (lines.length === 0) return message(container(text(t('groups:planNothing'))));
  const rest = lines.length - linesShown;
  return message(
    container(
      text(t('groups:plan', { count: lines.length })),
      text(
        [
          ...lines.slice(0, linesShown).map((line) => `- ${line}`),
          ...(rest > 0 ? [t('groups:openedMore', { count: rest })] : []),
        ].join('\n'),
      ),
    ),
  );
}
