/** A reading plan as a lead types it: a line for each date, "8 Dec: Chapters 1 to 3 | a question that tells what happens". Pure. */
import type { PartRow } from '#db/gatherings/books.ts';

/** What is read for one date. */
export type PartWords = Pick<PartRow, 'upTo' | 'notes'>;

/** As many parts as one book has at most. */
export const mostParts = 24;
/** In characters: a thread's name takes a hundred, and a note has to fit a message. */
const longest = { upTo: 70, notes: 300 } as const;

const free: PartWords = { upTo: null, notes: null };

/** What a form begins with: every date has its line, what is planned stands in it. */
export function typedLines(labels: readonly string[], parts: readonly PartWords[]): string {
  return labels
    .map((label, index) => {
      const { upTo, notes } = parts[index] ?? free;
      return `${label}: ${[upTo, notes].filter((words) => words !== null).join(' | ')}`;
    })
    .join('\n');
}

export interface ReadLines {
  /** One for each date, in order. */
  readonly parts: readonly PartWords[];
  /** Lines that there is no room for: nothing of them is kept. */
  readonly left: readonly string[];
  /** How many lines were longer than what is kept of them. */
  readonly shortened: number;
}

/**
 * Reads what was typed. A line that begins with a date is for that date; any other is for the one after the line before it. A date
 * whose line is empty is free, and nothing slides into it.
 */
export function readLines(typed: string, labels: readonly string[]): ReadLines {
  const parts: PartWords[] = [];
  const left: string[] = [];
  let shortened = 0;
  let next = 0;
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const at = labelled(line, labels);
    const index = at ?? next;
    if (index >= mostParts) {
      left.push(line);
      continue;
    }
    const { words, isWhole } = wordsOf(
      at === undefined ? line : line.slice(labels[at]?.length).replace(/^\s*[:–—-]?/, ''),
    );
    next = index + 1;
    parts[index] = words;
    if (!isWhole) shortened += 1;
  }
  const whole = Array.from(parts, (part: PartWords | undefined) => part ?? free);
  return { parts: whole.slice(0, whole.findLastIndex(({ upTo }) => upTo !== null) + 1), left, shortened };
}

/** The longest that fits: "8 Dec" does not hide "8 Dec 2027". */
function labelled(line: string, labels: readonly string[]): number | undefined {
  const fits = labels
    .map((label, index) => ({ label, index }))
    .filter(({ label }) => line.toLowerCase().startsWith(label.toLowerCase()))
    .toSorted((a, b) => b.label.length - a.label.length);
  return fits[0]?.index;
}

function wordsOf(said: string): { readonly words: PartWords; readonly isWhole: boolean } {
  const [upTo = '', ...notes] = said.split('|').map((one) => one.trim());
  const note = notes.filter((one) => one !== '').join(' ');
  return {
    words: {
      upTo: upTo === '' ? null : upTo.slice(0, longest.upTo),
      notes: note === '' || upTo === '' ? null : note.slice(0, longest.notes),
    },
    isWhole: upTo.length <= longest.upTo && note.length <= longest.notes,
  };
}

/** "8 Dec"; with its year where that is another one. */
export function dateLabel(
  at: Date,
  { zone, locale, now }: { zone: string; locale: string; now: Date },
): string {
  const year = (date: Date) =>
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(date);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
    ...(year(at) !== year(now) && { year: 'numeric' }),
  }).format(at);
}
