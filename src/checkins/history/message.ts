/** One's own history inside Discord, where a community chose that; else the way to the private page. */
import {
  button,
  container,
  fileShown,
  linkButton,
  pictures,
  row,
  text,
} from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { cardId, historyFileId, historyId } from '../ids.ts';
import { spans } from './days.ts';
import type { Span } from './days.ts';
import { historyFileName } from './file.ts';
import { picture } from './picture.ts';
import { aboutWords, changeWords, chartWords } from './view.ts';
import type { History } from './view.ts';

export function historyLink(url: string, t: Translate): Message {
  return message(container(text(t('history:link')), row(linkButton(url, t('history:linkOpen')))));
}

export const historyUnavailable: Refusal = refusal((t) => t('history:unavailable'));

/** @param page - the way to the page, where there is one: notes and the file are there. Without it the file comes here */
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
    page === undefined
      ? button(historyFileId.make({}), t('history:csv'))
      : linkButton(page, t('history:onPage')),
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
        // What a picture shows stands beside it for everybody: not all who cannot read it have it read to them.
        text(shown.map((one) => `${aboutWords(one, locale, t)} ${changeWords(one, locale, t)}`).join('\n')),
        text(t('history:changedHow')),
        text(t('history:whoDiscord')),
        ways,
      ),
    ],
    files,
  };
}

/** All of it as a file, to whoever it is of. */
export function historyFileSent(content: string, t: Translate): Message {
  return {
    components: [
      container(text(t('history:csvAbout')), text(t('history:whoDiscord'))),
      fileShown(historyFileName),
    ],
    files: [{ name: historyFileName, data: Buffer.from(content) }],
  };
}
