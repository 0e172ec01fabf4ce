/** Changing a series, or the rest of one from a date on. By a new rule each of its dates becomes the one of the same place. */
import { copyInvitations } from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as stored from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { aboutColumns, aboutOf, canBeMirrored, originOf, slotless } from '../gathering.ts';
import { minutesOf, wallTime } from '../local-time.ts';
import { planNow } from '../making/make.ts';
import { beginMirror } from '../mirror/ask.ts';
import { redrawCard } from '../redraw.ts';
import type { Scope, Timing } from '../types.ts';
import type { Part } from './affected.ts';
import { ownBeside } from './differences.ts';
import type { Chosen } from './differences.ts';
import { cutOf, endPart } from './ending.ts';
import { settle, times } from './one-date.ts';
import type { Change, Changed } from './one-date.ts';
import { goesOnFrom, newDates, onClockOf, withoutDaysOf } from './rules.ts';

/** @param rule - of a move, as this series has it; undefined: nothing of the new rule is left for it */
export async function changeSeries(
  tx: GuildTx,
  community: Community,
  part: Part,
  { change, rule, scope }: { change: Change; rule: Timing | undefined; scope: Exclude<Scope, 'this'> },
): Promise<Changed[]> {
  const { series, dates, others } = part;
  const at = community.now();
  const { moves } = change.chosen;
  if (moves && !rule) {
    await endPart(tx, part, { cut: cutOf(part), as: 'ended', at });
    return drop(tx, community, dates);
  }
  // What comes first of all has nothing before it to be left as it was.
  const cut = scope === 'following' ? cutOf(part) : undefined;
  const columns = { ...columnsOf(series, change.chosen, rule ?? onwards(part, cut)), changedAt: at };
  const target = cut === undefined ? { ...series, ...columns } : splitFrom(series, columns);
  if (cut === undefined) await stored.change(tx, series, columns);
  else {
    await endPart(tx, part, { cut, as: 'ended', at });
    const { guildId: _guild, ...added } = target;
    await stored.add(tx, added);
    await copyInvitations(tx, series.ref, target.ref, newRef);
  }
  if (target.mirrored) await beginMirror(tx);
  const changed = await remap(tx, community, part, { target, change });
  const [first] = dates;
  const left = others.filter((one) => one.state === 'skipped' && first && one.startsAt >= first.startsAt);
  if (moves)
    await occurrences.forget(
      tx,
      left.map(({ ref }) => ref),
    );
  const kept = await stored.find(tx, target.ref);
  if (kept) await planNow(tx, community, kept);
  return changed;
}

/** What was chosen, on top of what the series says. */
function columnsOf(series: SeriesRow, chosen: Chosen, rest: Timing) {
  const about = { ...aboutOf(series), ...chosen.about };
  const { mirrored = series.mirrored, ...columns } = chosen.columns;
  return {
    ...aboutColumns(about),
    ...rest,
    ...(chosen.zone !== undefined && { zone: chosen.zone }),
    minutes: chosen.minutes ?? series.minutes,
    ...columns,
    mirrored: mirrored && canBeMirrored(about),
  };
}

/** The same rule; of a part that is cut off, what is left of it. What was moved to before the cut does not come twice. */
function onwards({ series, others }: Part, cut: string | undefined): Timing {
  const { start, zone, rule, exdates, minutes } = series;
  const same = { start, zone, rule, exdates, minutes };
  if (cut === undefined) return same;
  const earlier = others.filter(({ state, slot }) => state === 'planned' && slot >= cut);
  return withoutDaysOf(
    goesOnFrom(same, cut),
    earlier.map(({ slot }) => slot),
  );
}

function splitFrom(
  series: SeriesRow,
  columns: ReturnType<typeof columnsOf> & { changedAt: Date },
): SeriesRow {
  return {
    ...series,
    ...columns,
    ref: newRef(),
    originRef: originOf(series),
    version: series.version + 1,
    createdAt: columns.changedAt,
  };
}

async function remap(
  tx: GuildTx,
  community: Community,
  { series, dates, others }: Part,
  { target, change }: { target: SeriesRow; change: Change },
): Promise<Changed[]> {
  const { chosen, telling } = change;
  const starts = chosen.moves
    ? newDates(target, dates.length, community.now())
    : dates.map((date) => onClockOf(series, target.zone, date));
  // Two dates of a series never share a slot, also not while they are exchanged.
  for (const { ref } of dates)
    await occurrences.adopt(tx, ref, { seriesRef: target.ref, slot: slotless(ref) });
  const done: Changed[] = [];
  for (const [index, before] of dates.entries()) {
    const startsAt = starts[index];
    if (startsAt === undefined) {
      done.push(...(await drop(tx, community, [before])));
      continue;
    }
    const ruled = chosen.moves ? startsAt : onClockOf(series, target.zone, { ...before, moved: false });
    const isSameClock = !chosen.moves && target.zone === series.zone;
    const minutes = chosen.minutes ?? minutesOf(before);
    // Where no card could stand before, one can in another channel.
    const anew = chosen.columns.cardChannelId !== undefined && before.channelId === null;
    const card = anew ? { shownVersion: 0, askedVersion: 0, dueAt: null } : {};
    const known = [...others, ...done.flatMap(({ now }) => now ?? [])];
    const now = await occurrences.change(tx, before.ref, {
      slot: isSameClock ? before.slot : wallTime(target.zone, ruled),
      moved: !chosen.moves && before.moved,
      own: ownBeside(before.own, chosen.about),
      ...(chosen.host && { hostId: null, hostAway: false }),
      changedAt: community.now(),
      ...card,
      ...times(startsAt, minutes, { ...before, ...card }, known),
    });
    done.push(await settle(tx, community, { series: target, before, now, telling }));
  }
  return done;
}

/** The new rule does not have them any more: they are off. */
async function drop(tx: GuildTx, community: Community, dates: readonly OccurrenceRow[]): Promise<Changed[]> {
  const refs = dates.map(({ ref }) => ref);
  await reminders.hush(tx, refs);
  for (const ref of refs) {
    const off = { slot: slotless(ref), state: 'cancelled', dueAt: null, changedAt: community.now() } as const;
    const row = await occurrences.change(tx, ref, off);
    if (row) await redrawCard(tx, community, row);
  }
  return dates.map((before) => ({ before, now: undefined }));
}
