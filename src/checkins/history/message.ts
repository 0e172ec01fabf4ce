/** One's own history inside Discord, where a community chose that; else the way to the private page. */
import { button, container, linkButton, pictures, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { cardId, historyId } from '../ids.ts';
import { spans } from './days.ts';
import type { Span } from './days.ts';
import { picture } from './picture.ts';
import { aboutWords, changeWords, chartWords } from './view.ts';
import type { History } from './view.ts';

export function historyLink(url: string, t: Translate): Message {
  return message(container(text(t('history:link')), row(linkButton(url, t('history:linkOpen')))));
}

export const historyUnavailable: Refusal = refusal((t) => t('history:unavailable'));

/** @param page - the way to the page, where there is one: notes and the file are there */
export function historyShown(history: History, span: Span, page: string | undefined, t: Translate): Message {
  const { locale } = history;
  const shown = history.spans.find((one) => one.span === span)?.scales ?? [];
  const ways = row(
    ...spans.map((days) =>
      button(
        historyId.make({ span: `${days}` }),
        t('history:spanButton', { days }),
        days === span ? 'primary' : 'secondary',
      ),
    ),
    ...(page === undefined ? [] : [linkButton(page, t('history:onPage'))]),
    button(cardId.make({}), t('checkins:back')),
  );
  if (shown.length === 0)
    return message(container(text(t('history:title')), text(t('history:nothing')), ways));
  const files = shown.map((one) => ({
    // The name of a file may show on a lock screen, and says nothing.
    name: `${shown.indexOf(one) + 1}.png`,
    data: picture(one.days, chartWords(one, locale, t)),
  }));
  return {
    components: [
      container(
        text(t('history:title')),
        pictures(
          shown.map((one, index) => ({ name: files[index]?.name ?? '', about: aboutWords(one, locale, t) })),
        ),
        text(`${t('history:unit')}. ${t('history:gaps')}`),
        text(shown.map((one) => changeWords(one, locale, t)).join('\n')),
        text(t('history:changedHow')),
        text(t('history:whoDiscord')),
        ways,
      ),
    ],
    files,
  };
}
