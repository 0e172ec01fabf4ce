/** Links to private pages: made for one person, used once, by whoever holds them. */
import { z } from 'zod';
import * as pages from '#db/pages.ts';
import type { Clock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { signLink } from '#src/platform/web/index.ts';
import type { LinkStore, OpenedPage } from '#src/platform/web/index.ts';

const whose = z.object({ user: z.string() });

/** How long an ended link is remembered, so that its holder is told what became of it. */
const rememberedFor = days(1);

export interface LinkMaker {
  /** @returns the address of a page, good once and for an hour. */
  make(community: Community, page: string, user: string): Promise<string>;
  /**
   * The same for somebody who can ask for no other one, as who was banned: good until it ends, however often it is opened.
   * @param lasts - whole days, in milliseconds
   */
  makeLasting(community: Community, page: string, user: string, lasts: number): Promise<string>;
}

/** @param url - where the web role is reached from outside */
export function linkMaker({ url, key, clock }: { url: string; key: Uint8Array; clock: Clock }): LinkMaker {
  const made = async (community: Community, page: string, user: string, lasts?: number): Promise<string> => {
    const ref = newRef();
    if (!community.settings) throw new Error('links are made for communities that are set up');
    const link = { community: community.settings.ref, link: ref, days: lasts && lasts / days(1) };
    const { token, expiresAt } = signLink(link, key, clock);
    await community.transaction(async (tx) => {
      await pages.forgetEnded(tx, after(clock.now(), -rememberedFor));
      await pages.add(tx, community.keyring.links, {
        ref,
        page,
        whose: JSON.stringify({ user }),
        expiresAt,
        again: lasts !== undefined,
      });
    });
    return `${url}/p/${token}`;
  };
  return { make: (community, page, user) => made(community, page, user), makeLasting: made };
}

/** What the web role asks when somebody opens a link. */
export function linkStore(byRef: (ref: Ref) => Promise<Community | undefined>): LinkStore {
  return {
    async use(communityRef, link, at) {
      const community = await byRef(communityRef);
      if (!community) return 'unknown';
      const used = await community.transaction((tx) => pages.use(tx, community.keyring.links, link, at));
      return typeof used === 'string' ? used : opens(community, used);
    },
    async opened(communityRef, link) {
      const community = await byRef(communityRef);
      const opened = await community?.read((tx) => pages.opened(tx, community.keyring.links, link));
      return community && opened && opens(community, opened);
    },
  };
}

function opens(
  { guild }: Community,
  { page, whose: sealedFor }: { page: string; whose: string },
): OpenedPage {
  return { page, who: { guild, user: whose.parse(JSON.parse(sealedFor)).user } };
}
