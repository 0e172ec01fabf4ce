/** Whether a person is there now. Said plainly to whoever needs one, and never guessed. */
import { inTime } from '#src/platform/in-time.ts';
import type { Community } from '#src/platform/community.ts';
import { somebodyOnFor } from '../duty.ts';
import type { Relates } from '../recusal.ts';

export type OnDuty = 'somebody' | 'nobody' | 'unknown';

/** Asks whether a moderator is on duty in a community who may look after somebody; undefined where nobody will know who they are. */
export type DutyNow = (community: Community, person: string | undefined) => Promise<OnDuty>;

export const dutyNow =
  (relates: Relates): DutyNow =>
  async (community, person) =>
    (await community.read((tx) => somebodyOnFor(tx, community, relates, person))) ? 'somebody' : 'nobody';

/** How long the rota may take, in milliseconds. */
const patience = 700;

/** Never throws: what is not told in time is not known. */
export function dutyIn(duty: DutyNow, community: Community, person: string | undefined): Promise<OnDuty> {
  return inTime(duty(community, person), patience).catch(() => 'unknown' as const);
}
