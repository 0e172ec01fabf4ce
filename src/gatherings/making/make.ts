/** Makes what was planned: the series, its next dates, the first card, and a place in the calendar. */
import * as calendars from '#db/gatherings/calendars.ts';
import * as dates from '#db/gatherings/occurrences.ts';
import * as plans from '#db/gatherings/plans.ts';
import * as series from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { enrolInFurther } from '../enrolling.ts';
import { aboutColumns, canBeMirrored, nothingMore, originOf } from '../gathering.ts';
import { beginMirror } from '../mirror/ask.ts';
import { planAhead } from '../planning.ts';
import { spreadReading } from '../reading-plan/spread.ts';
import { redrawCalendar } from '../redraw.ts';
import { tell } from '../telling.ts';
import { look, placeCalendar } from '../ticks.ts';
import type { GatheringAbout } from '../types.ts';
import { keptTiming, viewOf } from './plan.ts';
import type { Need, PlanView } from './plan.ts';

export type MakeRefused =
  | { readonly code: 'gone' }
  | { readonly code: 'missing'; readonly need: Need; readonly view: PlanView };

export interface Made {
  readonly series: Ref;
  readonly title: string;
  readonly dates: readonly Date[];
  readonly audience: GatheringAbout['audience'];
  readonly cardChannel: string;
  readonly kind: GatheringAbout['kind'];
}

/** Done twice, it is done once: the plan is gone with the first. */
export async function makePlanned(
  community: Community,
  { plan: ref, by }: { plan: Ref; by: string },
): Promise<Result<Made, MakeRefused>> {
  return community.transaction(async (tx) => {
    const row = await plans.lock(tx, ref);
    if (!row) return err({ code: 'gone' });
    const view = await viewOf(tx, community, row);
    const [need] = view.missing;
    if (need !== undefined) return err({ code: 'missing', need, view });
    const made = await make(tx, community, view, by);
    await recordChange(tx, community, { by, what: 'gathering.made', to: made.series });
    await plans.remove(tx, ref);
    return ok(made);
  });
}

async function make(tx: GuildTx, community: Community, view: PlanView, by: string): Promise<Made> {
  const { about, timing, card, mirrored } = view.plan;
  const kept = keptTiming(timing);
  const { kind, title, where, audience } = about;
  const { cardChannel } = view;
  if (
    !kept?.ok ||
    kind === undefined ||
    title === undefined ||
    !where ||
    !audience ||
    cardChannel === undefined
  )
    throw new Error('a plan of which nothing is missing is not whole');
  const now = community.now();
  const row: Omit<SeriesRow, 'guildId'> = {
    ref: newRef(),
    originRef: null,
    ...aboutColumns({ ...nothingMore, ...about, kind, title, where, audience, enrols: view.enrols ?? false }),
    ...kept.value,
    hostId: view.host ?? null,
    standInId: view.standIn ?? null,
    cardChannelId: cardChannel,
    pingRoleId: card?.ping ?? null,
    mirrored: mirrored && canBeMirrored({ audience, where }),
    state: 'active',
    version: 1,
    changedAt: null,
    planAt: null,
    createdAt: now,
  };
  await series.add(tx, row);
  if (row.mirrored) await beginMirror(tx);
  await planNow(tx, community, { ...row, guildId: tx.guild });
  await tellHost(tx, community, row, by);
  if (audience === 'everyone' && !(await calendars.find(tx))) await placeCalendar(tx, community, cardChannel);
  // Also where the calendar was put up just now: the server's own events are looked at with it.
  await redrawCalendar(tx, community);
  return { series: row.ref, title, dates: view.dates, audience, cardChannel, kind };
}

/** Whoever is to host it because somebody else said so learns of it, by its first date. */
async function tellHost(
  tx: GuildTx,
  community: Community,
  { ref, hostId }: Pick<SeriesRow, 'ref' | 'hostId'>,
  by: string,
): Promise<void> {
  const [first] = await dates.ahead(tx, ref, community.now());
  if (hostId === null || hostId === by || !first) return;
  await tell(tx, community, newRef(), [{ userId: hostId, kind: 'host', occurrenceRef: first.ref }]);
}

/** Plans the next dates of a series in this transaction, and puts up the card of whichever is near. */
export async function planNow(tx: GuildTx, community: Community, row: SeriesRow): Promise<void> {
  const now = community.now();
  const known = await dates.ahead(tx, row.ref, now);
  const regular = known.filter(({ moved, state }) => !moved && state === 'planned');
  const ahead = planAhead(
    {
      ...row,
      guild: tx.guild,
      plannedTo: regular.at(-1)?.startsAt,
      ahead: known.filter(({ state }) => state === 'planned').length,
    },
    now,
  );
  await dates.add(
    tx,
    ahead.dates.map(({ series: seriesRef, guild: _guild, ...date }) => ({ seriesRef, ...date })),
  );
  await series.change(tx, row, { planAt: ahead.planAt });
  await enrolInFurther(
    tx,
    community,
    row,
    ahead.dates.map(({ ref }) => ref),
  );
  await spreadReading(tx, community, originOf(row));
  for (const { ref, dueAt } of ahead.dates) if (dueAt <= now) await look(tx, community, ref, now);
}
