/** What somebody may read of gatherings: what is ahead for them, their own part in it, and for hosts who comes. */
import { partWith } from '#db/gatherings/books.ts';
import * as guests from '#db/gatherings/guests.ts';
import type { GuestRow } from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as stored from '#db/gatherings/seats.ts';
import { sessionsOf } from '#db/gatherings/sessions.ts';
import type { Session } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { MemberRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { noticeView } from './deliveries/notice.ts';
import { canSay } from './after/presence.ts';
import { besideOf } from './beside.ts';
import type { Beside } from './beside.ts';
import { gatheringOf } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import { eyesOf, mayLookAt } from './may-come.ts';
import type { NoticeView } from './messages/telling.ts';
import { readingOf } from './reading-plan/view.ts';
import type { ReadingView } from './reading-plan/view.ts';
import type { SeatRefused } from './seats.ts';
import type { SeatState } from './types.ts';

/** One date, and one person's own part in it. */
export interface OwnPart {
  readonly gathering: Gathering;
  readonly beside: Beside;
  readonly state: SeatState | undefined;
  readonly isHost: boolean;
  /** Of who waits: how many wait before them. */
  readonly before: number;
  /** When they are reminded of it, in minutes before. */
  readonly reminded: readonly number[];
  /** Nobody has asked them yet whether they want to be reminded. */
  readonly asksFirst: boolean;
  /** It took place lately: they can say that they were there. */
  readonly canSayThere: boolean;
  /** It has begun, so that whoever hosts it can write of it. */
  readonly canWrite: boolean;
  /** Their time zone, if they told it. */
  readonly zone: string | undefined;
}

export async function lookAt(
  community: Community,
  ref: Ref,
  user: string,
): Promise<Result<OwnPart, SeatRefused>> {
  return community.read(async (tx) => {
    const [dated, eyes] = await Promise.all([occurrences.find(tx, ref), eyesOf(tx, community, user)]);
    if (!dated || dated.occurrence.state === 'skipped') return err('gone');
    const part = await partIn(tx, community, gatheringOf(dated), user);
    return mayLookAt(part.gathering, eyes, part.state !== undefined) ? ok(part) : err('not_yours');
  });
}

/** Somebody who looks at a date. */
export interface Guest {
  readonly user: string;
  /** What they chose for all dates; undefined where they never said yes to one. */
  readonly guest: GuestRow | undefined;
  readonly record: MemberRecord | undefined;
}

export async function guestOf(tx: GuildTx, community: Community, user: string): Promise<Guest> {
  const [guest, record] = await Promise.all([guests.find(tx, user), memberRecord(tx, community, user)]);
  return { user, guest, record };
}

/** @param known - who it is, where that has been read already */
export async function partIn(
  tx: GuildTx,
  community: Community,
  gathering: Gathering,
  user: string,
  known?: Guest,
): Promise<OwnPart> {
  const [beside, own, { guest, record }] = await Promise.all([
    besideOf(tx, community, gathering),
    stored.find(tx, gathering.ref, user),
    known ?? guestOf(tx, community, user),
  ]);
  const waits = own?.state === 'waiting' && own.line !== null;
  const [set, before] = await Promise.all([
    own ? reminders.ofSeat(tx, own.ref) : [],
    waits ? stored.waitingBefore(tx, gathering.ref, own.line ?? 0) : 0,
  ]);
  return {
    gathering,
    beside,
    state: own?.state,
    isHost: gathering.host === user,
    before,
    reminded: set.map(({ minutes }) => minutes).toSorted((a, b) => b - a),
    asksFirst: (own?.state === 'going' || waits) && (guest?.remindBefore ?? null) === null,
    canSayThere: canSay(gathering, community.now()),
    canWrite: gathering.host === user && canSay(gathering, community.now()),
    zone: record?.profile.timezone,
  };
}

/** Where the club is that a date belongs to, for whoever may come to it. */
export async function readingAt(
  community: Community,
  ref: Ref,
  user: string,
): Promise<Result<ReadingView, SeatRefused>> {
  const part = await lookAt(community, ref, user);
  if (!part.ok) return part;
  return community.read(async (tx) => {
    const dated = await occurrences.find(tx, ref);
    return dated ? ok(await readingOf(tx, community, dated.series)) : err('gone');
  });
}

/** The same, from under the thread of a part. */
export async function readingOfPart(
  community: Community,
  part: Ref,
  user: string,
): Promise<Result<ReadingView, SeatRefused>> {
  const found = await community.read((tx) => partWith(tx, { part }));
  const ref = found?.part.occurrenceRef;
  return ref ? readingAt(community, ref, user) : err('gone');
}

/** As many as fit on a phone. */
const perPage = 5;

export interface Page<Line> {
  readonly lines: readonly Line[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly now: Date;
}

/** What is ahead and open to somebody. */
export async function listFor(community: Community, user: string, page: number): Promise<Page<Gathering>> {
  const now = community.now();
  return community.read(async (tx) => {
    const eyes = await eyesOf(tx, community, user);
    const found = await occurrences.comingUp(tx, eyes, { now, limit: perPage + 1, from: page * perPage });
    return { lines: found.slice(0, perPage).map(gatheringOf), page, hasMore: found.length > perPage, now };
  });
}

export interface OwnLine {
  readonly gathering: Gathering;
  readonly session: Session | undefined;
  readonly as: SeatState | 'host';
}

/** What somebody comes to or hosts, the next first. */
export async function mineOf(community: Community, user: string, page: number): Promise<Page<OwnLine>> {
  const now = community.now();
  return community.read(async (tx) => {
    const [hosted, seats, eyes] = await Promise.all([
      occurrences.hostedBy(tx, user, now),
      stored.aheadOf(tx, user, now),
      eyesOf(tx, community, user),
    ]);
    const own = await occurrences.several(
      tx,
      seats.map(({ occurrenceRef }) => occurrenceRef),
    );
    const states = new Map(seats.map(({ occurrenceRef, state }) => [occurrenceRef, state]));
    const hosts = new Set(hosted.map(({ occurrence }) => occurrence.ref));
    const lines = nextOfEach(
      [
        ...hosted.map((dated) => ({ gathering: gatheringOf(dated), as: 'host' as const })),
        ...own.flatMap((dated) => {
          const as = states.get(dated.occurrence.ref);
          const gathering = gatheringOf(dated);
          const isShown = as !== undefined && !hosts.has(gathering.ref) && mayLookAt(gathering, eyes, true);
          return isShown && gathering.state === 'planned' ? [{ gathering, as }] : [];
        }),
      ].toSorted((a, b) => a.gathering.startsAt.getTime() - b.gathering.startsAt.getTime()),
    );
    const from = page * perPage;
    const shown = lines.slice(from, from + perPage);
    const sessions = await sessionsOf(
      tx,
      shown.map(({ gathering }) => gathering.ref),
      now,
    );
    return {
      lines: shown.map((line) => ({ ...line, session: sessions.get(line.gathering.ref) })),
      page,
      hasMore: lines.length > from + perPage,
      now,
    };
  });
}

/** Of a workshop, its next session stands for all of them. */
function nextOfEach<Line extends Pick<OwnLine, 'gathering'>>(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ gathering: { enrols, origin } }) => {
    const isFurther = enrols && seen.has(origin);
    seen.add(origin);
    return !isFurther;
  });
}

export interface Comers {
  readonly gathering: Gathering;
  readonly going: readonly string[];
  readonly maybe: readonly string[];
  readonly waiting: readonly string[];
}

/** Who comes, for the host and nobody else. */
export async function whoComes(
  community: Community,
  ref: Ref,
  user: string,
): Promise<Result<Comers, SeatRefused>> {
  return community.read(async (tx) => {
    const dated = await occurrences.find(tx, ref);
    const gathering = dated && gatheringOf(dated);
    if (!gathering) return err('gone');
    if (gathering.host !== user) return err('not_yours');
    const seats = await stored.of(tx, [ref], ['going', 'maybe', 'waiting']);
    const of = (state: SeatState) =>
      seats
        .filter((seat) => seat.state === state)
        .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
        .map(({ userId }) => userId);
    return ok({ gathering, going: of('going'), maybe: of('maybe'), waiting: of('waiting') });
  });
}

/** A notice that waited in somebody's inbox; undefined where it is gone, or is somebody else's. */
export async function noticeFor(
  community: Community,
  ref: Ref,
  user: string,
): Promise<NoticeView | undefined> {
  const view = await community.read((tx) => noticeView(tx, community, ref));
  return view?.notice.userId === user ? view : undefined;
}
