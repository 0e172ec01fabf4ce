/** Words under a key (AES-256-GCM), bound to the place they stand in: moved to another row or column, they do not open. */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

declare const sealedBrand: unique symbol;

/** `v1.<key id>.<iv>.<ciphertext and tag>`, the last two in base64url. */
export type Sealed = string & { readonly [sealedBrand]: true };

/** A key of 32 bytes. */
export interface SealingKey {
  /** Written into what it seals, to tell which key opens it; says nothing about the key itself. */
  readonly id: string;
  readonly secret: KeyObject;
}

/** The column that a sealed value stands in. */
export interface Place {
  readonly guild: string;
  readonly table: string;
  readonly column: string;
  /** What tells the row from others in its community, such as its reference. */
  readonly row: string;
}

/** A value that no given key opens: its key was destroyed, or it was altered or moved. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(reason: 'no such key' | 'altered or moved' | 'malformed') {
    super(`a sealed value cannot be read: ${reason}`);
  }
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** The body is looked at apart: a pattern over all of an attachment's characters runs out of stack. */
const head = /^v1\.(?<id>[\w-]{8})\.(?<iv>[\w-]{16})\./;
const shortestBody = 22;

/** @param secret 32 bytes. */
export function sealingKey(secret: Buffer): SealingKey {
  if (secret.length !== 32) throw new RangeError('a sealing key has 32 bytes');
  const id = createHash('sha256')
    .update('kindred key id')
    .update(secret)
    .digest()
    .subarray(0, 6)
    .toString('base64url');
  return { id, secret: createSecretKey(secret) };
}

/** Seals `words`. The same words sealed twice look different. */
export function seal({ id, secret }: SealingKey, words: string, place: Place): Sealed {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, secret, iv, { authTagLength: tagBytes }).setAAD(
    addressOf(id, place),
  );
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${id}.${iv.toString('base64url')}.${body.toString('base64url')}` as Sealed;
}

/**
 * Opens what `seal` made, with whichever of `keys` sealed it.
 * @throws {Unreadable}
 */
export function unseal(keys: SealingKey | readonly SealingKey[], sealed: string, place: Place): string {
  const { id = '', iv = '' } = head.exec(sealed)?.groups ?? {};
  const body = sealed.slice(`v1.${id}.${iv}.`.length);
  if (id === '' || body.length < shortestBody || /[^\w-]/.test(body)) throw new Unreadable('malformed');
  const key = [keys].flat().find((candidate) => candidate.id === id);
  if (!key) throw new Unreadable('no such key');

  const bytes = Buffer.from(body, 'base64url');
  const end = bytes.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key.secret, Buffer.from(iv, 'base64url'), {
    authTagLength: tagBytes,
  })
    .setAAD(addressOf(id, place))
    .setAuthTag(bytes.subarray(end));
  try {
    return decipher.update(bytes.subarray(0, end), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new Unreadable('altered or moved');
  }
}

/** As JSON, because no two places read alike there, whatever stands in their names. */
function addressOf(id: string, { guild, table, column, row }: Place): Buffer {
  return Buffer.from(JSON.stringify(['v1', id, guild, table, column, row]));
}
