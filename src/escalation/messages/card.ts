/** The card of a case: number, kind, severity, age and owner. No name, word or link of what was reported. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { lookId, moreId, takeHereId, takeId } from '../ids.ts';
import type { Case } from '../types.ts';

/** What may notify stands first and tells nothing: severity and reason come after it, out of a lock screen's reach. */
export function caseCard(current: Case, t: Translate): Message {
  return message(
    container(
      text(standing(current, t)),
      text(t(current.state === 'open' ? 'escalation:cardHow' : 'escalation:cardHowTaken')),
      text(aboutCase(current, t)),
      row(...caseButtons(current, t)),
    ),
  );
}

function caseButtons({ ref, state }: Case, t: Translate, id = takeId) {
  const look = button(lookId.make({ case: ref }), t('escalation:look'), 'primary');
  const take = button(id.make({ case: ref }), t('escalation:take'));
  const more = button(moreId.make({ case: ref }), t('escalation:more'));
  return state === 'open' ? [look, take, more] : [look, more];
}

/** Everything about a case that may be shown to the whole team. */
export function aboutCase(current: Case, t: Translate): string {
  const { kind, path, severity, reports, resolution, state, wantsEyes } = current;
  return [
    t('escalation:cardAbout', {
      severity: t(`escalation:severity.${severity}`),
      kind: t(`escalation:kind.${kind}`),
    }),
    t(`escalation:path.${path}`),
    t('escalation:cardReports', { count: reports }),
    ...(wantsEyes ? [t('escalation:cardWantsEyes')] : []),
    ...(state === 'second' ? [t('escalation:cardSecond')] : []),
    ...(resolution
      ? [t('escalation:cardResolution', { resolution: t(`endings:resolution.${resolution}`) })]
      : []),
  ].join('\n');
}

export function standing({ number, owner, state, openedAt, lookBackAt }: Case, t: Translate): string {
  const since = relativeTime(openedAt);
  if (owner === undefined) return t('escalation:cardOpen', { number, since });
  const known = { number, since, owner: userMention(owner) };
  if (state === 'resolved') return t('escalation:cardResolved', known);
  if (lookBackAt) return t('escalation:cardAftercare', { ...known, when: relativeTime(lookBackAt) });
  return t('escalation:cardTaken', known);
}

/**
 * A case as one moderator asked for it.
 * @param done - they asked for a new one, and this one ran already; or they left a note with it
 */
export function caseShown(current: Case, t: Translate, done?: 'joined' | 'noted'): Message {
  return message(
    container(
      ...(done === 'joined' ? [text(t('escalation:joinedRunning'))] : []),
      ...(done === 'noted' ? [text(t('escalation:done.note', { number: current.number }))] : []),
      text(standing(current, t)),
      text(aboutCase(current, t)),
      row(...caseButtons(current, t, takeHereId)),
    ),
  );
}

export function nothingWaits(t: Translate): Message {
  return message(container(text(t('escalation:nothingWaits'))));
}
