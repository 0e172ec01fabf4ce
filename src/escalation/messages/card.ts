/** The card of a case: number, kind, severity, age and owner. No name, word or link of what was reported. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { lookId, resolveId, takeId } from '../ids.ts';
import type { Case } from '../types.ts';

/** What may notify stands first and tells nothing: severity and reason come after it, out of a lock screen's reach. */
export function caseCard(current: Case, t: Translate): Message {
  const { ref, kind, severity, state, reports, resolution } = current;
  const about = [
    t('escalation:cardAbout', {
      severity: t(`escalation:severity.${severity}`),
      kind: t(`escalation:kind.${kind}`),
    }),
    t('escalation:cardReports', { count: reports }),
    ...(resolution
      ? [t('escalation:cardResolution', { resolution: t(`escalation:resolution.${resolution}`) })]
      : []),
  ];
  const look = button(lookId.make({ case: ref }), t('escalation:look'), 'primary');
  const take = button(takeId.make({ case: ref }), t('escalation:take'));
  const resolve = button(resolveId.make({ case: ref }), t('escalation:resolve'));
  const buttons = { open: [look, take, resolve], taken: [look, resolve], resolved: [look] }[state];
  return message(
    container(
      text(standing(current, t)),
      text(t('escalation:cardHow')),
      text(about.join('\n')),
      row(...buttons),
    ),
  );
}

function standing({ number, owner, state, openedAt }: Case, t: Translate): string {
  const since = relativeTime(openedAt);
  if (owner === undefined) return t('escalation:cardOpen', { number, since });
  const known = { number, since, owner: userMention(owner) };
  return state === 'resolved' ? t('escalation:cardResolved', known) : t('escalation:cardTaken', known);
}
