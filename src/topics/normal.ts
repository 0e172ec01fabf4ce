/** How words are compared: without case, accents, width or punctuation. */

/** "Crohn’s (M.S.)" becomes "crohns ms": apostrophes and dots join, whatever else is no letter or digit parts words. */
export function normal(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mark}'’‘`´.]/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Words that people put around what they mean, in English and Spanish. */
const around = new Set(
  (
    'a an and the my our i im ive am have has had got might may think with of for in about people living support ' +
    'group community mum mom dad son daughter child husband wife ' +
    'disease diseases disorder disorders syndrome condition illness ' +
    'el la los las un una de del y con mi tengo tiene sobre para grupo apoyo ' +
    'enfermedad enfermedades trastorno trastornos sindrome mal'
  ).split(' '),
);

/** The words that carry the meaning: "I have Crohn’s disease" becomes "crohns". All of them, where none of them does. */
export function meaning(words: string): string {
  const all = normal(words).split(' ');
  const kept = all.filter((word) => !around.has(word));
  return (kept.length === 0 ? all : kept).join(' ');
}
