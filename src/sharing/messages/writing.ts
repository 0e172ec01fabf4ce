/** What only whoever writes sees: the card to begin with, how it will look, and that it is on its way. */
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { commandMention, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { beAskedId, goOnId, hubId, mineId, postId, throwAwayId, writeId } from '../ids.ts';
import type { Hub } from '../own-posts.ts';
import type { DraftRefused, Preview } from '../writing/draft.ts';
import type { Posted, PostRefused } from '../writing/post.ts';
import { headline, wordsShown } from './post.ts';

const mine = (t: Translate) => button(mineId.make({ page: '0' }), t('sharing:mine'));

export function shareHub({ draft, inGroup }: Hub, t: Translate): Message {
  if (!inGroup) return noGroup(t);
  return message(
    container(
      text(t('sharing:hub')),
      text(t('sharing:hubNames')),
      row(
        button(writeId.make({ kind: 'share' }), t('sharing:write'), 'primary'),
        ...(draft === undefined ? [] : [button(goOnId.make({ draft }), t('sharing:goOn'))]),
        mine(t),
      ),
    ),
  );
}

export function askHub({ draft, inGroup, likesAsking }: Hub, t: Translate): Message {
  if (!inGroup) return noGroup(t);
  const wish = likesAsking ? 'no' : 'yes';
  return message(
    container(
      text(t('asking:hub')),
      row(
        button(writeId.make({ kind: 'question' }), t('asking:write'), 'primary'),
        ...(draft === undefined ? [] : [button(goOnId.make({ draft }), t('sharing:goOn'))]),
        mine(t),
      ),
      separator(),
      text(t(likesAsking ? 'asking:beAskedNow' : 'asking:beAsked')),
      row(button(beAskedId.make({ wish }), t(`asking:beAskedChoice.${wish}`))),
    ),
  );
}

const findGroup = (t: Translate): string => t('sharing:noGroup', { command: commandMention('group find') });

const noGroup = (t: Translate): Message => message(container(text(findGroup(t))));

/** How the others will read it, before anybody does. */
export function preview({ draft, name }: Preview, user: string, t: Translate): Message {
  const { kind, content, ref, editOf } = draft;
  return message(
    container(text(t('sharing:preview'))),
    container(text(headline(kind, { name: name ?? null, author: user }, t)), text(wordsShown(content, t))),
    container(
      text(t(name === undefined ? 'sharing:whoOwn' : 'sharing:whoGroup')),
      row(
        button(postId.make({ draft: ref }), t(editOf ? 'sharing:save' : 'sharing:post'), 'primary'),
        button(goOnId.make({ draft: ref }), t('sharing:change')),
        button(throwAwayId.make({ draft: ref }), t('sharing:throwAway')),
      ),
    ),
  );
}

/** Whatever somebody wrote, the way to help now stands there: nobody reads into their words. */
export function postedSaid({ kind, waits, edited }: Posted, t: Translate): Message {
  const said = edited ? 'edited' : kind;
  return message(
    container(
      text(t(`sharing:posted.${said}`)),
      ...(waits ? [text(t('sharing:postedSoon'))] : []),
      text(t('sharing:postedHelp', { command: commandMention('help-now') })),
      row(mine(t)),
    ),
  );
}

export function thrownAway(t: Translate): Message {
  return message(container(text(t('sharing:thrownAway')), row(button(hubId.make({}), t('sharing:toHub')))));
}

/** Nothing of what was written is lost: it is with the draft. */
export function postWaits(refused: PostRefused, draft: string, t: Translate): Message {
  const said = {
    limited: 'sharing:limited',
    change_limited: 'sharing:changeLimited',
    too_often: 'sharing:refused.too_often',
    nothing_to_change: 'sharing:refused.nothing_to_change',
    not_in_group: 'sharing:refused.not_in_group',
    question_gone: 'sharing:refused.question_gone',
    // Most of all it was pressed twice: nothing that they wrote is lost.
    gone: 'sharing:draftGone',
  } as const;
  const until = 'until' in refused ? relativeTime(refused.until) : '';
  const again = refused.code === 'gone' ? [] : [button(goOnId.make({ draft }), t('sharing:change'))];
  return message(container(text(t(said[refused.code], { until })), row(...again, mine(t))));
}

/** A draft that is looked for in order to go on with it. */
export const draftGone: Refusal = refusal((t) => t('sharing:draftGone'));

/** Said in place of a form that would be for nothing. */
export function formRefused(code: DraftRefused): Refusal {
  return refusal((t) => (code === 'gone' ? t('sharing:refused.gone') : findGroup(t)));
}

export function draftRefused(code: DraftRefused): Refusal {
  return refusal((t) => t(code === 'gone' ? 'sharing:refused.gone' : 'sharing:notInGroup'));
}
