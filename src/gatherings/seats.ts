/** Coming to a gathering: seats, the line for one, and who gets one that becomes free, all in one transaction. */
import * as guests from '#db/gatherings/guests.ts';
import type { GuestRow } from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Dated, OccurrenceRow } from '#db/gatherings/occurrences.ts';
import * as reminders from '#db/gatherings/reminders.ts';
import * as stored from '#db/gatherings/seats.ts';
import { lockAhead } from '#db/gatherings/sessions.ts';
import type { GuildTx } from '#db/database.ts';
import { stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { gatheringOf, originOf } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import { eyesOf, mayLookAt } from './may-come.ts';
import { guestOf, partIn } from './reading.ts';
import type { Guest, OwnPart } from './reading.ts';
import { redrawCard } from './redraw.ts';
import { reminderDue } from './reminding.ts';
import { freed, recount, seatFor } from './seating.ts';
import type { SeatWish } from './seating.ts';
import { tell } from './telling.ts';
import type { SeatState } from './types.ts';

export type SeatRefused = 'gone' | 'over' | 'cancelled' | 'not_yours' | 'no_consent';

/** Says of a gathering that somebody comes, perhaps comes, or cannot. Said twice, it is said once. */
export async function answerGathering(
  community: Community,
  { occurrence: ref, user, wish }: { occurrence: Ref; user: string; wish: SeatWish },
): Promise<Result<OwnPart, SeatRefused>> {
  const answered = await community.transaction(async (tx): Promise<Result<Answered, SeatRefused>> => {
    // What needs no lock is read before it, and what shows is read after it: many answer at the same moment.
    const [found, by, eyes] = await Promise.all([
      occurrences.find(tx, ref),
      guestOf(tx, community, user),
      eyesOf(tx, community, user),
    ]);
    const agreed = by.record && stands(by.record.consents, 'events');
    if (wish !== 'cant' && !agreed) return err('no_consent');
    const [together, own] = await lockTogether(tx, community, found, () => stored.find(tx, ref, user));
    const dated = together.find(({ occurrence }) => occurrence.ref === ref) ?? found;
    if (!dated) return err('gone');
    const gathering = gatheringOf(dated);
    // A place can be given up also by who may not look at it any more.
    const isGivenUp = wish === 'cant' && own !== undefined;
    if (!isGivenUp && !mayLookAt(gathering, eyes, own !== undefined)) return err('not_yours');
    if (wish !== 'cant' && gathering.state === 'cancelled') return err('cancelled');
    if (gathering.state !== 'planned' || gathering.endsAt <= community.now()) return err('over');
    const answer = { user, wish, own, guest: by.guest };
    return ok({ dated: await seat(tx, community, { dated, together }, answer), by });
  });
  if (!answered.ok) return answered;
  const { dated, by } = answered.value;
  return ok(await community.read((tx) => partIn(tx, community, gatheringOf(dated), user, by)));
}

interface Answered {
  readonly dated: Dated;
  readonly by: Guest;
}

/**
 * The date itself, or every session that is ahead where one yes is for all of them, and the seat there is. Nobody else changes
 * them meanwhile.
 */
async function lockTogether(
  tx: GuildTx,
  community: Community,
  found: Dated | undefined,
  seatThere: () => Promise<stored.SeatRow | undefined>,
): Promise<readonly [together: readonly Dated[], own: stored.SeatRow | undefined]> {
  if (!found) return [[], undefined];
  const { occurrence, series } = found;
  if (series.enrols) return [await lockAhead(tx, originOf(series), community.now()), await seatThere()];
  // Sent at once and answered in this order: while many wait for the lock, whoever has it waits for little.
  const [dated, own] = await Promise.all([occurrences.lock(tx, occurrence.ref), seatThere()]);
  return [dated ? [dated] : [], own];
}

async function seat(
  tx: GuildTx,
  community: Community,
  { dated, together }: { dated: Dated; together: readonly Dated[] },
  asked: { user: string; wish: SeatWish; own: stored.SeatRow | undefined; guest: GuestRow | undefined },
): Promise<Dated> {
  const { user, wish, own, guest } = asked;
  const { occurrence } = dated;
  const { capacity } = gatheringOf(dated);
  const state = seatFor(wish, own?.state, { capacity, ...occurrence });
  // Whoever is new has not chosen yet when to be reminded: nothing waits for that row.
  if (state && !guest) tx.last(guests.add(tx, { userId: user, ref: newRef(), createdAt: community.now() }));
  let row = occurrence;
  const telling = newRef();
  for (const one of together) {
    const before = one === dated ? own : await stored.find(tx, one.occurrence.ref, user);
    if (state === before?.state) continue;
    const after = await change(tx, community, one, { user, own: before, state, telling });
    if (one === dated) row = after;
    const kept = guest && state === 'going' ? await stored.find(tx, after.ref, user) : undefined;
    if (kept && guest) await remind(tx, community, after, [{ ref: kept.ref, userId: user }], [guest]);
  }
  return { occurrence: row, series: dated.series };
}

interface Change {
  readonly user: string;
  readonly own: stored.SeatRow | undefined;
  readonly state: SeatState | undefined;
  /** What whoever moves up is told under: of all sessions of a workshop once. */
  readonly telling: Ref;
}

/** Writes one person's new state with the counts, and lets the line move up. The occurrence is locked. */
async function change(
  tx: GuildTx,
  community: Community,
  dated: Dated,
  { user, own, state, telling }: Change,
): Promise<OccurrenceRow> {
  const { occurrence } = dated;
  const line = state === 'waiting' ? occurrence.inLine + 1 : (own?.line ?? null);
  const write = async (): Promise<unknown> => {
    if (state === undefined) return own && stored.giveUp(tx, own.ref);
    const since = community.now();
    const seatRow = { occurrenceRef: occurrence.ref, userId: user, state, line, since };
    return Promise.all([
      own?.state === 'going' && reminders.forget(tx, [own.ref]),
      stored.take(tx, { ref: own?.ref ?? newRef(), ...seatRow }),
    ]);
  };
  const counts = recount(occurrence, own?.state, state);
  const inLine = state === 'waiting' ? occurrence.inLine + 1 : occurrence.inLine;
  const recounted = { ...dated, occurrence: { ...occurrence, ...counts, inLine } };
  // Sent at once and done in this order: the line moves up once the seat is written.
  const [, row] = await Promise.all([write(), moveUp(tx, community, recounted, telling)]);
  return row;
}

/** Gives free seats to those who wait, in their order, and writes the counts. The occurrence is locked. */
export async function moveUp(
  tx: GuildTx,
  community: Community,
  dated: Dated,
  telling = newRef(),
): Promise<OccurrenceRow> {
  const { occurrence } = dated;
  const { capacity } = gatheringOf(dated);
  const free = occurrence.state === 'planned' ? freed({ capacity, ...occurrence }) : 0;
  const now = community.now();
  const promoted = free > 0 ? await stored.promote(tx, occurrence.ref, free, now) : [];
  const row = await occurrences.recount(tx, occurrence.ref, {
    going: occurrence.going + promoted.length,
    maybe: occurrence.maybe,
    waiting: occurrence.waiting - promoted.length,
    inLine: occurrence.inLine,
  });
  if (!row) throw new Error('an occurrence that is locked is not there');
  await remind(
    tx,
    community,
    row,
    promoted,
    await guests.several(
      tx,
      promoted.map(({ userId }) => userId),
    ),
  );
  await tell(
    tx,
    community,
    telling,
    promoted.map(({ userId }) => ({ userId, kind: 'promoted' as const, occurrenceRef: row.ref })),
  );
  await redrawCard(tx, community, row);
  return row;
}

/** Sets reminders for new seats, at the times that each has chosen. */
export async function remind(
  tx: GuildTx,
  community: Community,
  { ref, startsAt }: OccurrenceRow,
  seats: readonly Pick<stored.SeatRow, 'ref' | 'userId'>[],
  wishes: readonly GuestRow[],
): Promise<void> {
  const chosen = new Map(wishes.map(({ userId, remindBefore }) => [userId, remindBefore]));
  const now = community.now();
  await reminders.add(
    tx,
    seats.flatMap(({ ref: seatRef, userId }) =>
      (chosen.get(userId) ?? []).map((minutes) => ({
        ref: newRef(),
        occurrenceRef: ref,
        seatRef,
        minutes,
        dueAt: reminderDue(startsAt, minutes, now),
      })),
    ),
  );
}

/** Chooses when somebody is reminded: of this one, and of whatever they say yes to from now on. */
export async function chooseReminders(
  community: Community,
  { occurrence: ref, user, leads }: { occurrence: Ref; user: string; leads: readonly number[] },
): Promise<Result<OwnPart, SeatRefused>> {
  return community.transaction(async (tx) => {
    const found = await occurrences.find(tx, ref);
    const [together, seatThere] = await lockTogether(tx, community, found, () => stored.find(tx, ref, user));
    const dated = together.find(({ occurrence }) => occurrence.ref === ref);
    if (!dated || !seatThere) return err('gone');
    const guest = await guests.find(tx, user);
    const remindIn = community.settings?.directMessages === true ? 'direct' : 'inbox';
    await guests.change(tx, user, { remindBefore: leads, remindIn });
    for (const { occurrence } of together) {
      const own = await stored.find(tx, occurrence.ref, user);
      if (!own) continue;
      await reminders.forget(tx, [own.ref]);
      if (guest) await remind(tx, community, occurrence, [own], [{ ...guest, remindBefore: leads }]);
    }
    return ok(await partIn(tx, community, gatheringOf(dated), user));
  });
}

/** Withdraws somebody from what is ahead, without a word to anybody: whoever waits gets the seat. */
export async function withdrawFrom(
  tx: GuildTx,
  community: Community,
  user: string,
  isMeant: (gathering: Gathering) => boolean,
): Promise<void> {
  const ahead = await stored.aheadOf(tx, user, community.now());
  const all = await occurrences.several(
    tx,
    ahead.map(({ occurrenceRef }) => occurrenceRef),
  );
  const dates = all.filter((dated) => isMeant(gatheringOf(dated)));
  const workshops = new Set(dates.flatMap(({ series }) => (series.enrols ? [originOf(series)] : [])));
  // In one order for everybody, so that two who leave at once do not wait for each other.
  for (const origin of [...workshops].toSorted()) {
    const telling = newRef();
    for (const dated of await lockAhead(tx, origin, community.now()))
      await withdraw(tx, community, dated, user, telling);
  }
  for (const ref of dates.map(({ occurrence }) => occurrence.ref).toSorted()) {
    const dated = await occurrences.lock(tx, ref);
    if (dated) await withdraw(tx, community, dated, user, newRef());
  }
}

async function withdraw(
  tx: GuildTx,
  community: Community,
  dated: Dated,
  user: string,
  telling: Ref,
): Promise<void> {
  const own = await stored.find(tx, dated.occurrence.ref, user);
  if (own) await change(tx, community, dated, { user, own, state: undefined, telling });
}
