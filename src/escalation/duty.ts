/** Being on duty: what the clock and the crisis form ask, and what a moderator says of themselves. */
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as stored from '#db/escalation/duty.ts';
import * as queue from '#db/escalation/queue.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, hours } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { keepAlerts } from './alerts/places.ts';
import { isPaused } from '#src/members/index.ts';
import { boardNow } from './board-now.ts';
import type { BoardNow } from './board-now.ts';
import { apply } from './change-case.ts';
import { boardDelivery } from './deliveries/board.ts';
import { whoMayLook } from './recusal.ts';
import type { Relates } from './recusal.ts';
import { leaveNote, notesLeft } from './rota/notes.ts';
import type { NoteLeft } from './rota/notes.ts';
import { guideVersion } from './rota/guide-pages.ts';
import { turnOf } from './rota/read.ts';

/** Whether somebody is on duty now who may look after a person: not they themselves, and nobody who is close to them. */
export async function somebodyOnFor(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  person: string | undefined,
): Promise<boolean> {
  const on = await stored.onDuty(tx, community.now());
  if (person === undefined) return on.length > 0;
  for (const user of on) if (user !== person && !(await relates(tx, person, user))) return true;
  return false;
}

/** The same for a case: somebody who may have it before their eyes. */
export async function somebodyOnForCase(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  ref: Ref,
): Promise<boolean> {
  const found = await cases.find(tx, ref);
  const among = await stored.onDuty(tx, community.now());
  return found !== undefined && (await whoMayLook(tx, community, relates, { case: found, among })).length > 0;
}

export interface Beginning {
  readonly user: string;
  /** Undefined: until their shift ends, or as long as is usual. */
  readonly forHours: number | undefined;
  /** Undefined: as they said before. */
  readonly callable: boolean | undefined;
}

/** What a shift opens with: what waits and who has what, what was left for them, and who else is there. */
export interface Handover {
  readonly onUntil: Date;
  readonly board: BoardNow;
  readonly notes: readonly NoteLeft[];
  readonly others: readonly string[];
}

const usually = hours(2);

/** Begins a shift, for whoever has read the guide. */
export async function goOnDuty(
  community: Community,
  { user, forHours, callable }: Beginning,
): Promise<Result<Handover, 'guide_first'>> {
  return community.transaction(async (tx) => {
    const now = community.now();
    const terms = await stored.termsOf(tx, user);
    if (terms.guideVersion < guideVersion) return err('guide_first');
    // Only of those who are there does a shift count.
    await stored.change(tx, user, { resting: false, leftAt: null });
    const turn = await turnOf(tx, community, user);
    const onUntil =
      forHours === undefined ? (turn?.until ?? after(now, usually)) : after(now, hours(forHours));
    await stored.change(tx, user, {
      onUntil,
      ...(callable !== undefined && { callable }),
      ...(turn && { shiftBegan: turn.from }),
    });
    await keepAlerts(tx, community);
    // From the first shift on it stands there, also where there was no case yet.
    await deliver(tx, community, boardDelivery());
    return ok(await handover(tx, community, user, onUntil));
  });
}

async function handover(tx: GuildTx, community: Community, user: string, onUntil: Date): Promise<Handover> {
  return {
    onUntil,
    board: await boardNow(tx, community),
    notes: await notesLeft(tx, community),
    others: await othersOn(tx, community, user),
  };
}

/** What somebody comes into who is on already; undefined where they are not. */
export async function readHandover(community: Community, user: string): Promise<Handover | undefined> {
  return community.transaction(async (tx) => {
    const { onUntil } = await stored.termsOf(tx, user);
    return onUntil !== undefined && onUntil > community.now()
      ? handover(tx, community, user, onUntil)
      : undefined;
  });
}

/** They have read all of it. */
export async function noteGuideRead(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) =>
    stored.change(tx, user, { guideVersion, ...(await atFirst(tx, user)) }),
  );
}

/** Whoever first says something of duty while everything is paused rests from that, too, until they take it up by hand. */
export async function atFirst(tx: GuildTx, user: string): Promise<{ resting?: true }> {
  const terms = await stored.known(tx, user);
  return (terms?.guideVersion ?? 0) === 0 && (await isPaused(tx, user)) ? { resting: true } : {};
}

async function othersOn(tx: GuildTx, community: Community, user: string): Promise<readonly string[]> {
  return (await stored.onDuty(tx, community.now())).filter((other) => other !== user);
}

export interface Ended {
  /** How many cases are still theirs. */
  readonly own: number;
  readonly others: readonly string[];
  readonly noteLeft: boolean;
}

/** Ends a shift. @param note - what whoever comes next should know */
export async function goOffDuty(
  community: Community,
  { user, note = '' }: { user: string; note?: string | undefined },
): Promise<Ended> {
  return community.transaction(async (tx) => {
    await stored.end(tx, user);
    const words = note.trim();
    if (words !== '') await leaveNote(tx, community, { author: user, words });
    await keepAlerts(tx, community);
    // What they keep stays theirs: the board says that they are off.
    await deliver(tx, community, boardDelivery());
    const own = await ownCases(tx, user);
    return { own: own.length, others: await othersOn(tx, community, user), noteLeft: words !== '' };
  });
}

/** More than anybody has. */
const releasedAtOnce = 500;

/** What somebody has still to do something about; what they ended waits for a second reader, and stays theirs. */
export const inTheirHands = ({ state }: StoredCase): boolean => state === 'taken' || state === 'aftercare';

/** All that somebody has and has not ended. */
export const ownCases = (tx: GuildTx, user: string): Promise<StoredCase[]> =>
  queue.ownedBy(tx, user, releasedAtOnce);

/** What became of somebody's cases who is off at once. */
export interface TakenOff {
  /** How many wait for others. */
  readonly handedOver: number;
  /** How many stay theirs, because they wait for a second reader. */
  readonly second: number;
}

/** Somebody is away at once: their shift is over, and what they have waits for others again, with its age. */
export async function takeOff(
  tx: GuildTx,
  community: Community,
  { user }: { user: string },
): Promise<TakenOff> {
  let [handedOver, second] = [0, 0];
  await stored.end(tx, user);
  await keepAlerts(tx, community);
  for (const { ref } of await ownCases(tx, user)) {
    const current = await cases.lock(tx, ref);
    if (current?.owner !== user) continue;
    if (inTheirHands(current)) {
      await apply(tx, community, current, { event: { type: 'release' } });
      handedOver += 1;
    } else second += 1;
  }
  return { handedOver, second };
}

/** The same by their own wish, and who is on instead. */
export async function handAllOver(
  community: Community,
  user: string,
): Promise<TakenOff & { readonly others: readonly string[] }> {
  return community.transaction(async (tx) => ({
    ...(await takeOff(tx, community, { user })),
    others: await othersOn(tx, community, user),
  }));
}
