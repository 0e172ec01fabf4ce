/** Calendar files for one person: of one date, of its series, and of all that is theirs. */
import type { FeedRow } from '#db/gatherings/feeds.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Dated, OccurrenceRow } from '#db/gatherings/occurrences.ts';
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
import { eyesOf, isFor } from './may-come.ts';
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
    if (!own && !isFor(gathering, eyes)) return err('not_yours');
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
                told.comes,
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
  const open = shows === 'all' ? await stored.openSeries(tx, await eyesOf(tx, community, user)) : [];
  const differing = await differingIn(tx, open, since);
  const whole = new Set(open.map(({ ref }) => ref));
  const hosts = new Set(hosted.map(({ occurrence }) => occurrence.ref));
  const single = [...hosted, ...dated.filter(({ occurrence }) => !hosts.has(occurrence.ref))].filter(
    // What stands there with its whole series does not stand there twice.
    ({ series, occurrence }) => !whole.has(series.ref) && occurrence.state !== 'skipped',
  );
  const entries: CalendarEntry[] = [];
  for (const one of single) {
    const state = states.get(one.occurrence.ref);
    const isHost = hosts.has(one.occurrence.ref);
    const told = { place: await placeOf(tx, gatheringOf(one)), comes: comes(state, isHost) };
    entries.push(dateEntry(one, { ...told, perhaps: !told.comes }, telling));
  }
  for (const series of open) entries.push(...(await entriesOf(tx, series, differing, false, telling)));
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
  differing: readonly OccurrenceRow[],
  isComing: boolean,
  telling: Telling,
): Promise<CalendarEntry[]> {
  const placed = async (dated: Pick<Dated, 'occurrence'>) => ({
    ...dated,
    place: await placeOf(tx, gatheringOf({ ...dated, series })),
    comes: isComing,
  });
  const others = differing.filter(({ seriesRef }) => seriesRef === series.ref);
  const told = [];
  for (const occurrence of others) told.push(await placed({ occurrence }));
  return seriesEntries(series, told, { place: await placeOf(tx, aboutOf(series)), comes: isComing }, telling);
}

function fileOf(community: Community, entries: readonly CalendarEntry[], name?: string): string {
  return calendarFile({
    entries,
    name,
    zone: community.settings?.timeZone ?? 'UTC',
    now: community.now(),
  });
}
