/** One date of a gathering as it is shown: its series, with what differs there. Pure. */
import type { Dated } from '#db/gatherings/occurrences.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GatheringAbout, OccurrenceOwn, OccurrenceState } from './types.ts';

export interface Gathering extends GatheringAbout {
  readonly ref: Ref;
  readonly series: Ref;
  /** The first series of what this goes on from; its own where nothing was cut. */
  readonly origin: Ref;
  readonly state: OccurrenceState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** On whose clock it recurs. */
  readonly zone: string;
  readonly recurs: boolean;
  readonly host: string | undefined;
  readonly standIn: string | undefined;
  readonly why: string | undefined;
  readonly counts: { readonly going: number; readonly maybe: number; readonly waiting: number };
  readonly version: number;
}

/** What a series says of each of its dates. */
export function aboutOf(row: SeriesRow): GatheringAbout {
  return {
    kind: row.kind,
    kindName: row.kindName ?? undefined,
    title: row.title,
    description: row.description ?? undefined,
    where: {
      kind: row.whereKind,
      channel: row.whereChannelId ?? undefined,
      group: row.whereGroupRef ?? undefined,
      link: row.whereLink ?? undefined,
    },
    capacity: row.capacity ?? undefined,
    audience: row.audience,
    group: row.groupRef ?? undefined,
    eases: row.eases,
    speakers: row.speakers,
    enrols: row.enrols,
  };
}

export function originOf({ originRef, ref }: Pick<SeriesRow, 'originRef' | 'ref'>): Ref {
  return originRef ?? ref;
}

export function gatheringOf({ occurrence, series }: Dated): Gathering {
  const { going, maybe, waiting } = occurrence;
  return {
    ...aboutOf(series),
    ...ownSaid(occurrence.own),
    // There is one number of places for all sessions of a workshop.
    ...(series.enrols && { capacity: series.capacity ?? undefined }),
    ref: occurrence.ref,
    series: series.ref,
    origin: originOf(series),
    state: occurrence.state,
    startsAt: occurrence.startsAt,
    endsAt: occurrence.endsAt,
    zone: series.zone,
    recurs: series.rule !== '',
    host: hostOf({ occurrence, series }),
    standIn: series.standInId ?? undefined,
    why: occurrence.why ?? undefined,
    counts: { going, maybe, waiting },
    version: occurrence.version,
  };
}

/** Null stands for what a series says and this date does not: in JSON nothing else can. */
export function ownSaid(own: Dated['occurrence']['own']): OccurrenceOwn {
  return Object.fromEntries(Object.entries(own).map(([part, value]) => [part, value ?? undefined]));
}

/** Who hosts it; undefined while nobody does. */
export function hostOf({ occurrence, series }: Dated): string | undefined {
  return occurrence.hostId ?? (occurrence.hostAway ? undefined : (series.hostId ?? undefined));
}

/** Of a date that no rule names any more, instead of the local start that one gave it: no two are the same. */
export const slotless = (ref: Ref): string => `~${ref}`;

export function hasSlot({ slot }: Pick<Dated['occurrence'], 'slot'>): boolean {
  return !slot.startsWith('~');
}

/** Whether its card was ever put up: one that somebody took away by hand stays away. */
export function hadCard({ channelId, shownVersion }: Dated['occurrence']): boolean {
  return channelId !== null || shownVersion > 0;
}

/**
 * Whether it can stand among the server's own events. Who is *Interested* there can be seen by all who see the event: what is for a
 * group is shown only in a channel of its own, and what is by invitation never.
 */
export function canBeMirrored({ audience, where }: Pick<GatheringAbout, 'audience' | 'where'>): boolean {
  return (
    audience === 'everyone' || (audience === 'group' && (where.kind === 'voice' || where.kind === 'stage'))
  );
}

/** In JSON what is left open is missing: a plan that is made so says that it is open. */
export const nothingMore = {
  kindName: undefined,
  description: undefined,
  capacity: undefined,
  group: undefined,
  eases: [],
  speakers: [],
} as const;

/** The columns of a series that say what it is. */
export function aboutColumns(about: GatheringAbout) {
  return {
    kind: about.kind,
    kindName: about.kind === 'own' ? (about.kindName ?? null) : null,
    title: about.title,
    description: about.description ?? null,
    whereKind: about.where.kind,
    whereChannelId: about.where.channel ?? null,
    whereGroupRef: about.where.group ?? null,
    whereLink: about.where.link ?? null,
    capacity: about.capacity ?? null,
    audience: about.audience,
    groupRef: about.audience === 'group' ? (about.group ?? null) : null,
    eases: about.eases,
    speakers: about.speakers,
    enrols: about.enrols,
  };
}
