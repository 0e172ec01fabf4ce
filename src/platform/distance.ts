/** How far two words are from each other: letters left out, added, mistaken or swapped with their neighbour. */

/**
 * The restricted Damerau-Levenshtein distance, or `most + 1` for anything farther than `most`.
 * (Optimal string alignment: no part is changed twice, which for typing is what is wanted.)
 */
export function distance(a: string, b: string, most: number): number {
  // Most words are told apart by their length alone; a character has at most two units.
  if (Math.abs(a.length - b.length) > 2 * most) return most + 1;
  const [from, to] = [Array.from(a), Array.from(b)];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) {
    const row = [i + 1];
    let least = i + 1;
    for (let j = 0; j < to.length; j += 1) {
      const same = from[i] === to[j] ? 0 : 1;
      let steps = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + same);
      if (i > 0 && j > 0 && from[i] === to[j - 1] && from[i - 1] === to[j])
        steps = Math.min(steps, (before[j - 1] ?? 0) + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[to.length] ?? most + 1, most + 1);
}

/** How many slips are forgiven: none in words so short that one slip makes another word, one from four letters, two from eight. */
export function slipsAllowed(typed: string): number {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}
