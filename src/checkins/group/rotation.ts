/** Which question comes next: all of them once before any comes again, each time in another order. Pure. */
import { createHash } from 'node:crypto';

/**
 * @param asked - how many were asked before
 * @param count - how many questions there are, at least one
 * @param seed - makes the order one of its own; the same seed gives the same order
 * @returns the index of the next
 */
export function nextQuestion(asked: number, count: number, seed: string): number {
  let order = orderOf(0, count, seed);
  for (let round = 1; round <= Math.floor(asked / count); round += 1) {
    const last = order.at(-1);
    order = orderOf(round, count, seed);
    // What ended one round does not begin the next.
    if (count > 1 && order[0] === last) order.push(order.shift() ?? 0);
  }
  return order[asked % count] ?? 0;
}

function orderOf(round: number, count: number, seed: string): number[] {
  const weight = (index: number) => createHash('sha256').update(`${seed} ${round} ${index}`).digest('hex');
  const weighed = Array.from({ length: count }, (_, index) => ({ index, weight: weight(index) }));
  return weighed.toSorted((a, b) => (a.weight < b.weight ? -1 : 1)).map(({ index }) => index);
}
