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
import { offeredSchedules, scheduleNames } from '../schedule.ts';

function scheduleWords(schedule: string, t: Translate): string {
  const known = scheduleNames.find((name) => offeredSchedules[name] === schedule);
  return known ? t(`matches:schedule.${known}`) : t('matches:scheduleOwn', { cron: schedule });
}

export function roundsShown(view: RoundsView, t: Translate): Message {
  const { schedule, mode, nextAt, waiting, totals, lastAt } = view;
  const other = mode === 'by_itself' ? 'after_a_look' : 'by_itself';
  return message(
    container(
      text(
        t('matches:roundsTitle', {
          next: moment(nextAt),
          schedule: scheduleWords(schedule, t),
          mode: t(`matches:mode.${mode}`),
        }),
      ),
      ...(waiting ? [text(t('matches:roundWaits', { when: relativeTime(waiting.dueAt) }))] : []),
      ...totalsWords(totals, t).map(text),
      ...(lastAt ? [text(t('matches:roundsLast', { when: relativeTime(lastAt) }))] : []),
      ...(waiting
        ? [
            row(
              button(letGoId.make({ round: waiting.ref }), t('matches:letGo'), 'primary'),
              button(holdId.make({ round: waiting.ref }), t('matches:hold')),
            ),
          ]
        : []),
      row(
        button(modeId.make({ mode: other }), t(`matches:modeTo.${other}`)),
        button(whenId.make({}), t('matches:when')),
      ),
    ),
  );
}

function totalsWords(totals: Totals, t: Translate): readonly string[] {
  if (totals.few) return [t('matches:roundsFew')];
  const { waiting, matched, meanPercent, lacks } = totals;
  return [
    t('matches:roundsTotals', { matched, waiting }),
    ...(meanPercent === undefined ? [] : [t('matches:roundsFit', { percent: Math.round(meanPercent) })]),
    ...(lacks && lacks.length > 0
      ? [
          t('matches:roundsHolds', {
            lines: lacks.map((lack) => `- ${t(`matches:holds.${lack}`)}`).join('\n'),
          }),
        ]
      : []),
  ];
}

export function whenAsked(t: Translate): Message {
  const buttons = scheduleNames.map((schedule) =>
    button(whenSetId.make({ schedule }), t(`matches:schedule.${schedule}`)),
  );
  return message(
    container(
      text(t('matches:whenAsk', { command: commandMention('lead match schedule') })),
      row(...buttons.slice(0, 2)),
      row(...buttons.slice(2)),
      row(button(roundsId.make({}), t('matching:back'))),
    ),
  );
}

/** What can be chosen in place of five fields. */
export function offeredChoices(t: Translate): readonly { readonly name: string; readonly value: string }[] {
  return scheduleNames.map((schedule) => ({
    name: t(`matches:schedule.${schedule}`),
    value: offeredSchedules[schedule],
  }));
}

export const roundGone: Refusal = refusal((t) => t('matches:roundGone'));

export function scheduleRefused(code: ScheduleRefused, typed: string): Refusal {
  return refusal((t) => {
    switch (code) {
      case 'unreadable':
        return t('matches:scheduleUnreadable', { typed });
      case 'never':
        return t('matches:scheduleNever', { typed });
      case 'too_often':
        return t('matches:scheduleTooOften');
    }
  });
}
