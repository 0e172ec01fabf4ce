/** Changing what there is: a plan that begins with how it stands, or with another sentence about when. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { hostOf } from '../gathering.ts';
import { keep, withWhen } from '../making/plan.ts';
import type { PlanRow, PlanView } from '../making/plan.ts';
import type { ChangeRefused } from './affected.ts';
import { saidOf, timingOf } from './meanwhile.ts';

/** @param sentence - another time, where it is to be moved */
export async function beginChange(
  community: Community,
  { occurrence: ref, sentence }: { occurrence: Ref; sentence?: string },
): Promise<Result<PlanView, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const dated = await occurrences.find(tx, ref);
    if (!dated) return err('gone');
    const { occurrence, series } = dated;
    const now = community.now();
    if (occurrence.state !== 'planned' || occurrence.endsAt <= now) return err('over');
    const before = saidOf(dated);
    const { about, card, mirrored } = before;
    const row: PlanRow = {
      ref: newRef(),
      plan: {
        of: {
          series: series.ref,
          occurrence: ref,
          version: series.version,
          revision: occurrence.revision,
          before,
        },
        about,
        card,
        mirrored,
        timing: timingOf(dated),
        sentence: undefined,
      },
      hostId: hostOf(dated) ?? null,
      standInId: series.standInId,
      createdAt: now,
    };
    return ok(await keep(tx, community, sentence === undefined ? row : withWhen(row, { sentence }, now)));
  });
}
