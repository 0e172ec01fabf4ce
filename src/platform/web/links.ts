/** Links to private pages: signed, so that none can be made up, and dead after an hour. That each works once is the store's promise. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { after, hours } from '../durations.ts';
import { refPattern } from '../ref.ts';
import type { Ref } from '../ref.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** Which link of which community; says nothing of whose it is. */
export interface Link {
  readonly community: Ref;
  readonly link: Ref;
}

export interface SignedLink {
  /** `community.link.expiry.signature`: only characters that need no escaping in an address. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whose page a link opens. Known only after the link was used up. */
export interface PageOwner {
  readonly guild: string;
  readonly user: string;
}

export type LinkRefused = 'used' | 'expired' | 'unknown';

/** Where links are kept. */
export interface LinkStore {
  /** Uses a link up. Of any number of calls for one link, at once or one after another, exactly one gets the page. */
  use(
    community: Ref,
    link: Ref,
    at: Date,
  ): Promise<{ readonly page: string; readonly who: PageOwner } | LinkRefused>;
}

const lifetime = hours(1);

/** @param key 32 bytes, used for nothing else */
export function signLink({ community, link }: Link, key: Uint8Array, clock: Clock): SignedLink {
  const expiresAt = after(clock.now(), lifetime);
  const claim = `${community}.${link}.${expiresAt.getTime().toString(36)}`;
  return { token: `${claim}.${signature(claim, key).toString('base64url')}`, expiresAt };
}

/** Reads a token back. Anything that was not signed with this key is unknown, whatever else it looks like. */
export function readLink(token: string, key: Uint8Array, clock: Clock): Result<Link, 'expired' | 'unknown'> {
  const [community = '', link = '', expiry = '', signed = '', ...rest] = token.split('.');
  const wellFormed = refPattern.test(community) && refPattern.test(link) && rest.length === 0;
  if (!wellFormed || !matches(signed, signature(`${community}.${link}.${expiry}`, key)))
    return err('unknown');
  if (clock.now().getTime() >= Number.parseInt(expiry, 36)) return err('expired');
  return ok({ community, link });
}

function signature(claim: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`private page ${claim}`).digest();
}

/** Compares the text, not the bytes it stands for: base64url has several spellings of the same bytes. */
function matches(given: string, expected: Buffer): boolean {
  const text = Buffer.from(expected.toString('base64url'));
  const candidate = Buffer.from(given);
  return candidate.length === text.length && timingSafeEqual(candidate, text);
}
