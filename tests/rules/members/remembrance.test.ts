import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remember } from '#src/members/remembrance.ts';
import type { Remembrance } from '#src/members/types.ts';
import { after, days } from '#src/platform/durations.ts';

const start = new Date('2026-03-01T10:00:00Z');
const [imani, theo, priya] = ['imani', 'theo', 'priya'] as const;

type Say = readonly ['mark' | 'undo', string, number?];

/** What becomes of it, one saying after the other; the number is the day. */
function said(...sayings: readonly Say[]): { outcomes: string[]; now: Remembrance | undefined } {
  let now: Remembrance | undefined;
  const outcomes = sayings.map(([step, by, day = 0]) => {
    const result = remember(now, step, { by, at: after(start, days(day)) });
    if (!result.ok) return result.error;
    now = result.value.now;
    return result.value.outcome;
  });
  return { outcomes, now };
}

describe('a member is marked as deceased', () => {
  test.for<[string, readonly Say[], string[], string | undefined]>([
    [
      'by two people',
      [
        ['mark', imani],
        ['mark', theo],
      ],
      ['asked', 'done'],
      'marked',
    ],
    [
      'not by one who says it twice',
      [
        ['mark', imani],
        ['mark', imani],
      ],
      ['asked', 'another'],
      'asked',
    ],
    [
      'within seven days',
      [
        ['mark', imani],
        ['mark', theo, 6.9],
      ],
      ['asked', 'done'],
      'marked',
    ],
    [
      'not after: that asks anew',
      [
        ['mark', imani],
        ['mark', theo, 7.1],
      ],
      ['asked', 'asked'],
      'asked',
    ],
    [
      'not if it is called off',
      [
        ['mark', imani],
        ['undo', theo],
      ],
      ['asked', 'dropped'],
      undefined,
    ],
    [
      'also by who asked, to call it off',
      [
        ['mark', imani],
        ['undo', imani],
      ],
      ['asked', 'dropped'],
      undefined,
    ],
    [
      'only once',
      [
        ['mark', imani],
        ['mark', theo],
        ['mark', priya],
      ],
      ['asked', 'done', 'nothing'],
      'marked',
    ],
    [
      'and it is taken back by two',
      [
        ['mark', imani],
        ['mark', theo],
        ['undo', theo],
        ['undo', imani],
      ],
      ['asked', 'done', 'asked', 'done'],
      undefined,
    ],
    [
      'and not by one alone',
      [
        ['mark', imani],
        ['mark', theo],
        ['undo', theo],
        ['undo', theo],
      ],
      ['asked', 'done', 'asked', 'another'],
      'undoing',
    ],
    [
      'and stays so if the other says so',
      [
        ['mark', imani],
        ['mark', theo],
        ['undo', priya],
        ['mark', theo],
      ],
      ['asked', 'done', 'asked', 'dropped'],
      'marked',
    ],
    ['nothing is taken back that was not said', [['undo', imani]], ['nothing'], undefined],
  ])('%s', ([, sayings, outcomes, state]) => {
    const result = said(...sayings);
    expect(result.outcomes).toEqual(outcomes);
    expect(result.now?.state).toBe(state);
  });

  test('never changes by what one person says, however often and in whatever order', () => {
    const saying = fc.tuple(
      fc.constantFrom('mark' as const, 'undo' as const),
      fc.constant(imani),
      fc.nat(30),
    );
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 12 }), (sayings) => {
        const inOrder = sayings.toSorted((a, b) => a[2] - b[2]);
        expect(said(...inOrder).now?.markedAt).toBeUndefined();
      }),
    );
  });

  test('every change counts its version up', () => {
    expect(said(['mark', imani], ['mark', theo], ['undo', theo]).now?.version).toBe(3);
  });
});
