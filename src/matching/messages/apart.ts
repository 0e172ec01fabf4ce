/** Whom somebody asked not to be matched with, for their eyes alone. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { calendarDay, commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KeptApart } from '../apart.ts';
import { apartBackId, apartListId, moreId } from '../ids.ts';

const perPage = 5;

export function apartList(all: readonly KeptApart[], page: number, t: Translate): Message {
  const shown = Math.min(page, Math.max(0, Math.ceil(all.length / perPage) - 1));
  const hasMore = (shown + 1) * perPage < all.length;
  const back = shown === 0 ? moreId.make({}) : apartListId.make({ page: `${shown - 1}` });
  return message(
    container(
      text(all.length === 0 ? t('matches:apartNone') : t('matches:apartTitle')),
      ...all
        .slice(shown * perPage, (shown + 1) * perPage)
        .map(({ ref, other, since }) =>
          lineWithButton(
            t('matches:apartLine', { who: userMention(other), since: calendarDay(since) }),
            button(apartBackId.make({ apart: ref }), t('matches:apartBack')),
          ),
        ),
      row(
        ...(hasMore ? [button(apartListId.make({ page: `${shown + 1}` }), t('matching:more'))] : []),
        button(back, t('matching:back')),
      ),
    ),
  );
}

/** The same, whoever it is, and whether or not they look for anybody. */
export function keptApart(t: Translate): Message {
  return message(container(text(t('matches:apartDone', { command: commandMention('match') }))));
}

export function apartRefused(code: 'self' | 'bot' | 'no_record'): Refusal {
  return refusal((t) => {
    switch (code) {
      case 'self':
        return t('matches:apartSelf');
      case 'bot':
        return t('matches:apartBot');
      case 'no_record':
        return t('matches:apartNobody', { command: commandMention('match') });
    }
  });
}
