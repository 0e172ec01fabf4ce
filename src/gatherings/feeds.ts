/** A member's own calendar feed: an address that calendar programs can read, which nobody can guess, and which its owner can take away. */
import { randomBytes } from 'node:crypto';
import * as stored from '#db/gatherings/feeds.ts';
import { memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef, refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import type { CalendarFeeds } from '#src/platform/web/index.ts';
import { feedFile } from './reading-calendar.ts';

/** What its owner may know of it; the address itself was told once. */
export type FeedState = Pick<stored.FeedRow, 'names' | 'shows' | 'createdAt'>;

export type FeedRefused = 'no_consent';

const purpose = 'gathering feed';

export async function feedOf(community: Community, user: string): Promise<FeedState | undefined> {
  return community.read((tx) => stored.find(tx, user));
}

/**
 * Makes a feed, or gives the one there is another address; the one before is dead then.
 * @returns what its address ends with. It is told now and never again: only what recognises it is kept
 */
export async function renewFeed(community: Community, user: string): Promise<Result<string, FeedRefused>> {
  const { guild, keyring, ref: communityRef } = community;
  if (communityRef === undefined) throw new Error('feeds are made in communities that are set up');
  return community.transaction(async (tx) => {
    const record = await memberRecord(tx, community, user);
    if (!record || !stands(record.consents, 'events')) return err('no_consent');
    const secret = randomBytes(32).toString('base64url');
    const secretHash = keyring.blindIndex(purpose, guild, secret);
    await stored.renew(tx, { userId: user, ref: newRef(), secretHash, createdAt: community.now() });
    return ok(`${communityRef}.${secret}`);
  });
}

export async function changeFeed(
  community: Community,
  user: string,
  changed: Partial<Pick<FeedState, 'names' | 'shows'>>,
): Promise<FeedState | undefined> {
  return community.transaction(async (tx) => {
    await stored.change(tx, user, changed);
    return stored.find(tx, user);
  });
}

export async function stopFeed(community: Community, user: string): Promise<void> {
  await community.transaction((tx) => stored.remove(tx, user));
}

/** What the web role asks. Whatever is wrong with an address, the answer is the same: there is nothing. */
export function calendarFeeds(needs: {
  byRef: (ref: Ref) => Promise<Community | undefined>;
  translations: Translations;
}): CalendarFeeds {
  return {
    async read(token) {
      const [communityRef = '', secret = '', ...rest] = token.split('.');
      if (!refPattern.test(communityRef) || secret.length !== 43 || rest.length > 0) return undefined;
      const community = await needs.byRef(communityRef);
      if (!community) return undefined;
      const hashes = community.keyring.blindIndexes(purpose, community.guild, secret);
      return community.read(async (tx) => {
        const feed = await stored.bySecret(tx, hashes);
        const record = feed && (await memberRecord(tx, community, feed.userId));
        if (!record || !stands(record.consents, 'events')) return undefined;
        return feedFile(tx, community, feed, needs.translations.for(record.locale));
      });
    },
  };
}
