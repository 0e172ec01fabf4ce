/** Another host, for one date or from now on. Whoever it is learns of it once. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/series.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { redrawCard } from '../redraw.ts';
import { tell } from '../telling.ts';
import { lockAffected } from './affected.ts';
import type { ChangeRefused } from './affected.ts';

export interface HostSet {
  readonly title: string;
  readonly startsAt: Date;
  readonly dates: number;
}

export async function setHost(
  community: Community,
  asked: { occurrence: Ref; host: string; standIn: string | undefined; scope: 'this' | 'all'; by: string },
): Promise<Result<HostSet, ChangeRefused>> {
  const { host, standIn, scope, by } = asked;
  return community.transaction(async (tx) => {
    const locked = await lockAffected(tx, community, asked);
    if (!locked.ok) return locked;
    const { series, occurrence, dates, parts } = locked.value;
    for (const { ref } of dates) {
      const row = await occurrences.change(tx, ref, {
        hostId: scope === 'this' ? host : null,
        hostAway: false,
        changedAt: community.now(),
      });
      if (row) await redrawCard(tx, community, row);
    }
    const changed = {
      ...(scope === 'all' && { hostId: host }),
      ...(standIn !== undefined && { standInId: standIn }),
    };
    if (Object.keys(changed).length > 0)
      for (const part of parts) await stored.change(tx, part.series, changed);
    // Whoever chose themselves knows.
    if (host !== by)
      await tell(tx, community, newRef(), [{ userId: host, kind: 'host', occurrenceRef: occurrence.ref }]);
    await recordChange(tx, community, { by, what: 'gathering.host', to: series.ref });
    const title = occurrence.own.title ?? series.title;
    return ok({ title, startsAt: occurrence.startsAt, dates: dates.length });
  });
}
