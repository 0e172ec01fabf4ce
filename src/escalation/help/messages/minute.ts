/** The guided minute: what is in the way, one small step, and when. Of all that is chosen nothing is kept: the custom ids carry it. */
import { button, container, menu, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import {
  helloId,
  barrierId,
  barriers,
  helpWayId,
  reachId,
  smallSteps,
  stepId,
  stepTimeId,
  stepTimes,
} from '../ids.ts';
import type { Barrier, SmallStep, StepTime } from '../ids.ts';
import { findLine, lineShown, spotParts, stillDanger } from './number.ts';
import type { HelpSpot } from './number.ts';

export function minuteBegun(spot: HelpSpot, t: Translate): Message {
  return message(
    container(
      text(t('helplines:minuteTitle')),
      text(t('helplines:barrierQuestion')),
      menu({
        id: barrierId.make(spotParts(spot)),
        placeholder: t('helplines:chooseOne'),
        options: barriers.map((value) => ({ value, label: t(`helplines:barrier.${value}`) })),
      }),
      text(stillDanger(spot, t)),
      row(back(spot, t)),
    ),
  );
}

export function stepAsked(spot: HelpSpot, barrier: Barrier, t: Translate): Message {
  return message(
    container(
      text(t(`helplines:answer.${barrier}`)),
      text(t('helplines:stepQuestion')),
      menu({
        id: stepId.make(spotParts(spot)),
        placeholder: t('helplines:chooseOne'),
        options: smallSteps.map((value) => ({ value, label: t(`helplines:step.${value}`) })),
      }),
      text(stillDanger(spot, t)),
      row(...(barrier === 'aloud' ? [findLine(t)] : []), back(spot, t)),
    ),
  );
}

export function stepTimeAsked(spot: HelpSpot, step: SmallStep, t: Translate): Message {
  const times = stepTimes.map((when) =>
    button(stepTimeId.make({ ...spotParts(spot), step, when }), t(`helplines:when.${when}`), 'primary'),
  );
  return message(
    container(
      text(t('helplines:whenQuestion', { step: t(`helplines:step.${step}`) })),
      row(...times),
      text(stillDanger(spot, t)),
      ...lineOrWay(spot, t),
      row(findLine(t), back(spot, t)),
    ),
  );
}

export function stepPlanned(
  spot: HelpSpot,
  { step, when }: { step: SmallStep; when: StepTime },
  t: Translate,
): Message {
  return message(
    container(
      text(
        t('helplines:planned', {
          step: t(`helplines:step.${step}`),
          when: t(`helplines:planned.${when}`),
        }),
      ),
      text(stillDanger(spot, t)),
      ...lineOrWay(spot, t),
      row(findLine(t), button(reachId.make(spotParts(spot)), t('helplines:reach'), 'primary')),
      row(button(helloId.make(spotParts(spot)), t('helplines:helloBegin')), back(spot, t)),
    ),
  );
}

/** Whoever is about to call a line sees it, or how to find one. */
function lineOrWay(spot: HelpSpot, t: Translate) {
  const shown = lineShown(spot, t);
  return shown.length > 0 ? shown : [text(t('helplines:findOne'))];
}

function back(spot: HelpSpot, t: Translate) {
  return button(helpWayId.make(spotParts(spot)), t('helplines:back'));
}
