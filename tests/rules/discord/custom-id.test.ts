import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { customId, numberPart, placePart, readCustomId, refPart } from '#src/platform/discord/custom-id.ts';
import { newRef } from '#src/platform/ref.ts';

const id = customId('thing.do', { thing: refPart, page: numberPart, channel: placePart });
const nothing = customId('thing.none', {});

const anyRef = fc.constant('').map(newRef);
const anySnowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 20n - 1n }).map(String);
const anyValues = fc.record({
  thing: anyRef,
  page: fc.nat({ max: 999_999_999 }).map((page): `${number}` => `${page}`),
  channel: anySnowflake,
});

test('law: what is made is short enough and is read back as it was', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const made = id.make(values);
      expect(made.length).toBeLessThanOrEqual(100);
      const read = readCustomId(made);
      expect(read?.name).toBe('thing.do');
      expect(id.parse(read?.parts ?? [])).toEqual({ ok: true, value: values });
    }),
  );
  expect(nothing.make({})).toBe('v1:thing.none');
  expect(nothing.parse([])).toEqual({ ok: true, value: {} });
});

test('law: no Discord id passes as a reference, neither when it is read nor when it is made', () => {
  const aThing = customId('thing.look', { thing: refPart });
  fc.assert(
    fc.property(anySnowflake, (person) => {
      expect(refPart.parse(person)).toBeUndefined();
      expect(aThing.parse([person])).toEqual({ ok: false, error: 'malformed' });
      expect(() => aThing.make({ thing: person })).toThrow(RangeError);
    }),
  );
});

test('law: whatever arrives, it is read as what it is or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.string(), { maxLength: 5 }).map((parts) => `v1:${parts.join(':')}`),
      ),
      (raw) => {
        const read = readCustomId(raw);
        const parsed = id.parse(read?.parts ?? []);
        const again = parsed.ok ? `v1:${read?.name}:${Object.values(parsed.value).join(':')}` : raw;
        expect(again).toBe(raw);
        expect(read?.name).not.toBe('');
      },
    ),
  );
});

describe('not one of ours', () => {
  test.each(['', 'v1', 'v1:', 'v2:thing.do', 'V1:thing.do', ':thing.do', 'something else'])('%j', (raw) => {
    expect(readCustomId(raw)).toBeUndefined();
  });
});

describe('malformed', () => {
  const ref = 'abcdefghij';
  const channel = '123456789012345678';
  test.each([
    ['too few parts', [ref, '1']],
    ['too many parts', [ref, '1', channel, '']],
    ['an empty part', ['', '1', channel]],
    ['a reference in capitals', [ref.toUpperCase(), '1', channel]],
    ['a reference with a line break', [`${ref}\n`, '1', channel]],
    ['a reference that is too long', [`${ref}k`, '1', channel]],
    ['a negative number', [ref, '-1', channel]],
    ['a number with a fraction', [ref, '1.5', channel]],
    ['a number that is too long', [ref, '1234567890', channel]],
    ['a number in another script', [ref, '١', channel]],
    ['a channel that is a word', [ref, '1', 'lobby']],
    ['a channel that is too short', [ref, '1', '1234567890']],
  ])('%s', (_what, parts) => {
    expect(id.parse(parts)).toEqual({ ok: false, error: 'malformed' });
  });
});

test('what would be too long for Discord, or could not be read back, is not made', () => {
  const long = customId(`thing.${'x'.repeat(81)}`, { thing: refPart });
  expect(() => long.make({ thing: newRef() })).toThrow(RangeError);
  const channel = '123456789012345678';
  expect(() => id.make({ thing: 'a:b', page: '1', channel })).toThrow(RangeError);
  expect(() => id.make({ thing: newRef(), page: '1e9', channel })).toThrow(RangeError);
});

test('its parts are typed from its shape', () => {
  expectTypeOf(id.make)
    .parameter(0)
    .toEqualTypeOf<{ readonly thing: string; readonly page: `${number}`; readonly channel: string }>();
  expectTypeOf<keyof Parameters<typeof nothing.make>[0]>().toBeNever();
  expect(id.name).toBe('thing.do');
});
