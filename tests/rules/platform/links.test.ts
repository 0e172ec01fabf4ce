import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { readLink, signLink } from '#src/platform/web/links.ts';

const key = randomBytes(32);
const made = new Date('2026-11-22T12:00:00Z');
const clock = { now: () => made };
const later = (milliseconds: number) => ({ now: () => new Date(made.getTime() + milliseconds) });
const link = { community: newRef(), link: newRef() };

test('a link can be read back for an hour, not longer', () => {
  const { token, expiresAt } = signLink(link, key, clock);
  expect(expiresAt).toEqual(later(hours(1)).now());
  expect(readLink(token, key, clock)).toEqual({ ok: true, value: link });
  expect(readLink(token, key, later(hours(1) - 1))).toMatchObject({ ok: true });
  expect(readLink(token, key, later(hours(1)))).toEqual({ ok: false, error: 'expired' });
});

test('one that lasts can be read back for its days, and is then over', () => {
  const lasting = { ...link, days: 30 };
  const { token, expiresAt } = signLink(lasting, key, clock);
  expect(expiresAt).toEqual(later(days(30)).now());
  expect(readLink(token, key, later(days(30) - 1))).toEqual({ ok: true, value: lasting });
  expect(readLink(token, key, later(days(30)))).toEqual({ ok: false, error: 'over' });
  // For how long it lasts is signed, as all of it is.
  for (const other of [token.replace('.30.', '.31.'), token.replace('.30.', '.')])
    expect(readLink(other, key, clock)).toEqual({ ok: false, error: 'unknown' });
});

test('it fits into an address as it is, and names nobody', () => {
  const { token } = signLink(link, key, clock);
  expect(token).toBe(encodeURIComponent(token));
  expect(token).toMatch(/^[a-z2-7]{10}\.[a-z2-7]{10}\.[a-z0-9]+\.[\w-]{43}$/);
});

test('another key reads nothing', () => {
  expect(readLink(signLink(link, key, clock).token, randomBytes(32), clock)).toEqual({
    ok: false,
    error: 'unknown',
  });
});

test('law: a token changed in any one character is unknown', () => {
  const { token } = signLink(link, key, clock);
  const characters = fc.constantFrom(
    ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.'),
  );
  fc.assert(
    fc.property(fc.nat(token.length - 1), characters, (place, character) => {
      fc.pre(token[place] !== character);
      const forged = token.slice(0, place) + character + token.slice(place + 1);
      expect(readLink(forged, key, clock)).toEqual({ ok: false, error: 'unknown' });
    }),
    { numRuns: 500 },
  );
});

test('a signature has one spelling: others that mean the same bytes are unknown', () => {
  const { token } = signLink(link, key, clock);
  const bytes = (text: string): string => Buffer.from(text.slice(-43), 'base64url').toString('hex');
  const spellings = Array.from(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    (last) => token.slice(0, -1) + last,
  );
  const others = [...spellings, `${token}=`].filter(
    (other) => other !== token && bytes(other) === bytes(token),
  );
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(readLink(other, key, clock)).toEqual({ ok: false, error: 'unknown' });
});

test('a forged token is unknown, not expired: nothing about it is believed', () => {
  const { token } = signLink(link, key, clock);
  const [community, , , signed] = token.split('.');
  expect(readLink(`${community}.${newRef()}.1.${signed}`, key, clock)).toEqual({
    ok: false,
    error: 'unknown',
  });
});

test('law: what nobody signed is unknown', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readLink(text, key, clock)).toEqual({ ok: false, error: 'unknown' });
    }),
  );
});
