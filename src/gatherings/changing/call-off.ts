/** Leaving one date out, and calling off one, this and following, or all. Whoever wanted to come is told once. */
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as stored from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { originOf } from '../gathering.ts';
import { spreadReading } from '../reading-plan/spread.ts';
import { redrawCalendar, redrawCard } from '../redraw.ts';
import { lockAffected, tellComers, tellHosts } from './affected.ts';
import type { ChangeRefused, Part } from './affected.ts';
import { cutOf, endPart } from './ending.ts';
import type { Scope } from '../types.ts';

export interface CalledOff {
  readonly title: string;
  readonly startsAt: Date;
  /** How many dates it concerned. */
  readonly dates: number;
  /** How many people are told. */
  readonly told: number;
}

/** @param why - said to all who wanted to come; undefined: nothing is said */
export async function callOff(
  community: Community,
  asked: { occurrence: Ref; scope: Scope; why: string | undefined; by: string },
): Promise<Result<CalledOff, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const locked = await lockAffected(tx, community, asked);
    if (!locked.ok) return locked;
    const { series, occurrence, dates, parts } = locked.value;
    const news = { kind: 'cancelled', why: asked.why } as const;
    const comers = await tellComers(tx, community, dates, news);
    await tellHosts(tx, community, locked.value, dates, { ...news, except: new Set([...comers, asked.by]) });
    const told = comers.size;
    // What nobody wanted to come to is left out without more ado.
    const isQuiet = asked.scope === 'this' && told === 0 && asked.why === undefined;
    for (const { ref } of dates) {
      const row = await occurrences.change(tx, ref, {
        state: isQuiet ? 'skipped' : 'cancelled',
        why: asked.why ?? null,
        dueAt: null,
        changedAt: community.now(),
      });
      if (row) await redrawCard(tx, community, row);
    }
    await reminders.hush(
      tx,
      dates.map(({ ref }) => ref),
    );
    for (const part of parts) await endSeries(tx, part, asked.scope, community.now());
    await spreadReading(tx, community, originOf(series));
    const what = asked.scope === 'this' ? 'gathering.skipped' : 'gathering.cancelled';
    await recordChange(tx, community, { by: asked.by, what, to: series.ref });
    await redrawCalendar(tx, community);
    const title = occurrence.own.title ?? series.title;
    return ok({ title, startsAt: occurrence.startsAt, dates: dates.length, told });
  });
}

async function endSeries(tx: GuildTx, part: Part, scope: Scope, at: Date): Promise<void> {
  const { series, dates } = part;
  if (scope === 'this' && series.rule !== '') {
    const exdates = [...new Set([...series.exdates, ...dates.map(({ slot }) => slot)])];
    return stored.change(tx, series, { exdates, planAt: new Date(0), changedAt: at });
  }
  const cut = scope === 'following' ? cutOf(part) : undefined;
  return endPart(tx, part, { cut, as: 'cancelled', at });
}
