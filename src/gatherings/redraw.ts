/** Having what shows a gathering drawn anew: its card, and the community's calendar. However often it changes, one redraw waits. */
import * as calendars from '#db/gatherings/calendars.ts';
import { everybody } from '#db/gatherings/eyes.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { askForMirror } from './mirror/ask.ts';
import type { Ref } from '#src/platform/ref.ts';

export const cardKind = { name: 'gathering.card' } as const;
export const calendarKind = { name: 'gathering.calendar' } as const;

export const cardTarget = (occurrence: Ref): string => `gathering-card:${occurrence}`;
const calendarTarget = (calendar: Ref): string => `gathering-calendar:${calendar}`;

/** Nothing where it has no card, or a redraw waits already: that one shows what is true then. */
export async function redrawCard(
  tx: GuildTx,
  community: Community,
  { ref, channelId, version, askedVersion, shownVersion }: OccurrenceRow,
): Promise<void> {
  if (channelId === null || askedVersion > shownVersion) return;
  await occurrences.redrawAsked(tx, ref, version);
  await deliver(tx, community, {
    kind: cardKind,
    subject: ref,
    target: cardTarget(ref),
    version,
    priority: 6,
  });
}

/** What shows all dates: the calendar, and the server's own events. Nothing where there are none. */
export async function redrawCalendar(tx: GuildTx, community: Community): Promise<void> {
  const [next] = await occurrences.comingUp(tx, everybody, { now: community.now(), limit: 1 });
  const row = await calendars.outdate(tx, next?.occurrence.endsAt ?? null);
  if (row) await deliver(tx, community, calendarDelivery(row));
  await askForMirror(tx, community);
}

export function calendarDelivery({ ref, version }: calendars.CalendarRow) {
  return { kind: calendarKind, subject: ref, target: calendarTarget(ref), version, priority: 7 };
}
