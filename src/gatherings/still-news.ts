/** Whether what waited in somebody's inbox still is news when they come to look: that may be long after it was left there. */
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as seats from '#db/gatherings/seats.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { gatheringOf } from './gathering.ts';
import { stillConcerns } from './may-come.ts';

/** Of a reminder: it has not begun, is on, and they still go to it. Where it was moved to later, they are reminded anew. */
export async function isToCome(tx: GuildTx, community: Community, ref: Ref): Promise<boolean> {
  const reminder = await reminders.find(tx, ref);
  const seat = reminder && (await seats.byRef(tx, reminder.seatRef));
  const dated = seat && (await occurrences.find(tx, seat.occurrenceRef));
  if (!dated || seat.state !== 'going' || reminder.dueAt !== null) return false;
  const gathering = gatheringOf(dated);
  if (gathering.state !== 'planned' || gathering.startsAt <= community.now()) return false;
  return stillConcerns(tx, community, gathering, seat.userId);
}

/** Of a notice: what it tells of is ahead, and has to do with them. */
export async function isNews(tx: GuildTx, community: Community, ref: Ref): Promise<boolean> {
  const notice = await guests.notice(tx, ref);
  const dated = notice && (await occurrences.find(tx, notice.occurrenceRef));
  if (!dated) return false;
  const { userId: user, kind, several } = notice;
  const gathering = gatheringOf(dated);
  const { host, startsAt, state } = gathering;
  const isAhead = startsAt > community.now();
  const isOn = isAhead && state === 'planned';
  if (kind === 'host_asked') return isOn && host === undefined;
  if (kind === 'host') return isOn && host === user;
  if (kind === 'closed') return isAhead;
  if (!(await stillConcerns(tx, community, gathering, user))) return false;
  // Others than this one may be ahead.
  if (several) return true;
  if (kind === 'cancelled') return isAhead;
  return isOn && (host === user || (await seats.find(tx, gathering.ref, user)) !== undefined);
}
