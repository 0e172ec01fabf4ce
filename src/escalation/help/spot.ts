/** Which numbers somebody sees: of the country that they chose here, or else their own, or their community's. */
import { helplinesOf, linesOf } from '#src/communities/index.ts';
import { ownRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { inTime } from '#src/platform/in-time.ts';
import type { HelpWay } from './ids.ts';
import type { HelpSpot } from './messages/number.ts';

/** How long a number may be held up by the database, in milliseconds. */
const patience = 700;

export interface HelpStanding {
  readonly way: HelpWay;
  /** `own`: not chosen here. */
  readonly country: string;
  readonly first: string;
}

/**
 * Never throws: what the database does not tell in time is left out, and the number is shown all the same.
 * @param communities - theirs, the one that it is about first; none where none is known
 */
export async function helpSpot(
  { way, country, first }: HelpStanding,
  {
    user,
    locale,
    now,
    communities,
    fallback,
  }: {
    readonly user: string;
    readonly locale: string;
    readonly now: Date;
    readonly communities: () => Promise<readonly Community[]>;
    /** The community's, from memory: for when nobody else can tell. */
    readonly fallback: string | undefined;
  },
): Promise<HelpSpot> {
  const shown = { way, first: Number(first), locale };
  const asked = communities().then(async ([community]) => {
    const meant = country === 'own' ? await usual(community, user) : country;
    const known = community ? await helplinesOf(community, meant) : linesOf(meant, new Map(), now);
    return { ...shown, country: meant, known };
  });
  return inTime(asked, patience).catch(() => {
    const meant = country === 'own' ? fallback : country;
    return { ...shown, country: meant, known: linesOf(meant, new Map(), now) };
  });
}

async function usual(community: Community | undefined, user: string): Promise<string | undefined> {
  const own = community && (await ownRecord(community, user))?.profile.country;
  return own ?? community?.settings?.country;
}
