/** After a heavy case: one private question, with a way to rest and a way to hand over. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { TakenOff } from '../duty.ts';
import { debriefAnswerId, restEndId } from '../ids.ts';
import type { Rest } from '../rota/team.ts';
import { othersOn } from './duty.ts';

export function debriefShown(t: Translate): Message {
  return message(
    container(
      text(t('duty:debrief')),
      text(t('duty:debriefPeople', { help: commandMention('help-now') })),
      row(
        button(debriefAnswerId.make({ to: 'well' }), t('duty:debriefWell')),
        button(debriefAnswerId.make({ to: 'break' }), t('duty:debriefBreak'), 'primary'),
        button(debriefAnswerId.make({ to: 'hand_over' }), t('duty:debriefHandOver')),
      ),
    ),
  );
}

export function debriefAnswered(t: Translate): Message {
  return message(container(text(t('duty:debriefThanks'))));
}

export function handedAllOver(
  { handedOver, second, others }: TakenOff & { readonly others: readonly string[] },
  t: Translate,
): Message {
  return message(
    container(
      text(t(handedOver > 0 ? 'duty:handedAllOver' : 'duty:handedNothing')),
      ...(second > 0 ? [text(t('duty:secondStays', { count: second }))] : []),
      text(othersOn(others, t)),
    ),
  );
}

/** How it stands with the cases of somebody who rests, on the card of their pause. */
export function casesAtRest({ inHand, second }: { inHand: number; second: number }, t: Translate): string {
  return [
    inHand === 0
      ? t('duty:restCases')
      : t('duty:stillYours', { count: inHand, mine: commandMention('queue mine') }),
    ...(second > 0 ? [t('duty:secondStays', { count: second })] : []),
  ].join('\n');
}

/** What a moderator sees who said "not now", and of whom nothing is kept that could pause but their duty. */
export function restShown(rest: Exclude<Rest, 'nothing'>, t: Translate): Message {
  return message(
    container(
      text(t(`duty:resting.${rest}`)),
      ...(rest === 'rests' ? [row(button(restEndId.make({}), t('flare:comeBack')))] : []),
    ),
  );
}
