/** When somebody is asked. */
import { describe, expect, test } from 'vitest';
import { closedWaves, dayOf, nextWave, openWave } from '#src/outcomes/waves.ts';

test('at once, after one, two and three months, then every quarter', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(dayOf)).toEqual([0, 30, 60, 90, 181, 272, 363]);
});

describe('a wave', () => {
  test.each([
    [0, 0],
    [13, 0],
    [14, undefined],
    [29, undefined],
    [30, 1],
    [43, 1],
    [44, undefined],
    [90, 3],
    [181, 4],
  ])('on day %d is %s', (day, wave) => {
    expect(openWave(day)?.wave).toBe(wave);
  });

  test('is closed from the day after its last', () => {
    expect(closedWaves(43).map(({ wave }) => wave)).toEqual([0]);
    expect(closedWaves(44).map(({ wave }) => wave)).toEqual([0, 1]);
  });

  test('is followed by another, but not for ever', () => {
    expect(nextWave(0)?.opens).toBe(30);
    expect(nextWave(44)?.opens).toBe(60);
    expect(nextWave(5_000)).toBeUndefined();
  });
});
