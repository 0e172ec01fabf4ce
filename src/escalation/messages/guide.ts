/** The short guide of each reason: what to do and what not to do. A moderator has read them all before a first shift. */
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { guideAgainId, guideId, guideReadId, rotaId } from '../ids.ts';
import { guidePages } from '../rota/guide-pages.ts';
import type { CaseKind } from '../types.ts';

export function guideText(kind: CaseKind, t: Translate): string {
  return [
    `**${t(`escalation:kind.${kind}`)}**`,
    t('escalation:guideDo', { what: t(`guide:do.${kind}`) }),
    t('escalation:guideDoNot', { what: t(`guide:dont.${kind}`) }),
  ].join('\n');
}

/** What somebody was about to do who reads it for the first time. */
export interface Going {
  readonly to: 'on' | 'rota';
  /** 0 where they said none. */
  readonly hours: `${number}`;
  readonly callable: 'yes' | 'no' | 'before';
}

/** One page of it; without `going`, somebody reads it once more. */
export function guidePage(page: number, going: Going | undefined, t: Translate): Message {
  const last = guidePages.length - 1;
  const at = Math.min(page, last);
  const to = (other: number) =>
    going ? guideId.make({ page: `${other}`, ...going }) : guideAgainId.make({ page: `${other}` });
  const end = going
    ? button(guideReadId.make(going), t('duty:guideRead'), 'primary')
    : button(rotaId.make({}), t('duty:openRota'));
  return message(
    container(
      text(t('duty:guideTitle', { page: at + 1, pages: last + 1 })),
      ...(going && at === 0 ? [text(t('duty:guideFirst'))] : []),
      separator(),
      ...(guidePages[at] ?? []).map((kind) => text(guideText(kind, t))),
      ...(at === last ? [text(t('duty:guideLast'))] : []),
      row(
        ...(at > 0 ? [button(to(at - 1), t('escalation:previous'))] : []),
        at < last ? button(to(at + 1), t('duty:guideNext'), 'primary') : end,
      ),
    ),
  );
}
