/** Everything that is derived from the operator's key (`KINDRED_KEY`): one subkey a purpose, so that none can stand in for another. */
import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sealingKey } from './seal.ts';
import type { SealingKey } from './seal.ts';

/** The keys of one purpose, newest first. While the operator changes keys there are several: the first seals, all open. */
export type KeySet = readonly [current: SealingKey, ...older: SealingKey[]];

export interface Keyring {
  /** Wraps the keys of members and cases. */
  readonly wrapping: KeySet;
  /** Seals what a link to a private page stands for. */
  readonly links: KeySet;
  /** Seals words that nobody's own key can seal, because nobody knows whose they are. */
  readonly words: KeySet;
  /** 32 bytes, with which links to private pages are signed. */
  readonly linkSigning: Uint8Array;
  /** A keyed hash that tells equality and nothing else, in base64url. For writing. */
  blindIndex(purpose: string, ...parts: readonly string[]): string;
  /** The hashes under which the same parts may have been written, newest key first. For looking up. */
  blindIndexes(purpose: string, ...parts: readonly string[]): readonly string[];
  /** What a role of the database logs in with: printable, and the same at every start. */
  password(role: string): string;
}

const keyBytes = 32;

/** A new operator key, as `KINDRED_KEY` takes it. */
export function newOperatorKey(): string {
  return randomBytes(keyBytes).toString('base64');
}

/**
 * @param operatorKeys 32 bytes in base64, or several separated by commas, the newest first.
 * @throws {RangeError} where one is anything else.
 */
export function openKeyring(operatorKeys: string): Keyring {
  const [current, ...older] = operatorKeys.split(',').map(decode);
  if (!current) throw new RangeError('there is no operator key');

  const keySet = (purpose: string): KeySet => {
    const derive = (operatorKey: Buffer) => sealingKey(subkey(operatorKey, purpose));
    return [derive(current), ...older.map(derive)];
  };
  const indexKeys = [current, ...older].map((operatorKey) => hashKey(operatorKey, 'blind index'));
  const passwordKey = hashKey(current, 'database password');

  const blindIndexes: Keyring['blindIndexes'] = (...parts) => indexKeys.map((key) => hash(key, parts));
  return {
    wrapping: keySet('wrapping'),
    links: keySet('links'),
    words: keySet('words'),
    linkSigning: subkey(current, 'link signatures'),
    blindIndex: (...parts) => blindIndexes(...parts)[0] ?? '',
    blindIndexes,
    password: (role) => hash(passwordKey, [role]),
  };
}

function decode(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes || key.toString('base64') !== text.trim()) {
    throw new RangeError('an operator key is 32 bytes in base64');
  }
  return key;
}

function subkey(operatorKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', operatorKey, '', `kindred ${purpose}`, keyBytes));
}

/** As an object: Node takes four times as long for a hash with a key that is bytes. */
function hashKey(operatorKey: Buffer, purpose: string): KeyObject {
  return createSecretKey(subkey(operatorKey, purpose));
}

/** Over JSON, so that ('ab', 'c') and ('a', 'bc') differ. */
function hash(key: KeyObject, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}
