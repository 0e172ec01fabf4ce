/** A password as Postgres keeps it (RFC 5803), made here so that the password itself never travels in a statement that a server may log. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** PostgreSQL's own number of rounds. More would protect nothing: these passwords are random, not chosen. */
const rounds = 4096;

/** @param password printable ASCII, which needs no SASLprep. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, label: string): Buffer {
  return createHmac('sha256', key).update(label).digest();
}
