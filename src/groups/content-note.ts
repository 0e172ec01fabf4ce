/** Words with a content note in front and every paragraph behind a spoiler, as Discord reads it. Pure; nothing is kept. */

/** What a text may touch: plain words, of which several can be chosen. */
export const contentNotes = [
  'hospital',
  'pain',
  'weight',
  'loss',
  'mental_health',
  'pregnancy',
  'other',
] as const;
export type ContentNote = (typeof contentNotes)[number];

/** Discord's limit on a message, in characters (docs: resources/message). */
const messageLimit = 2000;

/** Takes no room on the screen. Discord ends a spoiler at the next two bars, also in code and behind a backslash. */
const nothingVisible = '\u200B';

/** Code between three backticks is one piece, whatever empty lines are in it. */
const codeBlock = /(```[\s\S]+?```)/;
const emptyLines = /(\n(?:[^\S\n]*\n)+)/;

export interface Noted {
  readonly text: string;
  /** How many characters it is too long for one message. */
  readonly over: number;
}

/**
 * @param note - the line that says what the words touch
 * @param words - as somebody wrote them; line breaks, empty lines, code and mentions stay as they are
 */
export function withContentNote(note: string, words: string): Noted {
  const tidy = words.replace(/\r\n?/g, '\n').trim();
  const text = `${note}\n${paragraphsOf(tidy)
    .map((piece) => (piece.trim() === '' ? piece : hidden(piece)))
    .join('')}`;
  return { text, over: Math.max(0, text.length - messageLimit) };
}

/** Paragraphs and the empty lines between them, in turn. */
function paragraphsOf(words: string): readonly string[] {
  const found: string[] = [''];
  for (const [index, piece] of words.split(codeBlock).entries()) {
    const [first = '', ...more] = index % 2 === 1 ? [piece] : piece.split(emptyLines);
    found.push(`${found.pop() ?? ''}${first}`, ...more);
  }
  return found;
}

function hidden(paragraph: string): string {
  const apart = paragraph
    .replace(/\|(?=\|)/g, `|${nothingVisible}`)
    .replace(/^\|/, `${nothingVisible}|`)
    .replace(/[|\\]$/, `$&${nothingVisible}`);
  return `||${apart}||`;
}
