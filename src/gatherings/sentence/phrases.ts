/** From a sentence to tokens, by a language's phrases: of several words the longest wins, and what no phrase has is a figure or unknown. */
import type { Token } from './tokens.ts';

const longestPhrase = 4;

export function byPhrases(text: string, phrases: ReadonlyMap<string, readonly Token[]>): readonly Token[] {
  const words = text
    .replaceAll(/(\d)\s+(am|pm|a\.m\.?|p\.m\.?)(?=\s|$)/g, '$1$2')
    .split(' ')
    .filter((word) => word !== '');
  const tokens: Token[] = [];
  for (let index = 0; index < words.length;) {
    const length = Array.from({ length: longestPhrase }, (_, less) => longestPhrase - less).find((many) =>
      phrases.has(words.slice(index, index + many).join(' ')),
    );
    const word = words[index] ?? '';
    tokens.push(
      ...(length === undefined
        ? [figure(word)]
        : (phrases.get(words.slice(index, index + length).join(' ')) ?? [])),
    );
    index += length ?? 1;
  }
  return tokens;
}

/** What is written in figures: 7pm, 19:00, 15th, 2026-06-03, 3/6, 8. */
function figure(word: string): Token {
  const [, one, between, other, isEnd, year] = /^(\d\d?)([/.])(\d\d?)([/.])?(\d{4})?$/.exec(word) ?? [];
  // 18.30 is a time of day, 24.12. and 24.12.2026 are days.
  const time = isEnd === undefined ? clockOf(word) : undefined;
  if (time) return time;
  if (one !== undefined && other !== undefined)
    return {
      kind: 'numbers',
      first: Number(one),
      second: Number(other),
      isDayFirst: between === '.',
      year: year === undefined ? undefined : Number(year),
    };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(word) ?? [];
  if (isoYear !== undefined)
    return { kind: 'date', year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  const [, ordinal] = /^(\d\d?)(?:st|nd|rd|th|\.|\.?[ºª°]|er)$/.exec(word) ?? [];
  if (ordinal !== undefined) return { kind: 'nth', nth: Number(ordinal) };
  const [, count, isTimes] = /^(\d{1,4})(x)?$/.exec(word) ?? [];
  if (count !== undefined && isTimes === undefined) return { kind: 'number', number: Number(count) };
  return { kind: 'unknown', word };
}

/** 7pm, 19:00, 18.30, 19h. From 1 to 11 either half may be meant, unless two figures and minutes tell a clock of 24 hours. */
function clockOf(word: string): Token | undefined {
  const [, hourText, minuteText, half, hours] =
    /^(\d{1,2})(?:[:.h](\d\d))?(?:([ap])\.?m\.?|(h))?$/.exec(word) ?? [];
  if (hourText === undefined || (minuteText === undefined && half === undefined && hours === undefined))
    return undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? 0)];
  const isFine = minute < 60 && (half === undefined ? hour < 24 : hour >= 1 && hour <= 12);
  if (!isFine) return undefined;
  if (half !== undefined)
    return { kind: 'clock', minute: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute, open: false };
  return { kind: 'clock', minute: hour * 60 + minute, open: hour >= 1 && hour < 12 && !/^\d\d\D/.test(word) };
}
