/**
 * The number and nothing before it, then one line. It gives no advice and promises nothing; a number always stands with its
 * country.
 */
import { countriesKnown, eitherOf, helplineWords } from '#src/communities/index.ts';
import type { KnownLines } from '#src/communities/index.ts';
import { button, container, linkButton, menu, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { countryName } from '#src/platform/places/countries.ts';
import {
  helloId,
  helpAgainId,
  helpCountryFormId,
  helpCountryId,
  helpCountryPickId,
  helpMoreId,
  helpWayId,
  minuteId,
  reachId,
} from '../ids.ts';
import type { HelpWay } from '../ids.ts';

/** Lists lines of every country, looked after by others. */
const directory = 'https://findahelpline.com';

/** Where somebody stands in *Help now*, and what is known of the country that they are in. */
export interface HelpSpot {
  readonly way: HelpWay;
  /** Undefined where it is not known. */
  readonly country: string | undefined;
  /** Undefined where nothing is known of it. */
  readonly known: KnownLines | undefined;
  /** Which of the lines is shown. */
  readonly first: number;
  /** The reader's. A line in their language comes first; sentences may be in another, and what stands in them is in that one. */
  readonly locale: string;
}

/** The same spot, for a custom id. */
export function spotParts({ way, country, first }: HelpSpot) {
  return { way, country: country ?? 'own', first: `${first}` as const };
}

export function numberShown(spot: HelpSpot, t: Translate): Message {
  const { way } = spot;
  const back = button(helpAgainId.make({}), t('helplines:back'));
  if (way === 'medical')
    return message(container(text(opening(spot, t)), ...picker(spot, t), row(countryButton(spot, t), back)));
  const parts = spotParts(spot);
  return message(
    container(
      text(opening(spot, t)),
      ...(way === 'someone' ? [text(t('helplines:askModerator'))] : []),
      ...lineShown(spot, t),
      ...(way === 'talk'
        ? [text(t('helplines:orGroup', { find: commandMention('group find') })), text(stillDanger(spot, t))]
        : []),
      ...picker(spot, t),
      ...offers(spot, t),
      row(findLine(t), button(helpMoreId.make(parts), t('helplines:more'))),
    ),
  );
}

/** What does not fit beside the first line: the next line, another country, and the way back. */
export function numberMore(spot: HelpSpot, t: Translate): Message {
  return message(
    container(
      text(stillDanger(spot, t)),
      ...lineShown(spot, t),
      ...picker(spot, t),
      row(...otherLine(spot, t), countryButton(spot, t), findLine(t)),
      row(
        button(helloId.make(spotParts(spot)), t('helplines:helloBegin')),
        button(helpWayId.make(spotParts(spot)), t('helplines:back')),
        button(helpAgainId.make({}), t('helplines:beginning')),
      ),
    ),
  );
}

/** What can be done besides dialling, in a row of its own: three buttons side by side are hard to hit. */
function offers(spot: HelpSpot, t: Translate) {
  const parts = spotParts(spot);
  const reach = button(reachId.make(parts), t('helplines:reach'));
  if (spot.way === 'unsafe')
    return [row(button(minuteId.make(parts), t('helplines:minute'), 'primary'), reach)];
  return spot.way === 'talk' ? [row(reach)] : [];
}

export function findLine(t: Translate) {
  return linkButton(directory, t('helplines:findLine'));
}

function opening({ way, country, known }: HelpSpot, t: Translate): string {
  if (known) {
    const numbers = eitherOf(known.emergency, t);
    return t(`helplines:${way}`, { numbers, country: countryName(known.country, t.locale) });
  }
  if (way === 'talk')
    return country === undefined
      ? t('helplines:talkWhere')
      : t('helplines:talk', { country: countryName(country, t.locale) });
  // 112 on a mobile phone reaches help where that phone is, which is not where somebody else is.
  const phones = way === 'someone' ? '' : t('helplines:onMobilePhones');
  const regions = t('helplines:regions', { phones });
  return country === undefined
    ? t(`helplines:elsewhere.${way}`, { regions })
    : t(`helplines:elsewhereIn.${way}`, { regions, country: countryName(country, t.locale) });
}

/** One line that goes along everywhere. */
export function stillDanger({ way, known }: HelpSpot, t: Translate): string {
  if (!known) return t(way === 'someone' ? 'helplines:dangerTheirs' : 'helplines:dangerAnywhere');
  return t('helplines:danger', {
    numbers: eitherOf(known.emergency, t),
    country: countryName(known.country, t.locale),
  });
}

/** Those in the reader's language first, then those in the language of the sentences around, then the others as they stand. */
function shownLines({ known, locale }: HelpSpot, t: Translate) {
  const wanted = [locale, t.locale].map((tag) => new Intl.Locale(tag).language);
  const place = ({ languages }: KnownLines['lines'][number]) =>
    [...wanted.map((language) => languages.includes(language)), true].indexOf(true);
  const lines = known?.lines.filter(({ reliance }) => reliance !== 'too_old') ?? [];
  return lines.toSorted((one, other) => place(one) - place(other));
}

/** One at a time: a list of numbers is more than somebody can read who is afraid. */
export function lineShown(spot: HelpSpot, t: Translate) {
  const { country, first } = spot;
  const lines = shownLines(spot, t);
  const line = lines[first % Math.max(1, lines.length)];
  if (line) return [text(helplineWords(line, t))];
  return country === undefined
    ? []
    : [text(t('helplines:noLine', { country: countryName(country, t.locale) }))];
}

function otherLine(spot: HelpSpot, t: Translate) {
  const lines = shownLines(spot, t);
  if (lines.length < 2) return [];
  const next = (spot.first + 1) % lines.length;
  return [button(helpMoreId.make(spotParts({ ...spot, first: next })), t('helplines:otherLine'))];
}

function countryButton({ way, country }: HelpSpot, t: Translate) {
  const word = country === undefined ? t('helplines:notListed') : t('helplines:otherCountry');
  return button(helpCountryId.make({ way }), word);
}

/** Where the country is not known, a tap tells it: typing is hard with hands that shake. One that was told is not asked again. */
function picker({ way, country }: HelpSpot, t: Translate, among = countriesKnown) {
  if (country !== undefined) return [];
  const options = among
    .map((code) => ({ value: code, label: countryName(code, t.locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, t.locale));
  const placeholder = way === 'someone' ? t('helplines:pickTheirCountry') : t('helplines:pickCountry');
  return [menu({ id: helpCountryPickId.make({ way }), placeholder, options })];
}

/** What was typed is no country. */
export function countryUnknown(way: HelpWay, locale: string, t: Translate): Message {
  const unknown = t('helplines:unknownCountry');
  const said = way === 'someone' ? unknown : `${unknown} ${t('helplines:unknownCountryPhone')}`;
  return countryAsked({ way, locale, said, among: countriesKnown }, t);
}

/** Discord's limit on the options of a menu (docs: components/reference). */
const mostOptions = 25;

/** What was typed may be several countries: one is never taken for another. @param found - best first */
export function countriesFit(way: HelpWay, found: readonly string[], locale: string, t: Translate): Message {
  const [only] = found;
  if (only !== undefined && found.length === 1) return countryLike(way, only, locale, t);
  const among = found.slice(0, mostOptions);
  return countryAsked({ way, locale, said: t('helplines:severalCountries'), among }, t);
}

/** It only begins so or resembles one: a number of another country would be the wrong one. */
function countryLike(way: HelpWay, country: string, locale: string, t: Translate): Message {
  const name = countryName(country, t.locale);
  const said = t('helplines:likeCountry', { country: name });
  const yes = button(helpWayId.make({ way, country, first: '0' }), name, 'primary');
  return countryAsked({ way, locale, said, among: [], yes }, t);
}

/** The numbers of regions stay, and so do a list and the form. */
function countryAsked(
  {
    way,
    locale,
    said,
    among,
    yes,
  }: {
    way: HelpWay;
    locale: string;
    said: string;
    among: readonly string[];
    yes?: ReturnType<typeof button>;
  },
  t: Translate,
): Message {
  const spot: HelpSpot = { way, country: undefined, known: undefined, first: 0, locale };
  return message(
    container(
      text(opening(spot, t)),
      text(said),
      ...(yes ? [row(yes)] : picker(spot, t, among)),
      row(
        button(helpCountryId.make({ way }), t('helplines:typeAgain')),
        ...(way === 'medical' ? [] : [findLine(t)]),
        button(helpWayId.make(spotParts(spot)), t('helplines:back')),
      ),
    ),
  );
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
