/** Whether a person is there now. Said plainly to whoever needs one, and never guessed. */
import { inTime } from '#src/platform/in-time.ts';
import type { Community } from '#src/platform/community.ts';

export type OnDuty = 'somebody' | 'nobody' | 'unknown';

/** Asks whether a moderator is on duty in a community. */
export type DutyNow = (community: Community) => Promise<OnDuty>;

/** Where there is no rota, nobody can know. */
export const dutyUnknown: DutyNow = async () => 'unknown';

/** How long the rota may take, in milliseconds. */
const patience = 700;

/** Never throws: what is not told in time is not known. */
export function dutyIn(duty: DutyNow, community: Community): Promise<OnDuty> {
  return inTime(duty(community), patience).catch(() => 'unknown' as const);
}
