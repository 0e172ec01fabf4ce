/** Makes a change so: of this date, of this and those that follow, or of all. Seats, reminders and cards go along, and who comes is told once. */
import * as plans from '#db/gatherings/plans.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { hasSlot, originOf } from '../gathering.ts';
import { instantOf } from '../local-time.ts';
import { isCourse, keep, keptTiming } from '../making/plan.ts';
import { spreadReading } from '../reading-plan/spread.ts';
import { redrawCalendar } from '../redraw.ts';
import { tell } from '../telling.ts';
import type { Scope, Timing } from '../types.ts';
import { lockAffected, tellComers, tellHosts } from './affected.ts';
import type { Affected, ChangeRefused } from './affected.ts';
import { chosenIn, isNews, ofSeries } from './differences.ts';
import { begunNow, isOutdated } from './meanwhile.ts';
import { changeOne, isElsewhen } from './one-date.ts';
import type { Change, Changed } from './one-date.ts';
import { letOutsidersGo } from './outsiders.ts';
import { countedFrom, scopesFor, sharedOut, withoutDaysOf } from './rules.ts';
import { changeSeries } from './whole-series.ts';

export interface Saved {
  readonly title: string;
  /** The first that it is for, as it is now. */
  readonly startsAt: Date;
  readonly told: number;
}

/** `meanwhile`: somebody else changed it, and the plan stands anew on top of that; `when`: the new time cannot be kept. */
export type SaveRefused = ChangeRefused | 'meanwhile' | 'when';

/** Done twice, it is done once: the plan is gone with the first. */
export async function saveChange(
  community: Community,
  asked: { plan: Ref; scope: Scope; by: string },
): Promise<Result<Saved, SaveRefused>> {
  return community.transaction(async (tx) => {
    const row = await plans.lock(tx, asked.plan);
    const of = row?.plan.of;
    if (!row || !of) return err('gone');
    const kept = keptTiming(row.plan.timing);
    if (!kept?.ok) return err('when');
    const timing = kept.value;
    const { scope } = asked;
    const locked = await lockAffected(tx, community, { occurrence: of.occurrence, scope });
    if (!locked.ok) return locked;
    const affected = locked.value;
    const { series } = affected;
    if (isOutdated(of, affected)) {
      await keep(tx, community, begunNow(row, of, affected));
      return err('meanwhile');
    }
    const chosen = chosenIn(row, of);
    const rules = {
      moves: chosen.moves,
      before: series.rule,
      after: timing.rule,
      ofSeries: ofSeries(chosen),
    };
    if (!scopesFor(rules).includes(scope)) return err('gone');
    if (series.enrols && scope !== 'this' && !isCourse(timing)) return err('no_end');
    const telling = series.enrols ? newRef() : undefined;
    const change: Change = { row, chosen, timing, telling };
    const ruled = rulesOf(affected, change, scope, community.now());
    if (!ruled) return err('when');
    // One date alone is for whom it was for.
    const outside =
      scope === 'this' ? 0 : await letOutsidersGo(tx, community, affected, { change, except: asked.by });
    const changed = await make(tx, community, affected, { change, ruled, scope });
    const told = await tellOf(tx, community, affected, {
      changed,
      isWorthTelling: isNews(chosen),
      by: asked.by,
    });
    const isMoved = changed.some((one) => one.now === undefined || isElsewhen(one));
    await recordChange(tx, community, {
      by: asked.by,
      what: isMoved ? 'gathering.moved' : 'gathering.changed',
      to: series.ref,
    });
    await plans.remove(tx, asked.plan);
    await spreadReading(tx, community, originOf(series));
    await redrawCalendar(tx, community);
    const first = changed.find(({ now }) => now !== undefined)?.now ?? affected.occurrence;
    const { hostId } = row;
    // Whoever chose themselves knows.
    if (chosen.host && hostId !== null && hostId !== asked.by)
      await tell(tx, community, newRef(), [{ userId: hostId, kind: 'host', occurrenceRef: first.ref }]);
    return ok({
      title: row.plan.about.title ?? series.title,
      startsAt: first.startsAt,
      told: told + outside,
    });
  });
}

/** @returns undefined where the new rule has no date that it could be for: nothing can be changed then */
function rulesOf(
  affected: Affected,
  { chosen, timing }: Change,
  scope: Scope,
  now: Date,
): readonly (Timing | undefined)[] | undefined {
  if (scope === 'this' || !chosen.moves) return [];
  const from = scope === 'following' ? countedFrom(timing, affected.occurrence.startsAt) : timing;
  const rules = rulesFor(from, affected, now);
  return rules.every((rule) => rule === undefined) ? undefined : rules;
}

async function make(
  tx: GuildTx,
  community: Community,
  { occurrence, parts }: Affected,
  { change, ruled, scope }: { change: Change; ruled: readonly (Timing | undefined)[]; scope: Scope },
): Promise<readonly Changed[]> {
  const [first] = parts;
  if (scope === 'this') return first ? [await changeOne(tx, community, first, occurrence, change)] : [];
  const changed: Changed[] = [];
  for (const [index, part] of parts.entries())
    changed.push(...(await changeSeries(tx, community, part, { change, rule: ruled[index], scope })));
  return changed;
}

/** A new rule as each of the series has it. What was called off before stays off. */
function rulesFor(timing: Timing, { parts }: Affected, now: Date): readonly (Timing | undefined)[] {
  const off = parts.flatMap(({ others }) =>
    others.filter((one) => one.state !== 'planned' && hasSlot(one)).map(({ slot }) => slot),
  );
  const begins = parts.map(
    ({ series, dates: [first] }) => first?.startsAt ?? instantOf(series.zone, series.start),
  );
  return sharedOut(withoutDaysOf(timing, off), begins, now);
}

/** Whoever wanted to come, and whoever hosts, is told what is true of theirs: it is at another time, it is off, or something else about it changed. */
async function tellOf(
  tx: GuildTx,
  community: Community,
  affected: Affected,
  { changed, isWorthTelling, by }: { changed: readonly Changed[]; isWorthTelling: boolean; by: string },
): Promise<number> {
  const before = (which: readonly Changed[]) => which.map((one) => one.before);
  const off = changed.filter(({ now }) => now === undefined);
  const moved = changed.filter(isElsewhen);
  const same = changed.filter((one) => !off.includes(one) && !moved.includes(one));
  const ofMove = await tellComers(tx, community, before(moved), { kind: 'moved' });
  const ofOff = await tellComers(tx, community, before(off), { kind: 'cancelled' });
  const others = isWorthTelling ? before(same) : [];
  const ofOthers = await tellComers(tx, community, others, { kind: 'changed', except: ofMove });
  const comers = new Set([...ofMove, ...ofOff, ...ofOthers]);
  const except = new Set([...comers, by]);
  await tellHosts(tx, community, affected, before(moved), { kind: 'moved', except });
  await tellHosts(tx, community, affected, before(off), { kind: 'cancelled', except });
  return comers.size;
}
