/** The trail of changes as leads read it. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import type { TrailValues } from '#src/platform/area.ts';
import { relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { TrailPage } from '../audit/read.ts';
import { trailPageId } from '../ids.ts';

/** Words for each kind of change, as the areas declare them. */
export type TrailWords = Readonly<Record<string, (t: Translate, values: TrailValues) => string>>;

export function trailShown(
  { lines, page, pages, whole }: TrailPage,
  words: TrailWords,
  t: Translate,
): Message {
  const title = text(t('communities:trailTitle'));
  if (lines.length === 0) return message(container(title, text(t('communities:trailEmpty'))));
  const shown = lines.map(({ at, by, what, ...values }) =>
    text(
      t('communities:trailLine', {
        when: relativeTime(at),
        who: by === null ? t('communities:trailSomebody') : userMention(by),
        what: words[what]?.(t, values) ?? t('communities:trailOther'),
      }),
    ),
  );
  const back =
    page > 0 ? [button(trailPageId.make({ page: `${page - 1}` }), t('platform:previousPage'))] : [];
  const on =
    page < pages - 1 ? [button(trailPageId.make({ page: `${page + 1}` }), t('platform:nextPage'))] : [];
  const turns =
    pages === 1 ? [] : [text(t('platform:pageOf', { page: page + 1, pages })), row(...back, ...on)];
  const state = whole ? t('communities:trailWhole') : t('communities:trailBroken');
  return message(container(title, ...shown, text(state), ...turns));
}
