/** What happens to gatherings by themselves: further dates are planned, cards put up, beginnings said, reminders sent. */
import * as calendars from '#db/gatherings/calendars.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as planning from '#db/gatherings/planning.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as series from '#db/gatherings/series.ts';
import type { Database, GuildTx } from '#db/database.ts';
import { addPlanned } from '#db/gatherings/reminder-deliveries.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, deliverTask, deliverTaskKey } from '#src/platform/discord/delivery/deliver.ts';
import { after, minutes } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { offerAfter } from './after/presence.ts';
import { beginsKind, beginsTarget } from './deliveries/begins.ts';
import { reminderKind, reminderTarget } from './deliveries/reminder.ts';
import { hadCard, hostOf, originOf } from './gathering.ts';
import { standInWherePaused } from './hosting.ts';
import { askForMirror } from './mirror/ask.ts';
import { planAhead } from './planning.ts';
import { openPartOf } from './reading-plan/open-part.ts';
import { spreadWaiting } from './reading-plan/spread.ts';
import { calendarDelivery, redrawCalendar, redrawCard } from './redraw.ts';
import { worthwhileUntil } from './reminding.ts';

/** Small enough for a short transaction. */
const batch = 500;

export function planGatherings({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'gatherings.plan',
    every: '*/20 * * * * *',
    async run(now) {
      for (const guild of await planAllDue(database, now)) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          await spreadWaiting(tx, community);
          await redrawCalendar(tx, community);
        });
      }
    },
  };
}

/** Plans every series that is due, whatever community it is in. @returns the communities that have new dates */
export async function planAllDue(database: Database, now: Date): Promise<ReadonlySet<string>> {
  const changed = new Set<string>();
  for (let claimed = batch; claimed === batch;) {
    claimed = await database.withSystem(async (tx) => {
      const due = await planning.claimSeries(tx, now, batch);
      if (due.length === 0) return 0;
      const planned = due.map((one) => ({ one, ahead: planAhead(one, now) }));
      const dates = planned.flatMap(({ ahead }) => ahead.dates);
      for (const { guild } of dates) changed.add(guild);
      await planning.savePlanned(
        tx,
        dates,
        planned.map(({ one, ahead }) => ({ guild: one.guild, ref: one.ref, planAt: ahead.planAt })),
      );
      return due.length;
    });
  }
  return changed;
}

export function lookAtGatherings({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'gatherings.look',
    every: '*/10 * * * * *',
    async run(now) {
      for (let found = batch; found === batch;) {
        const due = await database.withSystem((tx) => planning.dueOccurrences(tx, now, batch));
        found = due.length;
        let failed: PromiseRejectedResult | undefined;
        for (const { guild, ref } of due) {
          const lookAt = async () => {
            const community = await communityOf(guild);
            await community.transaction((tx) => look(tx, community, ref, now));
          };
          // One after the other: where much begins at once, nobody's tap waits behind all of it.
          const [looked] = await Promise.allSettled([lookAt()]);
          if (looked.status === 'rejected') failed ??= looked;
        }
        // One that cannot be looked at must not keep the others; it is told of, and comes round again.
        if (failed) throw failed.reason;
      }
    },
  };
}

/** A start that is longer ago than this is not said any more. */
const startIsNews = minutes(15);

/** Puts up its card, says that it begins, or ends it: whatever its time has come for. Done twice, it is done once. */
export async function look(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  const found = await occurrences.find(tx, ref);
  // What it goes on from first, as leads who change it do: neither waits for the other in vain.
  if (found) await series.lockOrigin(tx, originOf(found.series));
  const dated = found && (await occurrences.lock(tx, ref));
  const { occurrence, series: of } = dated ?? {};
  if (!dated || !occurrence || !of || occurrence.dueAt === null || occurrence.dueAt > now) return;
  if (occurrence.state !== 'planned') return void (await occurrences.change(tx, ref, { dueAt: null }));
  if (now >= occurrence.startsAt) await openPartOf(tx, community, ref);
  if (now >= occurrence.endsAt) {
    const over = await occurrences.change(tx, ref, { state: 'over', dueAt: null });
    if (over) {
      await redrawCard(tx, community, over);
      await offerAfter(tx, community, over, hostOf(dated));
    }
    if (of.rule === '') await series.change(tx, of, { state: 'ended' });
    return redrawCalendar(tx, community);
  }
  const channelId = occurrence.channelId ?? (hadCard(occurrence) ? null : of.cardChannelId);
  const begins = now >= occurrence.startsAt;
  const row = await occurrences.change(tx, ref, {
    channelId,
    dueAt: begins ? occurrence.endsAt : occurrence.startsAt,
  });
  if (!row) return;
  await redrawCard(tx, community, row);
  if (!begins) return standInWherePaused(tx, community, { occurrence: row, series: of });
  await askForMirror(tx, community);
  if (channelId !== null && now < after(row.startsAt, startIsNews))
    await deliver(tx, community, {
      kind: beginsKind,
      subject: ref,
      target: beginsTarget(ref),
      occasion: String(row.startsAt.getTime()),
      notAfter: after(row.startsAt, startIsNews),
      priority: 3,
    });
}

export function remindOfGatherings({ database }: Housekeeping): Tick {
  return {
    name: 'gatherings.remind',
    every: '*/10 * * * * *',
    run: (now) => remindAllDue(database, now),
  };
}

/** Writes a delivery for every reminder that is due and still worth sending; the others are let go. */
export async function remindAllDue(database: Database, now: Date): Promise<void> {
  for (let claimed = batch; claimed === batch;) {
    claimed = await database.withSystem(async (tx) => {
      const due = await reminders.claimDue(tx, now, batch);
      const sent = due.flatMap(({ guild, community, ref, minutes: lead, startsAt }) => {
        const notAfter = worthwhileUntil(startsAt, lead);
        const target = reminderTarget(ref);
        if (notAfter <= now) return [];
        const key = `${reminderKind.name}:${ref}:${startsAt.getTime()}`;
        const job = {
          payload: { community, target },
          key: deliverTaskKey(community, target),
          runAt: new Date(),
        };
        return [{ guild, ref: newRef(), kind: reminderKind.name, target, subject: ref, key, notAfter, job }];
      });
      await addPlanned(tx, sent, { task: deliverTask, priority: 3, now });
      return due.length;
    });
  }
}

export function turnCalendars({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'gatherings.calendar',
    every: '35 * * * * *',
    async run(now) {
      for (const { guild } of await database.withSystem((tx) => planning.dueCalendars(tx, now))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => redrawCalendar(tx, community));
      }
    },
  };
}

export async function putCalendar(community: Community, channel: string): Promise<boolean> {
  return community.transaction((tx) => placeCalendar(tx, community, channel));
}

/** Puts the calendar into a channel; where it stands there already, nothing happens. */
export async function placeCalendar(tx: GuildTx, community: Community, channel: string): Promise<boolean> {
  const placed = await calendars.place(tx, newRef(), channel);
  if (placed) await deliver(tx, community, calendarDelivery(placed));
  return placed !== undefined;
}
