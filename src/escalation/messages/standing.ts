/** How what was decided about somebody stands now, in words for them. */
import { container, row, button, text } from '#src/platform/discord/components.ts';
import { relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Action } from '../acting/content.ts';
import type { Standing } from '../acting/standing.ts';
import { helpNowId } from '../help/ids.ts';
import { appealId } from '../ids.ts';

/** Undefined where it is as it was told. */
export function standingWords(
  deed: Action['deed'],
  standing: Standing,
  t: Translate,
  server: string = t('letters:thatServer'),
): string | undefined {
  if (standing === 'holds' || deed === 'write') return undefined;
  if (standing === 'ending') return t('endings:stillHolds');
  if (standing === 'over') return t('letters:nowOver');
  if (standing === 'taken_back') return t(`letters:takenBack.${deed}`, { server });
  return deed === 'warn' ? undefined : t(`letters:notDone.${deed}`, { server });
}

/** What somebody hears of a time-out after they were told of it: it was not carried out, or now it is after all. */
export function laterWords({ until }: Pick<Action, 'until'>, standing: Standing, t: Translate): string {
  return (
    standingWords('time_out', standing, t) ??
    (until ? t('letters:nowDone', { until: relativeTime(until) }) : t('letters:letter.time_out'))
  );
}

/** The same by direct message. What may notify stands first and tells nothing. */
export function laterMessage(
  action: Pick<Action, 'ref' | 'until'>,
  standing: Standing,
  t: Translate,
): Message {
  return message(
    container(
      text(t('letters:laterOpening')),
      text(laterWords(action, standing, t)),
      row(
        ...(standing === 'holds'
          ? [button(appealId.make({ action: action.ref }), t('letters:askAnotherLook'))]
          : []),
        button(helpNowId.make({}), t('helplines:begin')),
      ),
    ),
  );
}
