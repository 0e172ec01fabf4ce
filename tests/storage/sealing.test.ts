import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { seal, sealingKey, unseal, Unreadable } from '#db/encryption/seal.ts';
import type { Place } from '#db/encryption/seal.ts';

const name = fc.string({ maxLength: 12 });
const anyPlace = fc.record({ guild: name, table: name, column: name, row: name });
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => sealingKey(Buffer.from(bytes)));
const anyWords = fc.string({ unit: 'binary', maxLength: 200 });

test('what was sealed opens again in its place', () => {
  fc.assert(
    fc.property(anyKey, anyWords, anyPlace, (key, words, place) => {
      expect(unseal(key, seal(key, words, place), place)).toBe(words);
    }),
  );
});

test('an attachment of ten megabytes opens again', () => {
  const key = sealingKey(randomBytes(32));
  const place = { guild: 'g', table: 't', column: 'c', row: 'r' };
  const words = randomBytes(10 * 1024 * 1024).toString('base64');
  expect(unseal(key, seal(key, words, place), place) === words).toBe(true);
});

test('it opens in no other place', () => {
  const twoPlaces = fc
    .tuple(anyPlace, anyPlace)
    .filter(([a, b]) => Object.keys(a).some((part) => partOf(a, part) !== partOf(b, part)));
  fc.assert(
    fc.property(anyKey, anyWords, twoPlaces, (key, words, [place, other]) => {
      expect(() => unseal(key, seal(key, words, place), other)).toThrow(Unreadable);
    }),
  );
});

test('no other key opens it, not even one that claims to be the right one', () => {
  const twoKeys = fc.tuple(anyKey, anyKey).filter(([a, b]) => !a.secret.equals(b.secret));
  fc.assert(
    fc.property(twoKeys, anyWords, anyPlace, ([key, other], words, place) => {
      const sealed = seal(key, words, place);
      expect(() => unseal(other, sealed, place)).toThrow('no such key');
      expect(() => unseal({ ...other, id: key.id }, sealed, place)).toThrow('altered');
    }),
  );
});

test('changed in any one character, it does not open', () => {
  fc.assert(
    fc.property(anyKey, anyWords, anyPlace, fc.nat(), (key, words, place, where) => {
      const sealed = seal(key, words, place);
      const at = where % sealed.length;
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'Q' : 'A') + sealed.slice(at + 1);
      // The last character of base64 holds spare bits: it may read as the very same bytes.
      fc.pre(!sameBytes(sealed, changed));
      expect(() => unseal(key, changed, place)).toThrow(Unreadable);
    }),
  );
});

test('the same words sealed twice look different', () => {
  fc.assert(
    fc.property(anyKey, anyWords, anyPlace, (key, words, place) => {
      expect(seal(key, words, place)).not.toBe(seal(key, words, place));
    }),
  );
});

test('a secret shows in no print of its key', () => {
  const secret = randomBytes(32);
  const key = sealingKey(secret);
  const printed = inspect(key, { depth: 9, showHidden: true }) + JSON.stringify(key);
  expect(printed).not.toContain(secret.toString('hex'));
  expect(printed).not.toContain(secret.toString('base64'));
  expect(key.secret.equals(createSecretKey(secret))).toBe(true);
});

test('a blind index tells equality and nothing else', () => {
  const keyring = openKeyring(newOperatorKey());
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(keyring.blindIndex('p', ...one) === keyring.blindIndex('p', ...other)).toBe(same);
      expect(keyring.blindIndex('p', ...one)).not.toBe(keyring.blindIndex('q', ...one));
    }),
  );
});

test('while keys change, an index written under either is found', () => {
  const [older, newer] = [newOperatorKey(), newOperatorKey()];
  const both = openKeyring(`${newer},${older}`).blindIndexes('p', 'x');
  expect(both).toEqual([openKeyring(newer).blindIndex('p', 'x'), openKeyring(older).blindIndex('p', 'x')]);
});

test('no subkey stands in for another', () => {
  const keyring = openKeyring(newOperatorKey());
  expect(keyring.wrapping[0].secret.equals(keyring.links[0].secret)).toBe(false);
  expect(keyring.password('kindred_app')).not.toBe(keyring.password('kindred_jobs'));
  expect(keyring.password('kindred_app')).not.toBe(keyring.blindIndex('kindred_app'));
});

test.each([
  '',
  'short',
  randomBytes(31).toString('base64'),
  randomBytes(33).toString('base64'),
  `${newOperatorKey()},`,
])('an operator key is not %j', (text) => {
  expect(() => openKeyring(text)).toThrow(RangeError);
});

function partOf(place: Place, part: string): unknown {
  return Reflect.get(place, part);
}

function sameBytes(one: string, other: string): boolean {
  const bytes = (text: string) =>
    text.split('.').map((part, index) => (index < 2 ? part : Buffer.from(part, 'base64url').toString('hex')));
  return bytes(one).join() === bytes(other).join();
}
