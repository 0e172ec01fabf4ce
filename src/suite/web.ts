/** The web role: private pages, calendar feeds, and whether all is well. */
import { historyPage } from '../checkins/index.ts';
import { appealPage } from '../escalation/index.ts';
import { calendarFeeds } from '../gatherings/index.ts';
import { onsetPages } from '../matching/index.ts';
import { flare } from '../members/index.ts';
import { outcomesPage } from '../outcomes/index.ts';
import { startWeb } from '../platform/web/index.ts';
import { keptPage, linkMaker, linkStore } from '../privacy/index.ts';
import type { LinkMaker } from '../privacy/index.ts';
import { visitsPage } from '../visits/index.ts';
import { areas } from '../areas.ts';
import type { Ground } from './ground.ts';

export interface Pages {
  /** Where this process serves them; undefined without the web role. */
  readonly url: string | undefined;
  /** Where members reach them; undefined where they cannot. */
  readonly reachableAt: string | undefined;
  readonly links: LinkMaker | undefined;
}

export async function openPages(ground: Ground): Promise<Pages> {
  const { clock, keyring, publicUrl } = ground;
  // Where pages are is known once somebody listens there.
  let links: LinkMaker | undefined;
  const url = ground.roles.includes('web') ? await serve(ground, () => links) : undefined;
  const reachableAt = publicUrl ?? (ground.onlyOnThisMachine ? url : undefined);
  links =
    reachableAt === undefined ? undefined : linkMaker({ url: reachableAt, key: keyring.linkSigning, clock });
  return { url, reachableAt, links };
}

/** @returns where it listens */
async function serve(ground: Ground, links: () => LinkMaker | undefined): Promise<string> {
  const { communities, keyring, translations, clock, log, publicUrl } = ground;
  const communityOf = communities.find;
  const web = await startWeb({
    port: ground.port,
    host: publicUrl === undefined ? '127.0.0.1' : '0.0.0.0',
    publicUrl,
    probes: ground.probes,
    pages: [
      keptPage({ areas, communityOf }),
      ...onsetPages({ communityOf, links }),
      ...[historyPage, outcomesPage, visitsPage, appealPage].map((page) => page({ communityOf })),
    ],
    links: linkStore(communities.byRef),
    feeds: calendarFeeds({ byRef: communities.byRef, translations }),
    key: keyring.linkSigning,
    translations,
    zoneOf: async ({ guild, user }) => flare.pauseZone(await communityOf(guild), user),
    clock,
    log,
  });
  ground.atEnd(() => web.close());
  return web.url;
}
