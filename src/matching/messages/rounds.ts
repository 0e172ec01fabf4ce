/** The card of rounds for leads: totals of at least ten people, and never who. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, moment, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { holdId, letGoId, modeId, roundsId, whenId, whenSetId } from '../ids.ts';
import type { RoundsView, ScheduleRefused, Totals } from '../look.ts';
import { offeredSchedules } from '../schedule.ts';
import type { OfferedSchedule } from '../schedule.ts';

const offered = Object.keys(offeredSchedules) as OfferedSchedule[];

function scheduleWords(schedule: string, t: Translate): string {
  const known = offered.find((name) => offeredSchedules[name] === schedule);
  return known ? t(`matching:schedule.${known}`) : t('matching:scheduleOwn', { cron: schedule });
}

export function roundsShown(view: RoundsView, t: Translate): Message {
  const { schedule, mode, nextAt, waiting, totals, lastAt } = view;
  const other = mode === 'by_itself' ? 'after_a_look' : 'by_itself';
  return message(
    container(
      text(
        t('matching:roundsTitle', {
          next: moment(nextAt),
          schedule: scheduleWords(schedule, t),
          mode: t(`matching:mode.${mode}`),
        }),
      ),
      ...(waiting ? [text(t('matching:roundWaits', { when: relativeTime(waiting.dueAt) }))] : []),
      ...totalsWords(totals, t).map(text),
      ...(lastAt ? [text(t('matching:roundsLast', { when: relativeTime(lastAt) }))] : []),
      ...(waiting
        ? [
            row(
              button(letGoId.make({ round: waiting.ref }), t('matching:letGo'), 'primary'),
              button(holdId.make({ round: waiting.ref }), t('matching:hold')),
            ),
          ]
        : []),
      row(
        button(modeId.make({ mode: other }), t(`matching:modeTo.${other}`)),
        button(whenId.make({}), t('matching:when')),
      ),
    ),
  );
}

function totalsWords(totals: Totals, t: Translate): readonly string[] {
  if (totals.few) return [t('matching:roundsFew')];
  const { waiting, matched, meanPercent, lacks } = totals;
  return [
    t('matching:roundsTotals', { matched, waiting }),
    ...(meanPercent === undefined ? [] : [t('matching:roundsFit', { percent: Math.round(meanPercent) })]),
    ...(lacks && lacks.length > 0
      ? [
          t('matching:roundsHolds', {
            lines: lacks.map((lack) => `- ${t(`matching:holds.${lack}`)}`).join('\n'),
          }),
        ]
      : []),
  ];
}

export function whenAsked(t: Translate): Message {
  const buttons = offered.map((schedule) =>
    button(whenSetId.make({ schedule }), t(`matching:schedule.${schedule}`)),
  );
  return message(
    container(
      text(t('matching:whenAsk', { command: commandMention('lead match schedule') })),
      row(...buttons.slice(0, 2)),
      row(...buttons.slice(2)),
      row(button(roundsId.make({}), t('matching:back'))),
    ),
  );
}

/** What can be chosen in place of five fields. */
export function offeredChoices(t: Translate): readonly { readonly name: string; readonly value: string }[] {
  return offered.map((schedule) => ({
    name: t(`matching:schedule.${schedule}`),
    value: offeredSchedules[schedule],
  }));
}

export const roundGone: Refusal = refusal((t) => t('matching:roundGone'));

export function scheduleRefused(code: ScheduleRefused, typed: string): Refusal {
  return refusal((t) => {
    switch (code) {
      case 'unreadable':
        return t('matching:scheduleUnreadable', { typed });
      case 'never':
        return t('matching:scheduleNever', { typed });
      case 'too_often':
        return t('matching:scheduleTooOften');
    }
  });
}
