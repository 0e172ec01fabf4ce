/** Names that are only for one group: the same each time, another elsewhere, and nothing without the operator's key. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { derivedName } from '#src/sharing/names/group-name.ts';
import { criaturas, cualidades } from '#src/sharing/names/spanish-words.ts';
import { creatures, qualities } from '#src/sharing/names/word-list.ts';
import { longest, shortest, someTimeUnderGroupName, soonUnderGroupName } from '#src/sharing/writing/delay.ts';
import { nextEvening } from '#src/sharing/feelings.ts';
import { hours, seconds } from '#src/platform/durations.ts';

const [operatorKey, otherKey] = [newOperatorKey(), newOperatorKey()];
const [keyring, other] = [openKeyring(operatorKey), openKeyring(otherKey)];

const id = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
const ref = fc.stringMatching(/^[a-z2-7]{10}$/);
const whose = fc.record({ guild: id, group: ref, user: id });

/** Names of colours do not change with what they go with. */
const colours: readonly string[] = ['Esmeralda', 'Índigo', 'Lila', 'Malva', 'Turquesa', 'Violeta'];

describe('a name', () => {
  test('stays the same for one member of one group, whichever start of the suite asks', () => {
    fc.assert(
      fc.property(whose, fc.nat(20), (one, attempt) => {
        const again = openKeyring(operatorKey);
        expect(derivedName(again, one, attempt)).toBe(derivedName(keyring, one, attempt));
      }),
    );
  });

  test('is two words of ours and a number, and holds nothing of whose it is', () => {
    fc.assert(
      fc.property(whose, (one) => {
        const [quality, creature, number, ...more] = derivedName(keyring, one, 0).split(' ');
        expect(qualities).toContain(quality);
        expect(creatures).toContain(creature);
        expect(number).toMatch(/^\d\d$/);
        expect(more).toEqual([]);
      }),
    );
  });

  test('in a community that speaks Spanish is of Spanish words, which go with each other whatever their gender', () => {
    fc.assert(
      fc.property(whose, (one) => {
        const [creature, quality, number] = derivedName(keyring, one, 0, 'es-419').split(' ');
        expect(criaturas).toContain(creature);
        expect(cualidades).toContain(quality);
        expect(number).toMatch(/^\d\d$/);
      }),
    );
    expect(cualidades.filter((word) => /[oa]s?$/.test(word) && !colours.includes(word))).toEqual([]);
    for (const list of [criaturas, cualidades] as const)
      expect(list.filter((word, at) => list.findIndex((one) => one === word) !== at)).toEqual([]);
  });

  /** How many of many differ: by chance one in some hundred thousand is the same. */
  const differing = (pair: (index: number) => readonly [string, string]) =>
    Array.from({ length: 500 }, (_, index) => pair(index)).filter(([a, b]) => a !== b).length;
  const user = (index: number) => String(10n ** 17n + BigInt(index));
  const at = { guild: '1'.repeat(18), group: 'aaaaaaaaaa' };

  test('is another in another group and another community, and for whoever is next to them', () => {
    const named = (index: number, changed: Partial<typeof at> = {}) =>
      derivedName(keyring, { ...at, ...changed, user: user(index) }, 0);
    expect(differing((index) => [named(index), named(index, { group: 'bbbbbbbbbb' })])).toBeGreaterThan(497);
    expect(differing((index) => [named(index), named(index, { guild: '2'.repeat(18) })])).toBeGreaterThan(
      497,
    );
    expect(differing((index) => [named(index), named(index + 1)])).toBeGreaterThan(497);
  });

  test('cannot be found by whoever knows everything but the key', () => {
    const named = (ring: typeof keyring, index: number) => derivedName(ring, { ...at, user: user(index) }, 0);
    expect(differing((index) => [named(keyring, index), named(other, index)])).toBeGreaterThan(497);
  });

  test('comes from all of the words, so that none is more likely', () => {
    const all = Array.from({ length: 6000 }, (_, index) =>
      derivedName(keyring, { ...at, user: user(index) }, 0),
    );
    const seen = (part: number) => new Set(all.map((name) => name.split(' ')[part]));
    expect(seen(0).size).toBe(qualities.length);
    expect(seen(1).size).toBe(creatures.length);
  });
});

test('the words are each there once, and as many as a byte can choose among evenly', () => {
  for (const list of [qualities, creatures]) {
    expect(new Set<string>(list).size).toBe(list.length);
    expect(256 % list.length).toBe(0);
  }
});

test('what is under such a name waits, neither never nor for long', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  const moments = Array.from({ length: 300 }, () => soonUnderGroupName(now).getTime() - now.getTime());
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(seconds(shortest));
  expect(Math.max(...moments)).toBeLessThan(seconds(longest));
  expect(new Set(moments).size).toBeGreaterThan(30);
  const leaving = Array.from({ length: 300 }, () => someTimeUnderGroupName(now).getTime() - now.getTime());
  expect(Math.min(...leaving)).toBeGreaterThanOrEqual(hours(1));
  expect(Math.max(...leaving)).toBeLessThanOrEqual(hours(48));
});

test('what was felt is told in the evening of the community, always ahead and within a day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
      (now, zone) => {
        const at = nextEvening(now, zone);
        const ahead = at.getTime() - now.getTime();
        expect(ahead).toBeGreaterThan(0);
        // The day on which clocks are put back has 25 hours.
        expect(ahead).toBeLessThanOrEqual(hours(25));
        const said = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
        expect(said.format(at)).toBe('18:00');
      },
    ),
  );
});
