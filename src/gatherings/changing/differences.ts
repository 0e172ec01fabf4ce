/** What a lead chose in a change, which alone is carried to other dates, and whether people who come want to know it. Pure. */
import type { PlanRow } from '#db/gatherings/plans.ts';
import type { SeriesChange } from '#db/gatherings/series.ts';
import type { GatheringAbout, OccurrenceOwn, PlanOf } from '../types.ts';

/** What may differ for one date; for whom it is and what kind it is, a series decides. */
const ownParts = ['title', 'description', 'where', 'capacity', 'eases', 'speakers'] as const;

type Part = keyof GatheringAbout;

/** The parts in which two say different things. */
function differing(
  one: Partial<GatheringAbout>,
  other: Partial<GatheringAbout>,
  parts: readonly Part[],
): Part[] {
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
}

/** Where one date differs from its series. */
export function ownOf(series: GatheringAbout, wanted: Partial<GatheringAbout>): OccurrenceOwn {
  const whole = { ...series, ...wanted };
  const parts = new Set(differing(series, whole, ownParts));
  return Object.fromEntries(
    ownParts.filter((part) => parts.has(part)).map((part) => [part, whole[part] ?? null]),
  );
}

/** What was chosen for all dates is said by their series: none of them says something else of it any more. */
export function ownBeside(own: OccurrenceOwn, chosen: Partial<GatheringAbout>): OccurrenceOwn {
  return Object.fromEntries(Object.entries(own).filter(([part]) => !(part in chosen)));
}

/** What a lead has changed since the plan began. */
export interface Chosen {
  readonly about: Partial<GatheringAbout>;
  readonly minutes: number | undefined;
  /** On another clock, at the same hour. */
  readonly zone: string | undefined;
  /** Another time. */
  readonly moves: boolean;
  readonly host: boolean;
  /** What else only a series says. */
  readonly columns: Pick<SeriesChange, 'hostId' | 'standInId' | 'cardChannelId' | 'pingRoleId' | 'mirrored'>;
}

export function chosenIn({ plan, hostId, standInId }: PlanRow, { before }: PlanOf): Chosen {
  const { about, card, mirrored, timing, chosen = [] } = plan;
  const moves = plan.sentence !== undefined;
  const changed = differing(before.about, about, Object.keys({ ...before.about, ...about }) as Part[]);
  return {
    about: Object.fromEntries(changed.map((part) => [part, about[part]])),
    minutes: timing.minutes === before.minutes ? undefined : timing.minutes,
    zone: moves || timing.zone === before.zone ? undefined : timing.zone,
    moves,
    host: chosen.includes('host'),
    columns: {
      ...(chosen.includes('host') && { hostId }),
      ...(chosen.includes('stand_in') && { standInId }),
      ...(card && card.channel !== before.card?.channel && { cardChannelId: card.channel }),
      ...(card?.ping !== before.card?.ping && { pingRoleId: card?.ping ?? null }),
      ...(mirrored !== before.mirrored && { mirrored }),
    },
  };
}

/** How much of it is what only a series says, in which no date of it can differ. */
export function ofSeries({ about, minutes, zone, moves, host, columns }: Chosen): 'none' | 'some' | 'all' {
  const isOwn = (part: string) => ownParts.some((own) => own === part);
  const parts = Object.keys(about);
  const ofAll = parts.some((part) => !isOwn(part)) || Object.keys(columns).some((one) => one !== 'hostId');
  const ofOne = moves || host || minutes !== undefined || zone !== undefined || parts.some(isOwn);
  return ofAll ? (ofOne ? 'some' : 'all') : 'none';
}

/** A new description or more room changes nothing for who comes; another place, name or length does. */
export function isNews({ about, minutes }: Chosen): boolean {
  return minutes !== undefined || ['where', 'title', 'eases', 'speakers'].some((part) => part in about);
}
