/** Random references: what stands for a person, a case or a message wherever an id would tell too much. */
import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten random characters of RFC 4648 base32 in lower case: 50 bits, unguessable, safe in a custom id. */
export type Ref = string;

const length = 10;
/** Drawn many at a time: each drawing is a call to the operating system, and every tap makes several references. */
let drawn = Buffer.alloc(0);

export function newRef(): Ref {
  if (drawn.length === 0) drawn = randomBytes(100 * length);
  let ref = '';
  for (const byte of drawn.subarray(0, length)) ref += alphabet[byte & 31];
  drawn = drawn.subarray(length);
  return ref;
}

/** What a reference looks like; also the check on every column that holds one. */
export const refPattern = /^[a-z2-7]{10}$/;
