/**
 * What a calendar file says of a gathering. Calendars are looked at over shoulders and kept by other firms: unless a member wants
 * names, it says what kind of thing it is and when, and nothing that tells what the community is about. Pure.
 */
import type { Dated, OccurrenceRow } from '#db/gatherings/occurrences.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { channelLink } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Place } from '../deliveries/place.ts';
import { aboutOf, gatheringOf, hasSlot } from '../gathering.ts';
import { instantOf, minutesOf, wallTime } from '../local-time.ts';
import { occurrences } from '../recurrence.ts';
import type { GatheringAbout } from '../types.ts';
import type { CalendarEntry } from './file.ts';

/** How it is told, and to whom. */
export interface Telling {
  readonly community: { readonly guild: string; readonly ref: Ref };
  /** Names, descriptions and links stand in it. */
  readonly named: boolean;
  readonly t: Translate;
}

interface Told {
  readonly place: Place;
  /** A link is for those who come. */
  readonly comes: boolean;
}

/** One date by itself. */
export function dateEntry(
  dated: Dated,
  { place, comes, perhaps }: Told & { readonly perhaps: boolean },
  telling: Telling,
): CalendarEntry {
  const { occurrence, series } = dated;
  const gathering = gatheringOf(dated);
  const isOff = occurrence.state === 'cancelled' || occurrence.state === 'skipped';
  return {
    ...said(gathering, { place, comes }, telling),
    // What is once is the same in a file of its own and in a file of its series.
    uid: uidOf(series.rule === '' ? series.ref : occurrence.ref, telling),
    sequence: sequenceOf(series, occurrence),
    changedAt: changedAt(series, occurrence),
    start: wallTime(series.zone, occurrence.startsAt),
    zone: series.zone,
    minutes: minutesOf(occurrence),
    rule: '',
    exdates: [],
    instead: undefined,
    status: isOff ? 'CANCELLED' : perhaps ? 'TENTATIVE' : 'CONFIRMED',
  };
}

/** A series: its rule, and each date that differs. @param differing - those that were moved, called off or say something else */
export function seriesEntries(
  series: SeriesRow,
  differing: readonly (Told & { readonly occurrence: OccurrenceRow })[],
  { place, comes }: Told,
  telling: Telling,
): CalendarEntry[] {
  if (series.rule === '')
    return differing.map(({ occurrence, ...told }) =>
      dateEntry({ occurrence, series }, { ...told, perhaps: false }, telling),
    );
  const uid = uidOf(series.ref, telling);
  const others = differing.filter(
    ({ occurrence }) =>
      occurrence.state !== 'skipped' && hasSlot(occurrence) && isNamed(series, occurrence.slot),
  );
  const elsewhere = new Set(others.map(({ occurrence }) => occurrence.slot));
  const whole: CalendarEntry = {
    ...said(aboutOf(series), { place, comes }, telling),
    uid,
    sequence: series.version,
    changedAt: changedAt(series),
    start: series.start,
    zone: series.zone,
    minutes: series.minutes,
    rule: series.rule,
    // A date that is told by itself is no exception.
    exdates: series.exdates.filter((exdate) => !elsewhere.has(exdate)),
    instead: undefined,
    status: series.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
  const dates = others.map(({ occurrence, ...told }) => ({
    ...dateEntry({ occurrence, series }, { ...told, perhaps: false }, telling),
    uid,
    instead: occurrence.slot,
  }));
  return [whole, ...dates];
}

/** Whether the rule still names a date: of a series that was ended before it, it does not. */
function isNamed({ start, zone, rule }: SeriesRow, slot: string): boolean {
  const at = instantOf(zone, slot);
  const [next] = occurrences({ start, zone, rule }, { after: new Date(at.getTime() - 1), limit: 1 });
  return next?.getTime() === at.getTime();
}

function said(about: GatheringAbout, { place, comes }: Told, { named, community, t }: Telling) {
  const eases = about.eases.map((ease) => t(`gatherings:ease.${ease}`)).join(', ');
  const lines = [...(named && about.description !== undefined ? [about.description] : []), eases];
  const description = lines.filter((text) => text !== '').join('\n');
  return {
    summary: named ? about.title : t(`gatherings:kind.${about.kind}`),
    description: description === '' ? undefined : description,
    location: named && comes ? place.link : undefined,
    url: place.channel === undefined ? undefined : channelLink(community.guild, place.channel),
  };
}

function uidOf(ref: Ref, { community }: Telling): string {
  return `${ref}.${community.ref}@kindred`;
}

function sequenceOf(series: SeriesRow, { revision }: OccurrenceRow): number {
  return series.version + revision;
}

function changedAt(series: SeriesRow, occurrence?: OccurrenceRow): Date {
  const times = [series.createdAt, series.changedAt, occurrence?.changedAt].filter(
    (at) => at instanceof Date,
  );
  return new Date(Math.max(...times.map((at) => at.getTime())));
}
