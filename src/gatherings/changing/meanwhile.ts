/** Two leads at one event: whoever comes second is told, with what they changed put on top of what it is now. Nothing is lost. Pure. */
import type { Dated } from '#db/gatherings/occurrences.ts';
import type { PlanRow } from '#db/gatherings/plans.ts';
import { aboutOf, hostOf, ownSaid } from '../gathering.ts';
import { minutesOf } from '../local-time.ts';
import type { GatheringAbout, PlanOf, Timing } from '../types.ts';

/** What a plan for a date begins with. */
export function saidOf(dated: Dated): PlanOf['before'] {
  const { series, occurrence } = dated;
  const { cardChannelId, pingRoleId, mirrored, zone } = series;
  return {
    zone,
    minutes: timingOf(dated).minutes,
    about: { ...aboutOf(series), ...ownSaid(occurrence.own) },
    card: cardChannelId === null ? undefined : { channel: cardChannelId, ping: pingRoleId ?? undefined },
    mirrored,
  };
}

/** When its series is; how long this date of it is. */
export function timingOf({ series, occurrence }: Dated): Timing {
  const { start, zone, rule, exdates } = series;
  return { start, zone, rule, exdates, minutes: minutesOf(occurrence) };
}

/** Whether somebody has changed it since the plan began. Who comes to it is no such change. */
export function isOutdated({ version, revision }: PlanOf, { series, occurrence }: Dated): boolean {
  return series.version !== version || occurrence.revision !== revision;
}

/** The plan as if its lead had begun now: what they changed stays, all else is what it is now. */
export function begunNow(row: PlanRow, of: PlanOf, dated: Dated): PlanRow {
  const now = saidOf(dated);
  const { about, card, mirrored, sentence, timing, chosen = [] } = row.plan;
  const { before } = of;
  const { minutes = before.minutes, zone = before.zone } = timing;
  const length = { minutes: minutes === before.minutes ? now.minutes : minutes };
  const clock = { zone: zone === before.zone ? now.zone : zone };
  return {
    ...row,
    plan: {
      ...row.plan,
      of: { ...of, version: dated.series.version, revision: dated.occurrence.revision, before: now },
      about: mergedAbout(about, before.about, now.about),
      card: isSame(card, before.card) ? now.card : card,
      mirrored: mirrored === before.mirrored ? now.mirrored : mirrored,
      timing: sentence === undefined ? { ...timingOf(dated), ...clock, ...length } : { ...timing, ...length },
    },
    hostId: chosen.includes('host') ? row.hostId : (hostOf(dated) ?? null),
    standInId: chosen.includes('stand_in') ? row.standInId : dated.series.standInId,
  };
}

type About = Partial<GatheringAbout>;

function mergedAbout(mine: About, before: About, now: About): About {
  const parts = Object.keys({ ...mine, ...before, ...now }) as (keyof GatheringAbout)[];
  return Object.fromEntries(
    parts.map((part) => [part, isSame(mine[part], before[part]) ? now[part] : mine[part]]),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
