/** Calendar files for one person: of one date, of its series, and of all that is theirs. */
import type { FeedRow } from '#db/gatherings/feeds.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as stored from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import * as seats from '#db/gatherings/seats.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after } from '#src/platform/durations.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { dateEntry, seriesEntries } from './calendar-file/entries.ts';
import type { Telling } from './calendar-file/entries.ts';
import { calendarFile } from './calendar-file/file.ts';
import type { CalendarEntry } from './calendar-file/file.ts';
import { placeOf } from './deliveries/place.ts';
import { aboutOf, gatheringOf } from './gathering.ts';
import { eyesOf, mayLookAt } from './may-come.ts';
import { keptFor } from './retention.ts';
import type { SeatRefused } from './seats.ts';
import type { SeatState } from './types.ts';

export interface CalendarFiles {
  readonly date: string;
  /** Undefined of what is once. */
  readonly series: string | undefined;
}

/** The files of one date that somebody may come to. Nothing is kept of who asks. */
export async function filesFor(
  community: Community,
  { occurrence: ref, user, named }: { occurrence: Ref; user: string; named: boolean },
  t: Translate,
): Promise<Result<CalendarFiles, SeatRefused>> {
  return community.read(async (tx) => {
    const [dated, eyes] = await Promise.all([occurrences.find(tx, ref), eyesOf(tx, community, user)]);
    if (!dated || dated.occurrence.state === 'skipped') return err('gone');
    const gathering = gatheringOf(dated);
    const own = await seats.find(tx, ref, user);
    if (!mayLookAt(gathering, eyes, own !== undefined)) return err('not_yours');
    const telling = tellingOf(community, named, t);
    const told = { place: await placeOf(tx, gathering), comes: comes(own?.state, gathering.host === user) };
    const file = (entries: readonly CalendarEntry[]) => fileOf(community, entries);
    return ok({
      date: file([dateEntry(dated, { ...told, perhaps: own?.state === 'maybe' }, telling)]),
      series:
        dated.series.rule === ''
          ? undefined
          : file(
              await entriesOf(
                tx,
                dated.series,
                await differingIn(tx, [dated.series], new Date(0)),
                { whole: told.comes, date: () => told.comes },
                telling,
              ),
            ),
    });
  });
}

/** What stands in somebody's own feed now. */
export async function feedFile(
  tx: GuildTx,
  community: Community,
  { userId: user, names, shows }: FeedRow,
  t: Translate,
): Promise<string> {
  const telling = tellingOf(community, names, t);
  const since = after(community.now(), -keptFor);
  const own = await seats.aheadOf(tx, user, since);
  const states = new Map(own.map(({ occurrenceRef, state }) => [occurrenceRef, state]));
  const dated = await occurrences.several(tx, [...states.keys()]);
  const hosted = await occurrences.hostedBy(tx, user, community.now());
  const eyes = await eyesOf(tx, community, user);
  const open = shows === 'all' ? await stored.openSeries(tx, eyes) : [];
  const differing = await differingIn(tx, open, since);
  const inSeries = new Set(open.map(({ ref }) => ref));
  const hosts = new Set(hosted.map(({ occurrence }) => occurrence.ref));
  const goesTo = ({ ref }: Pick<OccurrenceRow, 'ref'>) => comes(states.get(ref), hosts.has(ref));
  const single = [...hosted, ...dated.filter(({ occurrence }) => !hosts.has(occurrence.ref))].filter(
    (one) => one.occurrence.state !== 'skipped' && mayLookAt(gatheringOf(one), eyes, true),
  );
  const entries: CalendarEntry[] = [];
  for (const one of single) {
    // What stands there with its whole series does not stand there twice.
    if (inSeries.has(one.series.ref)) continue;
    const told = { place: await placeOf(tx, gatheringOf(one)), comes: goesTo(one.occurrence) };
    entries.push(dateEntry(one, { ...told, perhaps: !told.comes }, telling));
  }
  for (const series of open) {
    const going = single
      .filter((one) => one.series.ref === series.ref && goesTo(one.occurrence))
      .map(({ occurrence }) => occurrence);
    const whole = series.hostId === user || (series.enrols && going.length > 0);
    // A link is for the dates that they go to: each of these then stands by itself in its series.
    const dates = names && !whole ? [...differing, ...going] : differing;
    entries.push(...(await entriesOf(tx, series, dates, { whole, date: goesTo }, telling)));
  }
  return fileOf(community, entries, t('gatherings:feedName'));
}

function tellingOf({ guild, ref }: Community, named: boolean, t: Translate): Telling {
  if (ref === undefined) throw new Error('calendars are of communities that are set up');
  return { community: { guild, ref }, named, t };
}

function comes(state: SeatState | undefined, isHost: boolean): boolean {
  return isHost || state === 'going';
}

function differingIn(tx: GuildTx, series: readonly SeriesRow[], since: Date): Promise<OccurrenceRow[]> {
  return occurrences.differing(
    tx,
    series.map(({ ref }) => ref),
    since,
  );
}

async function entriesOf(
  tx: GuildTx,
  series: SeriesRow,
  apart: readonly OccurrenceRow[],
  comesTo: { readonly whole: boolean; readonly date: (occurrence: OccurrenceRow) => boolean },
  telling: Telling,
): Promise<CalendarEntry[]> {
  const ofIt = apart.filter(({ seriesRef }) => seriesRef === series.ref);
  const told = [];
  for (const occurrence of new Map(ofIt.map((one) => [one.ref, one])).values()) {
    const place = await placeOf(tx, gatheringOf({ occurrence, series }));
    told.push({ occurrence, place, comes: comesTo.date(occurrence) });
  }
  const place = await placeOf(tx, aboutOf(series));
  return seriesEntries(series, told, { place, comes: comesTo.whole }, telling);
}

function fileOf(community: Community, entries: readonly CalendarEntry[], name?: string): string {
  const zone = community.settings?.timeZone ?? 'UTC';
  return calendarFile({ entries, name, zone, now: community.now() });
}
