/** A gathering of a community, without anything of it on Discord. */
import * as dates from '#db/gatherings/occurrences.ts';
import * as series from '#db/gatherings/series.ts';
import type { SeriesRow } from '#db/gatherings/series.ts';
import { beginChange } from '#src/gatherings/changing/change-plan.ts';
import { saveChange } from '#src/gatherings/changing/save-change.ts';
import { aboutColumns } from '#src/gatherings/gathering.ts';
import { planNow } from '#src/gatherings/making/make.ts';
import { changePlan, withZone } from '#src/gatherings/making/plan.ts';
import { answerGathering, chooseReminders } from '#src/gatherings/seats.ts';
import type { GatheringAbout, Scope } from '#src/gatherings/types.ts';
import { giveConsent } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { ok } from '#src/platform/result.ts';
import { newId } from '#tests/harness/guilds.ts';
import { wallTime } from '#src/gatherings/local-time.ts';

export interface AGathering {
  readonly series: Ref;
  /** Its dates, the next first. */
  readonly dates: readonly Ref[];
}

/** Weekly, from in three days on, unless said otherwise. */
export async function aGathering(
  community: Community,
  changed: Partial<SeriesRow> = {},
): Promise<AGathering> {
  const now = community.now();
  const about = {
    kind: 'workshop',
    kindName: undefined,
    title: 'Drawing slowly',
    description: undefined,
    where: { kind: 'link', channel: undefined, group: undefined, link: 'https://example.org/room' },
    capacity: undefined,
    audience: 'everyone',
    group: undefined,
    eases: [],
    speakers: [],
    enrols: false,
  } as const;
  const row = {
    ref: newRef(),
    originRef: null,
    ...aboutColumns(about),
    start: wallTime('UTC', after(now, days(3))),
    zone: 'UTC',
    rule: 'FREQ=WEEKLY;COUNT=4',
    exdates: [],
    minutes: 60,
    hostId: null,
    standInId: null,
    cardChannelId: null,
    pingRoleId: null,
    mirrored: false,
    state: 'active' as const,
    planAt: null,
    createdAt: now,
    version: 1,
    changedAt: null,
    ...changed,
  };
  return community.transaction(async (tx) => {
    await series.add(tx, row);
    await planNow(tx, community, { ...row, guildId: tx.guild });
    const planned = await dates.ahead(tx, row.ref, now);
    return { series: row.ref, dates: planned.map(({ ref }) => ref) };
  });
}

/** Somebody who has agreed to events. */
export async function guest(community: Community, user: string): Promise<string> {
  const given = await giveConsent(community, {
    user,
    locale: 'en-US',
    age: 'adult',
    purpose: 'events',
    version: 1,
  });
  if (!given.ok) throw new Error(given.error);
  return user;
}

/** Comes to all of the dates, and is reminded an hour before each. */
export async function comer(community: Community, dates: readonly Ref[]): Promise<string> {
  const user = await guest(community, newId());
  for (const occurrence of dates) {
    await answerGathering(community, { occurrence, user, wish: 'going' });
    await chooseReminders(community, { occurrence, user, leads: [60] });
  }
  return user;
}

/** What a lead changes, beginning from one date of it. */
interface LeadsChange {
  readonly sentence?: string;
  readonly about?: Partial<GatheringAbout>;
  readonly minutes?: number;
  readonly zone?: string;
  /** Where its card stands. */
  readonly card?: string;
}

export async function change(
  community: Community,
  occurrence: Ref,
  scope: Scope,
  { sentence, about, minutes, zone, card }: LeadsChange,
) {
  const view = await beginChange(community, { occurrence, ...(sentence !== undefined && { sentence }) });
  if (!view.ok) throw new Error(view.error);
  const plan = view.value.ref;
  await changePlan(community, plan, (row) => {
    const timing = { ...row.plan.timing, ...(minutes !== undefined && { minutes }) };
    const stands = card === undefined ? row.plan.card : { channel: card, ping: undefined };
    const plans = { ...row.plan, timing, card: stands, about: { ...row.plan.about, ...about } };
    const changed = { ...row, plan: plans };
    return ok(zone === undefined ? changed : withZone(changed, zone, community.now()));
  });
  return saveChange(community, { plan, scope, by: newId() });
}
