/**
 * *Help now*: buttons first, then the number and nothing before it, one line at a time. It gives no advice and promises nothing;
 * a number always stands with its country.
 */
import { eitherOf, helplineWords } from '#src/communities/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import type { KnownLines } from '#src/communities/index.ts';
import { button, container, linkButton, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { helpCountryFormId, helpCountryId, helpWayId, helpWays } from '../ids.ts';
import type { HelpWay } from '../ids.ts';

/** Lists lines of every country, looked after by others. */
const directory = 'https://findahelpline.com';

export function helpNow(t: Translate): Message {
  const ways = helpWays.map((way) =>
    button(
      helpWayId.make({ way, country: 'own', first: '0' }),
      t(`helplines:way.${way}`),
      way === 'medical' ? 'danger' : 'primary',
    ),
  );
  return message(
    container(
      text(t('helplines:title')),
      text(t('helplines:question')),
      row(...ways.slice(0, 2)),
      row(...ways.slice(2)),
    ),
  );
}

export interface HelpView {
  readonly way: HelpWay;
  /** Undefined where the country is not known, or nothing is known of it. */
  readonly known: KnownLines | undefined;
  /** Which of the lines is shown. */
  readonly first: number;
  /** The reader's. */
  readonly locale: string;
}

export function helpShown(view: HelpView, t: Translate): Message {
  const { way, known, locale } = view;
  const opening = known
    ? t(`helplines:${way}`, {
        numbers: eitherOf(known.emergency, locale),
        country: countryName(known.country, locale),
      })
    : t(way === 'talk' ? 'helplines:talkWhere' : 'helplines:elsewhere');
  const choose = button(
    helpCountryId.make({ way }),
    known ? t('helplines:otherCountry') : t('helplines:chooseCountry'),
  );
  if (way === 'medical') return message(container(text(opening), row(choose)));
  return message(
    container(
      text(opening),
      ...(way === 'someone' ? [text(t('helplines:askModerator'))] : []),
      ...lineShown(view, t),
      ...(way === 'talk' ? [text(t('helplines:orGroup', { find: commandMention('group find') }))] : []),
      row(...otherLine(view, t), choose, linkButton(directory, t('helplines:findLine'))),
    ),
  );
}

const shownLines = (known: KnownLines | undefined) =>
  known?.lines.filter(({ reliance }) => reliance !== 'too_old') ?? [];

/** One at a time: a list of numbers is more than somebody can read who is afraid. */
function lineShown({ known, first, locale }: HelpView, t: Translate) {
  const lines = shownLines(known);
  const line = lines[first % Math.max(1, lines.length)];
  if (line) return [text(helplineWords(line, locale, t))];
  return known ? [text(t('helplines:noLine'))] : [];
}

function otherLine({ way, known, first }: HelpView, t: Translate) {
  if (!known || shownLines(known).length < 2) return [];
  const next = `${(first + 1) % shownLines(known).length}` as const;
  return [button(helpWayId.make({ way, country: known.country, first: next }), t('helplines:more'))];
}

export function whichCountry(way: HelpWay, t: Translate): Modal {
  return {
    custom_id: helpCountryFormId.make({ way }),
    title: t('helplines:countryTitle'),
    components: [
      words({
        id: 'country',
        label: t('helplines:countryLabel'),
        hint: t('helplines:countryHint'),
        required: true,
        maxLength: 60,
      }),
    ],
  };
}
