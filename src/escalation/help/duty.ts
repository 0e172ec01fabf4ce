/** Whether a person is there now. Said plainly to whoever needs one, and never guessed. */
import { inTime } from '#src/platform/in-time.ts';
import type { Community } from '#src/platform/community.ts';
import { somebodyOn } from '../duty.ts';

export type OnDuty = 'somebody' | 'nobody' | 'unknown';

/** Asks whether a moderator is on duty in a community. */
export type DutyNow = (community: Community) => Promise<OnDuty>;

export const dutyNow: DutyNow = async (community) =>
  (await community.read((tx) => somebodyOn(tx, community))) ? 'somebody' : 'nobody';

/** How long the rota may take, in milliseconds. */
const patience = 700;

/** Never throws: what is not told in time is not known. */
export function dutyIn(duty: DutyNow, community: Community): Promise<OnDuty> {
  return inTime(duty(community), patience).catch(() => 'unknown' as const);
}
