/** Random references: what stands for a person, a case or a message wherever an id would tell too much. */
import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten random characters of RFC 4648 base32 in lower case: 50 bits, unguessable, safe in a custom id. */
export type Ref = string;

export function newRef(): Ref {
  let ref = '';
  for (const byte of randomBytes(10)) ref += alphabet[byte & 31];
  return ref;
}

/** What a reference looks like; also the check on every column that holds one. */
export const refPattern = /^[a-z2-7]{10}$/;
