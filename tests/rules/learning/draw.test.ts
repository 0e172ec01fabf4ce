import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextCard } from '#src/learning/cards/draw.ts';
import type { Ref } from '#src/platform/ref.ts';

const someRef = fc.stringMatching(/^[a-z2-7]{10}$/);
const someDeck = fc.uniqueArray(someRef, { maxLength: 30 });

/** All that is drawn until there is no more. */
function drawAll(deck: readonly Ref[], seed: Ref): Ref[] {
  const drawn: Ref[] = [];
  for (let last: Ref | undefined; ; last = drawn.at(-1)) {
    const next = nextCard(deck, { seed, last });
    if (next === undefined) return drawn;
    drawn.push(next);
  }
}

test('every card comes once, whatever the seed', () => {
  fc.assert(
    fc.property(someDeck, someRef, (deck, seed) => {
      expect(drawAll(deck, seed).toSorted()).toEqual(deck.toSorted());
    }),
  );
});

test('a card that came in or went meanwhile makes none come twice', () => {
  fc.assert(
    fc.property(someDeck, someDeck, someRef, fc.nat(10), (before, after, seed, taken) => {
      const first = drawAll(before, seed).slice(0, taken + 1);
      const rest: Ref[] = [];
      for (let last = first.at(-1); ; last = rest.at(-1)) {
        const next = nextCard(after, { seed, last });
        if (next === undefined) break;
        rest.push(next);
      }
      const drawn = [...first, ...rest];
      expect(new Set(drawn).size).toBe(drawn.length);
    }),
  );
});

test('two seeds rarely give one order', () => {
  const deck = Array.from({ length: 20 }, (_, index) => `aaaaaaaa${String.fromCharCode(97 + index)}a`);
  expect(drawAll(deck, 'aaaaaaaaaa')).not.toEqual(drawAll(deck, 'bbbbbbbbbb'));
});
