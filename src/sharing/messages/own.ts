/** One's own list, one of it, and what can be done with it. Only whoever shared it sees any of it. */
import {
  button,
  container,
  lineWithButton,
  linkButton,
  row,
  text,
} from '#src/platform/discord/components.ts';
import { calendarDay, messageLink } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { editId, feelAgainId, hubId, leavingId, lookId, mineId, takeBackAskId, takeBackId } from '../ids.ts';
import type { OwnPost } from '../own-posts.ts';
import type { Feeling } from '../types.ts';
import { wordsShown } from './post.ts';

/** As many as a tired eye takes in. */
const onePage = 4;
/** So much of it tells which it is. In characters. */
const begins = 80;

const hub = (t: Translate) => button(hubId.make({}), t('sharing:toHub'));

export function ownList(all: readonly OwnPost[], page: number, t: Translate): Message {
  if (all.length === 0) return message(container(text(t('sharing:mineNone')), row(hub(t))));
  const pages = Math.ceil(all.length / onePage);
  const shown = Math.min(page, pages - 1);
  const lines = all.slice(shown * onePage, (shown + 1) * onePage).map((post) => {
    const { words } = post.content;
    const start =
      words.length > begins ? `${words.slice(0, begins).replace(/[\uD800-\uDBFF]$/, '')} …` : words;
    const line = t('sharing:mineLine', {
      day: calendarDay(post.createdAt),
      as: post.name ?? t('sharing:naming.own'),
      words: start.replaceAll('\n', ' '),
    });
    return lineWithButton(line, button(lookId.make({ post: post.ref }), t('sharing:look')));
  });
  const turn = (to: number, label: string) => button(mineId.make({ page: `${to}` }), label);
  return message(
    container(
      text(t('sharing:mineTitle')),
      ...lines,
      row(
        ...(shown > 0 ? [turn(shown - 1, t('sharing:newer'))] : []),
        ...(shown < pages - 1 ? [turn(shown + 1, t('sharing:older'))] : []),
        hub(t),
      ),
    ),
  );
}

export function ownShown(guild: string, post: OwnPost, t: Translate): Message {
  const { ref, name, content, onLeaving, channelId, messageId } = post;
  const other = onLeaving === 'stay' ? 'take_back' : 'stay';
  const link =
    channelId !== null && messageId !== null ? messageLink(guild, channelId, messageId) : undefined;
  return message(
    container(
      text(t('sharing:mineAs', { as: name ?? t('sharing:naming.own') })),
      text(wordsShown(content, t)),
      text(whenLeaving(post, t)),
      row(
        button(editId.make({ post: ref }), t('sharing:change')),
        button(takeBackAskId.make({ post: ref }), t('sharing:takeBack')),
        button(leavingId.make({ post: ref, leaving: other }), t(`sharing:onLeavingChoice.${other}`)),
      ),
      row(
        ...(link === undefined ? [] : [linkButton(link, t('sharing:goThere'))]),
        button(mineId.make({ page: '0' }), t('sharing:mine')),
      ),
    ),
  );
}

/** Under a group's name it goes later, and what that may still tell is said where it can be chosen. */
function whenLeaving({ name, onLeaving }: OwnPost, t: Translate): string {
  return name !== undefined && onLeaving === 'take_back'
    ? t('sharing:takenBackLater')
    : t(`sharing:onLeaving.${onLeaving}`);
}

export function takeBackAsk(post: string, t: Translate): Message {
  return message(
    container(
      text(t('sharing:takeBackAsk')),
      row(
        button(takeBackId.make({ post }), t('sharing:takeBackYes'), 'primary'),
        button(lookId.make({ post }), t('sharing:takeBackNo')),
      ),
    ),
  );
}

export function takenBack(t: Translate): Message {
  return message(
    container(text(t('sharing:takenBack')), row(button(mineId.make({ page: '0' }), t('sharing:mine')))),
  );
}

/** The answer to a tap, with the way to take it back. */
export function feltSaid(
  { post, feeling, stands }: { post: string; feeling: Feeling; stands: boolean },
  t: Translate,
): Message {
  const now = stands ? 'remove' : 'add';
  return message(
    container(
      text(t(stands ? `sharing:felt.${feeling}` : 'sharing:feltNot')),
      ...(stands ? [text(t('sharing:feltWho'))] : []),
      row(
        button(
          feelAgainId.make({ post, feeling, now }),
          stands ? t('sharing:feltUndo') : t(`sharing:feeling.${feeling}`),
        ),
      ),
    ),
  );
}

export const postGone: Refusal = refusal((t) => t('sharing:refused.gone'));
export const ownFeeling: Refusal = refusal((t) => t('sharing:feltOwn'));
