/** Offering a shift to others, and taking one over. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { giveBackId, offerTurnId, rotaId, swapsId, takeSwapId, withdrawId } from '../ids.ts';
import type { Swaps, TakeRefused } from '../rota/swaps.ts';
import type { Turn } from '../rota/turns.ts';
import { takenLine, turnLine } from './rota-times.ts';

/** In the staff channel: everybody sees how it stands. */
export function swapOffered(
  {
    ref,
    owner,
    takenBy,
  }: { readonly ref: string; readonly owner: string; readonly takenBy: string | undefined },
  turn: Turn,
  t: Translate,
): Message {
  const standing =
    takenBy === undefined
      ? t('duty:swapOffered', { who: userMention(owner) })
      : takenBy === owner
        ? t('duty:swapKept', { who: userMention(owner) })
        : t('duty:swapTaken', { who: userMention(takenBy), owner: userMention(owner) });
  const id = takeSwapId.make({ swap: ref });
  return message(
    container(
      text(standing),
      text(turnLine({ ...turn, user: takenBy ?? owner }, t)),
      // Its trace stays in it: a button that says it is over.
      row(
        takenBy === undefined
          ? button(id, t('duty:take'), 'primary')
          : { ...button(id, t('duty:taken')), disabled: true },
      ),
    ),
  );
}

/** In its place, once it has begun and nobody took it over. */
export function swapNotTaken({ owner }: { readonly owner: string }, turn: Turn, t: Translate): Message {
  return message(
    container(
      text(t('duty:swapNotTaken', { owner: userMention(owner) })),
      text(turnLine({ ...turn, user: owner }, t)),
    ),
  );
}

/** In its place, once that time of the shift does not come any more. */
export function swapIsOver(t: Translate): Message {
  return message(container(text(t('duty:swapIsOver'))));
}

/** As many of each as a phone shows. */
const shown = 5;

export function swapCard({ own, offered, taken, others }: Swaps, t: Translate): Message {
  const section = (title: string, lines: Parameters<typeof container>) =>
    lines.length === 0 ? [] : [text(title), ...lines];
  return message(
    container(
      text(t('duty:swapTitle')),
      ...section(
        t('duty:swapOthers'),
        others
          .slice(0, shown)
          .map(({ ref, turn }) =>
            lineWithButton(
              turnLine(turn, t),
              button(takeSwapId.make({ swap: ref }), t('duty:take'), 'primary'),
            ),
          ),
      ),
      ...section(
        t('duty:swapYours'),
        offered
          .slice(0, shown)
          .map(({ ref, turn }) =>
            lineWithButton(turnLine(turn, t), button(withdrawId.make({ swap: ref }), t('duty:keepIt'))),
          ),
      ),
      ...section(
        t('duty:takenOver'),
        taken
          .slice(0, shown)
          .map(({ ref, turn }) =>
            lineWithButton(takenLine(turn, t), button(giveBackId.make({ swap: ref }), t('duty:giveBack'))),
          ),
      ),
      ...section(
        t('duty:swapOwn'),
        own.slice(0, shown).map((turn) => {
          const minute = `${Math.floor(turn.from.getTime() / 60_000)}` as const;
          return lineWithButton(
            turnLine(turn, t),
            button(offerTurnId.make({ shift: turn.shift, minute }), t('duty:offer')),
          );
        }),
      ),
      ...(own.length + offered.length + taken.length + others.length === 0
        ? [text(t('duty:swapNothing'))]
        : []),
      row(button(rotaId.make({}), t('duty:openRota'))),
    ),
  );
}

export function turnTaken(turn: Turn, t: Translate): Message {
  return message(
    container(
      text(t('duty:swapYouHave', { owner: userMention(turn.owner) })),
      text(turnLine(turn, t)),
      row(button(swapsId.make({}), t('duty:openSwaps'))),
    ),
  );
}

/** Whoever takes a shift has read the guide. */
export const guideBefore = refusal((t) => t('duty:guideBefore'));

export function takeRefused(why: Exclude<TakeRefused, 'guide_first'> | 'not_offered'): Refusal {
  return refusal((t) =>
    typeof why === 'string'
      ? t(`duty:swapRefused.${why}`)
      : t('duty:swapRefused.taken', { who: userMention(why.takenBy) }),
  );
}
