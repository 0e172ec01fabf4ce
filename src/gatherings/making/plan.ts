/** A gathering that a lead is making, while it is still being asked about: nothing typed is lost, and nothing is made before it was read back. */
import * as calendars from '#db/gatherings/calendars.ts';
import { group } from '#db/gatherings/audience.ts';
import * as stored from '#db/gatherings/plans.ts';
import type { PlanRow } from '#db/gatherings/plans.ts';
import * as dated from '#db/gatherings/occurrences.ts';
import * as series from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { chosenIn, ofSeries } from '../changing/differences.ts';
import { scopesFor } from '../changing/rules.ts';
import { aboutOf } from '../gathering.ts';
import { mostSessions } from '../planning.ts';
import { occurrences } from '../recurrence.ts';
import type { GatheringAbout, GatheringPlan, PlanOf, Scope, Timing } from '../types.ts';
import type { Misread, Told } from '../sentence/types.ts';
import { keepable, readWhen } from './when.ts';

/** Who leaves one for longer has forgotten it. */
const keptFor = days(14);

/** As many as a lead reads before anything is made. */
const datesShown = 5;

/** What has to be known before it can be made, in the order in which it is asked. */
export const needs = ['when', 'where', 'group', 'card'] as const;
export type Need = (typeof needs)[number];

export interface PlanView {
  readonly ref: Ref;
  readonly plan: GatheringPlan;
  readonly host: string | undefined;
  readonly standIn: string | undefined;
  /** Where its card would stand: chosen, or what suggests itself. */
  readonly cardChannel: string | undefined;
  /** The next dates, as the sentence was understood. */
  readonly dates: readonly Date[];
  /** Why the sentence could not be read, or which of two readings is asked about. */
  readonly misread: Misread | undefined;
  /** What the sentence left open, and how it was decided. */
  readonly told: readonly Told[];
  readonly missing: readonly Need[];
  /** One yes is for all of its dates; undefined where that cannot be. */
  readonly enrols: boolean | undefined;
  /** Of what is changed: when it is now, for which dates the change can be, and how much of it only a series says. */
  readonly changes:
    | { readonly at: Date; readonly scopes: readonly Scope[]; readonly ofSeries: 'none' | 'some' | 'all' }
    | undefined;
}

export interface FirstWords {
  readonly by: string;
  readonly about: Pick<GatheringAbout, 'kind' | 'kindName' | 'title' | 'description'>;
  readonly sentence: string;
  readonly minutes: number;
}

const nothingYet: Omit<GatheringPlan, 'about' | 'timing' | 'sentence'> = {
  of: undefined,
  card: undefined,
  mirrored: false,
};

/** Begins one from its first words. A sentence that is not understood is kept, to be typed anew from there. */
export async function beginPlan(community: Community, first: FirstWords): Promise<PlanView> {
  const { by, about, sentence, minutes } = first;
  const zone = community.settings?.timeZone ?? 'UTC';
  const read = readWhen(sentence, zone, community.now());
  const timing: Partial<Timing> = { zone, minutes, ...(read.ok && read.value.when) };
  const usual = {
    audience: 'everyone',
    capacity: undefined,
    group: undefined,
    eases: [],
    speakers: [],
  } as const;
  const plan: GatheringPlan = { ...nothingYet, about: { ...usual, ...about }, timing, sentence };
  return community.transaction((tx) =>
    keep(tx, community, { ref: newRef(), plan, hostId: by, standInId: null, createdAt: community.now() }),
  );
}

export type { PlanRow };

export type PlanRefused = 'gone';

export type PlanChange = (
  row: PlanRow,
) => Result<PlanRow, PlanRefused> | Promise<Result<PlanRow, PlanRefused>>;

/** Changes one thing and shows how it stands. */
export async function changePlan(
  community: Community,
  ref: Ref,
  change: PlanChange,
): Promise<Result<PlanView, PlanRefused>> {
  return community.transaction(async (tx) => {
    const row = await stored.lock(tx, ref);
    if (!row) return err('gone');
    const changed = await change(row);
    return changed.ok ? ok(await keep(tx, community, changed.value)) : changed;
  });
}

export async function readPlan(community: Community, ref: Ref): Promise<Result<PlanView, PlanRefused>> {
  return community.transaction(async (tx) => {
    const row = await stored.lock(tx, ref);
    return row ? ok(await viewOf(tx, community, row)) : err('gone');
  });
}

export async function leavePlan(community: Community, ref: Ref): Promise<void> {
  await community.transaction((tx) => stored.remove(tx, ref));
}

export async function keep(tx: GuildTx, community: Community, row: PlanRow): Promise<PlanView> {
  await stored.keep(tx, row, after(community.now(), -keptFor));
  return viewOf(tx, community, row);
}

export async function viewOf(tx: GuildTx, community: Community, row: PlanRow): Promise<PlanView> {
  const { about, timing } = row.plan;
  const kept = keptTiming(timing);
  const whole = kept?.ok ? kept.value : undefined;
  const { sentence } = row.plan;
  const read = sentence === undefined ? undefined : readWhen(sentence, timing.zone ?? 'UTC', community.now());
  const dates = whole ? occurrences(whole, { after: community.now(), limit: datesShown }) : [];
  const changed = row.plan.of && (await changesOf(tx, row, row.plan.of));
  const cardChannel = row.plan.card?.channel ?? (await usualChannel(tx, about));
  const lacks: Readonly<Record<Need, boolean>> = {
    when: dates.length === 0,
    where: about.where === undefined,
    group: about.audience === 'group' && about.group === undefined,
    card: cardChannel === undefined,
  };
  return {
    ref: row.ref,
    plan: row.plan,
    host: row.hostId ?? undefined,
    standIn: row.standInId ?? undefined,
    cardChannel,
    dates,
    misread: kept && !kept.ok ? kept.error : whole || !read || read.ok ? undefined : read.error,
    told: read?.ok ? read.value.told : [],
    missing: needs.filter((need) => lacks[need]),
    enrols: whole && isCourse(whole) ? (about.enrols ?? about.kind === 'workshop') : undefined,
    changes: changed,
  };
}

async function changesOf(tx: GuildTx, row: PlanRow, of: PlanOf): Promise<PlanView['changes']> {
  const found = await dated.find(tx, of.occurrence);
  if (!found) return undefined;
  const chosen = chosenIn(row, of);
  const rules = { before: found.series.rule, after: row.plan.timing.rule ?? '' };
  const share = ofSeries(chosen);
  return {
    at: found.occurrence.startsAt,
    scopes: scopesFor({ ...rules, moves: chosen.moves, ofSeries: share }),
    ofSeries: share,
  };
}

/** What is for a group is told in the group, and what is for everyone where the calendar stands. */
async function usualChannel(tx: GuildTx, about: Partial<GatheringAbout>): Promise<string | undefined> {
  if (about.audience === 'group')
    return about.group === undefined ? undefined : ((await group(tx, about.group))?.channel ?? undefined);
  return about.audience === 'everyone' ? ((await calendars.find(tx))?.channelId ?? undefined) : undefined;
}

/** Undefined where no sentence was understood yet. */
export function wholeTiming({ start, zone, rule, exdates, minutes }: Partial<Timing>): Timing | undefined {
  if (start === undefined || zone === undefined || minutes === undefined) return undefined;
  return { start, zone, rule: rule ?? '', exdates: exdates ?? [], minutes };
}

/** Several sessions and an end: what somebody can enrol for as a whole. */
export function isCourse(timing: Timing): boolean {
  const sessions = occurrences(timing, { after: new Date(0), limit: mostSessions + 1 }).length;
  return timing.rule !== '' && sessions > 1 && sessions <= mostSessions;
}

/** The same as it would be kept. */
export function keptTiming(timing: Partial<Timing>): Result<Timing, Misread> | undefined {
  const whole = wholeTiming(timing);
  return whole && keepable(whole);
}

interface Said {
  readonly sentence: string;
  readonly zone?: string;
  /** Which of two readings was meant. */
  readonly choice?: number;
}

/**
 * Another sentence, the same one on another clock, or one of its two readings. What is not understood is kept as well: it
 * stands in the form when that is opened again.
 */
export function withWhen(row: PlanRow, { sentence, zone, choice }: Said, now: Date): PlanRow {
  const { start: _start, rule: _rule, exdates: _exdates, ...rest } = row.plan.timing;
  const there = zone ?? rest.zone ?? 'UTC';
  const read = readWhen(sentence, there, now, choice);
  const timing = { ...rest, ...(read.ok && read.value.when), zone: there };
  return { ...row, plan: { ...row.plan, timing, sentence } };
}

/** On another clock: a sentence is read again there; what was not said anew keeps its hour. */
export function withZone(row: PlanRow, zone: string, now: Date): PlanRow {
  const { sentence, timing } = row.plan;
  if (sentence !== undefined) return withWhen(row, { sentence, zone }, now);
  return { ...row, plan: { ...row.plan, timing: { ...timing, zone } } };
}

/** Another host, or another one who stands in. */
export function withPerson(row: PlanRow, as: 'host' | 'stand_in', person: string): PlanRow {
  const chosen = [...new Set([...(row.plan.chosen ?? []), as])];
  return { ...row, plan: { ...row.plan, chosen }, [as === 'host' ? 'hostId' : 'standInId']: person };
}

/** The zone that a lead lives in, if they told it. */
export async function zoneOf(community: Community, user: string): Promise<string | undefined> {
  return community.read(async (tx) => (await memberRecord(tx, community, user))?.profile.timezone);
}

/** A new one that is like another: everything but when. */
export async function planAnother(
  community: Community,
  { series: ref, by }: { series: Ref; by: string },
): Promise<Result<PlanView, PlanRefused>> {
  return community.transaction(async (tx) => {
    const like = await series.find(tx, ref);
    if (!like) return err('gone');
    const card =
      like.cardChannelId === null
        ? undefined
        : { channel: like.cardChannelId, ping: like.pingRoleId ?? undefined };
    const plan: GatheringPlan = {
      of: undefined,
      about: aboutOf(like),
      timing: { zone: like.zone, minutes: like.minutes },
      sentence: undefined,
      card,
      mirrored: like.mirrored,
    };
    const { hostId, standInId } = like;
    return ok(
      await keep(tx, community, {
        ref: newRef(),
        plan,
        hostId: hostId ?? by,
        standInId,
        createdAt: community.now(),
      }),
    );
  });
}
