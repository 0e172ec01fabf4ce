/**
 * Links to private pages: signed, so that none can be made up, and dead after an hour unless whoever makes one says otherwise.
 * That each works once is the store's promise.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { after, days, hours } from '../durations.ts';
import { refPattern } from '../ref.ts';
import type { Ref } from '../ref.ts';
import { err, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** Which link of which community; says nothing of whose it is. */
export interface Link {
  readonly community: Ref;
  readonly link: Ref;
  /** For how many days it was made, where it opens again and again. */
  readonly days?: number | undefined;
}

export interface SignedLink {
  /** `community.link.expiry.signature`, with the days before the signature where it lasts: only characters that need no escaping in an address. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Whose page a link opens. Known only after the link was used up. */
export interface PageOwner {
  readonly guild: string;
  readonly user: string;
}

/** `over`: the time of a link is over that was made to last. */
export type LinkRefused = 'used' | TokenRefused;
type TokenRefused = 'expired' | 'over' | 'unknown';

/** Where links are kept. */
export interface LinkStore {
  /**
   * Uses a link up. Of any number of calls for one link, at once or one after another, exactly one gets the page; of one that
   * was made to last, each does until it ends.
   */
  use(community: Ref, link: Ref, at: Date): Promise<OpenedPage | LinkRefused>;
  /** Which page a link has opened; undefined where it was not used, or is forgotten. */
  opened(community: Ref, link: Ref): Promise<OpenedPage | undefined>;
}

export interface OpenedPage {
  readonly page: string;
  readonly who: PageOwner;
}

/** How long a link waits to be opened, and how long the forms of the page that it opened are taken. */
const lifetime = hours(1);

/**
 * What a token is good for, so that none stands in for another: opening a page, or sending the forms of one that is open. The
 * second is in the page alone, never in an address.
 */
type Purpose = 'private page' | 'forms of a private page';

/**
 * @param key - 32 bytes, used for nothing else
 * @param link.days - how long it waits to be opened; an hour unless said otherwise
 */
export function signLink(link: Link, key: Uint8Array, clock: Clock): SignedLink {
  const lasts = link.days === undefined ? lifetime : days(link.days);
  return sign('private page', link, key, after(clock.now(), lasts));
}

/** Reads a token back. Anything that was not signed with this key is unknown, whatever else it looks like. */
export function readLink(token: string, key: Uint8Array, clock: Clock): Result<Link, TokenRefused> {
  return read('private page', token, key, clock);
}

/** What the forms of a page carry that was just opened. A page that is shown again goes on with what it has. */
export function signForms(link: Link, key: Uint8Array, clock: Clock): string {
  return sign('forms of a private page', link, key, after(clock.now(), lifetime)).token;
}

export function readForms(token: string, key: Uint8Array, clock: Clock): Result<Link, TokenRefused> {
  return read('forms of a private page', token, key, clock);
}

function sign(purpose: Purpose, link: Link, key: Uint8Array, expiresAt: Date): SignedLink {
  const lasting = link.days === undefined ? '' : `.${link.days}`;
  const claim = `${link.community}.${link.link}.${expiresAt.getTime().toString(36)}${lasting}`;
  return { token: `${claim}.${signature(purpose, claim, key).toString('base64url')}`, expiresAt };
}

function read(purpose: Purpose, token: string, key: Uint8Array, clock: Clock): Result<Link, TokenRefused> {
  const claim = token.split('.');
  const signed = claim.pop() ?? '';
  const [community = '', link = '', expiry = '', lasting, ...rest] = claim;
  const wellFormed = refPattern.test(community) && refPattern.test(link) && rest.length === 0;
  if (!wellFormed || !matches(signed, signature(purpose, claim.join('.'), key))) return err('unknown');
  if (clock.now().getTime() >= Number.parseInt(expiry, 36))
    return err(lasting === undefined ? 'expired' : 'over');
  return ok({ community, link, days: lasting === undefined ? undefined : Number(lasting) });
}

function signature(purpose: Purpose, claim: string, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(`${purpose} ${claim}`).digest();
}

/** Compares the text, not the bytes it stands for: base64url has several spellings of the same bytes. */
function matches(given: string, expected: Buffer): boolean {
  const text = Buffer.from(expected.toString('base64url'));
  const candidate = Buffer.from(given);
  return candidate.length === text.length && timingSafeEqual(candidate, text);
}
