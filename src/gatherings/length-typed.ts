/** How long something takes, as it is typed in English or Spanish. Pure. */

/** From five minutes to a day. */
const [shortest, longest] = [5, 1440];

const numbers = [
  ['one', 'an', 'a', 'una', 'un'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
] as const;

/** What is said in words, as it would be in figures. */
const inFigures: readonly (readonly [RegExp, string])[] = [
  [/\s*½/g, '.5'],
  [/\b(?:three[- ]quarters of an hour|tres cuartos de hora)\b/g, '45m'],
  [/\b(?:(?:a )?quarter of an hour|(?:un )?cuarto de hora)\b/g, '15m'],
  [/\b(?:half an hour|(?:a )?half hour|media hora)\b/g, '30m'],
  ...numbers.map(
    (words, index) => [new RegExp(`\\b(?:${words.join('|')})\\b(?! half)`, 'g'), `${index + 1}`] as const,
  ),
  [/(\d) (?:and a half|y media) (?=h)/g, '$1.5 '],
  [/\b(?:and a half|y media)$/, '30m'],
];

const hoursAndMinutes =
  /^(?:(\d{1,2}(?:[.,]\d{1,2})?) ?(?:h|hrs?|hours?|horas?))?[ ,]*(?:and |y )?(?:(\d{1,4}) ?(?:m|mins?|minutes?|minutos?)?)?$/;
const asClock = /^(\d{1,2}):([0-5]\d)(?: ?(?:h|hrs?|hours?|horas?))?$/;

/**
 * Reads "1 hour", "90 minutes", "1 h 30", "1.5 hours", "1:30", "half an hour".
 * @returns minutes; undefined where not all of it is read, or it is no length from five minutes to a day
 */
export function lengthTyped(typed: string): number | undefined {
  const plain = typed.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const text = inFigures.reduce((said, [words, figures]) => said.replace(words, figures), plain);
  const [, hours, minutes] = asClock.exec(text) ?? hoursAndMinutes.exec(text) ?? [];
  const total = Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? '0');
  return total >= shortest && total <= longest ? total : undefined;
}
