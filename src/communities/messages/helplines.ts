/** A helpline in words: who it is, how it is reached, and how far the number can be relied on. */
import { calendarDay } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { KnownLine } from '../helplines/status.ts';

/** "999 or 112", in the language of the sentence around it. */
export function eitherOf(numbers: readonly string[], t: Translate): string {
  return new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(
    numbers.map((number) => `**${number}**`),
  );
}

function reached({ by, number, word }: KnownLine, t: Translate): string {
  if (word !== undefined) return t('helplines:textWord', { number, word });
  switch (by) {
    case 'call':
      return t('helplines:call', { number });
    case 'text':
      return t('helplines:text', { number });
    case 'call_or_text':
      return t('helplines:callOrText', { number });
  }
}

function spoken({ languages }: KnownLine, t: Translate): string {
  const names = new Intl.DisplayNames([t.locale], { type: 'language' });
  const said = languages.map((language) => names.of(language) ?? language);
  const list = new Intl.ListFormat(t.locale, { type: 'conjunction' }).format(said);
  return t('helplines:in', { languages: list });
}

/** Where they are not known, nothing is said: that somebody answers is never promised. */
function answersAt({ hours }: KnownLine, t: Translate): string[] {
  if (hours === undefined) return [];
  if (hours === 'always') return [t('helplines:hours.always')];
  const { days, from, to } = hours;
  return [t(`helplines:hours.${days}`, { from, to })];
}

function reliedOn({ source, citing, seenOn, checkedAt }: KnownLine, t: Translate): string {
  if (checkedAt) return t('helplines:checkedOn', { when: calendarDay(checkedAt) });
  const when = calendarDay(new Date(`${seenOn}T12:00:00Z`));
  return citing === undefined
    ? t('helplines:foundOn', { source, when })
    : t('helplines:foundCiting', { source, citing, when });
}

export function helplineWords(line: KnownLine, t: Translate): string {
  const { name } = line;
  return [
    t('helplines:line', { name, reached: reached(line, t) }),
    [spoken(line, t), ...answersAt(line, t)].join(' '),
    `-# ${reliedOn(line, t)}`,
  ].join('\n');
}
