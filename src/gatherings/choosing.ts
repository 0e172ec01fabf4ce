/** Which event a lead means, while they type: the next dates that its name, or a part of it, fits. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Community } from '#src/platform/community.ts';
import { refPattern } from '#src/platform/ref.ts';
import { gatheringOf } from './gathering.ts';
import type { Gathering } from './gathering.ts';

/** As many as Discord shows (docs: application commands). */
const offered = 25;

export async function gatheringsLike(community: Community, typed: string): Promise<readonly Gathering[]> {
  return named(community, { typed, exactly: false, limit: offered });
}

/** What was chosen from the list, or else what has exactly that name and comes next. */
export async function chosenGathering(community: Community, typed: string): Promise<Gathering | undefined> {
  if (refPattern.test(typed)) {
    const dated = await community.read((tx) => occurrences.find(tx, typed));
    if (dated) return gatheringOf(dated);
  }
  const [next] = await named(community, { typed, exactly: true, limit: 1 });
  return next;
}

async function named(
  community: Community,
  { typed, ...asked }: { typed: string; exactly: boolean; limit: number },
): Promise<readonly Gathering[]> {
  const wanted = { ...asked, typed: typed.trim(), now: community.now() };
  return (await community.read((tx) => occurrences.aheadNamed(tx, wanted))).map(gatheringOf);
}

/** "Drawing slowly, Tuesday, March 24, 7:00 PM": on the clock on which it recurs. */
export function labelOf({ title, startsAt, zone }: Gathering, locale: string): string {
  const when = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(startsAt);
  return `${title}, ${when}`.slice(0, 100);
}
