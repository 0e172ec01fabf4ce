/** Offering one time of a shift, and taking it over. Of any number who press at once, one has it. */
import * as duty from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { SayInInbox } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { moment, userMention } from '#src/platform/discord/mentions.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { swapOverDelivery } from '../deliveries/swap-over.ts';
import { swapBegins, swapDelivery } from '../deliveries/swap.ts';
import { guideVersion } from './guide-pages.ts';
import { allTurns, turnAt } from './read.ts';
import type { Turn } from './turns.ts';

/** What the inbox calls a shift that somebody took over, and one that somebody has again. */
export const swapTakenKind = 'duty.swap_taken';

/** How far ahead shifts are offered and taken over. */
export const offeredAhead = days(14);

/** A turn that is offered. */
export interface Offered {
  readonly ref: Ref;
  readonly turn: Turn;
}

export interface Swaps {
  /** One's own next turns that are not offered. */
  readonly own: readonly Turn[];
  /** One's own that are. */
  readonly offered: readonly Offered[];
  /** What they took over from others. */
  readonly taken: readonly Offered[];
  /** Those of others that can be taken. */
  readonly others: readonly Offered[];
}

export async function readSwaps(community: Community, user: string): Promise<Swaps> {
  return community.transaction(async (tx) => {
    const now = community.now();
    const ahead = await allTurns(tx, community, { from: now, until: after(now, offeredAhead) });
    const turns = ahead.filter(({ from }) => from > now);
    const swaps = await stored.swapsAfter(tx, now);
    const turnsOf = (takenBy: string | undefined): readonly Offered[] =>
      swaps
        .filter((swap) => swap.takenBy === takenBy)
        .flatMap(({ ref, shift, beginsAt }) => {
          const turn = turns.find(
            (each) => each.shift === shift && each.from.getTime() === beginsAt.getTime(),
          );
          return turn ? [{ ref, turn }] : [];
        });
    const offered = turnsOf(undefined);
    return {
      own: turns.filter(
        (turn) => turn.user === user && turn.owner === user && !offered.some((each) => each.turn === turn),
      ),
      offered: offered.filter(({ turn }) => turn.owner === user),
      taken: turnsOf(user).filter(({ turn }) => turn.owner !== user),
      others: offered.filter(({ turn }) => turn.owner !== user),
    };
  });
}

/** Offers the time of one's own shift that begins then. @returns whether there is such a time */
export async function offerTurn(
  community: Community,
  { user, shift, beginsAt }: { user: string; shift: Ref; beginsAt: Date },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    const now = community.now();
    const turn = await turnAt(tx, community, { shift, beginsAt });
    if (turn?.user !== user || turn.owner !== user || turn.from <= now) return false;
    if (turn.from > after(now, offeredAhead)) return false;
    const ref = await stored.offer(tx, { ref: newRef(), shift, beginsAt, now });
    await deliver(tx, community, swapDelivery(ref));
    await deliver(tx, community, swapBegins({ ref, beginsAt }));
    return true;
  });
}

/** What the inbox calls a shift that somebody had taken over and that does not come any more: for them, and for whose it was. */
export const swapOverKind = 'duty.swap_over';
export const swapUndoneKind = 'duty.swap_undone';

/**
 * Changes somebody's shifts. What others took over of them stays theirs where it comes at the same moment; else both are told, and
 * the offer in the staff channel says that it is over. Whoever goes for good is told nothing.
 */
export async function changeShifts(
  tx: GuildTx,
  community: Community,
  { user: owner, goes }: { readonly user: string; readonly goes?: true },
  change: () => Promise<void>,
): Promise<void> {
  const before = await stored.lockSwapsOf(tx, owner, community.now());
  await change();
  for (const swap of before) {
    if (await turnAt(tx, community, swap)) continue;
    const { ref, takenBy, place } = swap;
    await stored.removeSwap(tx, ref);
    if (place) await deliver(tx, community, swapOverDelivery(ref, place));
    if (takenBy === undefined || takenBy === owner) continue;
    await putInInbox(tx, community, { user: takenBy, kind: swapOverKind, subject: ref });
    if (!goes) await putInInbox(tx, community, { user: owner, kind: swapUndoneKind, subject: ref });
  }
}

export type TakeRefused = 'gone' | 'own' | 'guide_first' | 'resting' | 'yours' | { readonly takenBy: string };

export async function takeTurn(
  community: Community,
  { user, ref }: { user: string; ref: Ref },
): Promise<Result<Turn, TakeRefused>> {
  return community.transaction(async (tx) => {
    const found = await stored.findSwap(tx, ref);
    if (!found || found.beginsAt <= community.now()) return err('gone');
    const turn = await turnAt(tx, community, found);
    if (!turn) return err('gone');
    if (found.owner === user) return err('own');
    const terms = await duty.termsOf(tx, user);
    if (terms.guideVersion < guideVersion) return err('guide_first');
    if (terms.resting) return err('resting');
    if (!(await stored.takeSwap(tx, ref, user))) {
      const takenBy = (await stored.findSwap(tx, ref))?.takenBy;
      if (takenBy === user) return err('yours');
      return err(takenBy === undefined ? 'gone' : { takenBy });
    }
    await putInInbox(tx, community, { user: found.owner, kind: swapTakenKind, subject: ref });
    await deliver(tx, community, swapDelivery(ref));
    return ok({ ...turn, user });
  });
}

/** What the inbox of whoever offered it says, for as long as it is so. */
export const swapWasTaken: SayInInbox = async (t, ref, { tx, user }) => {
  const found = await stored.findSwap(tx, ref);
  return found?.takenBy === undefined || found.takenBy === user
    ? undefined
    : t('duty:swapWasTaken', { who: userMention(found.takenBy), when: moment(found.beginsAt) });
};

/** What it says where whoever took it over cannot have it, until somebody else does or it begins. */
export const swapCameBack: SayInInbox = async (t, ref, { tx, community, user }) => {
  const found = await stored.findSwap(tx, ref);
  const isTheirs =
    found && found.beginsAt > community.now() && (found.takenBy === undefined || found.takenBy === user);
  return isTheirs ? t('duty:swapCameBack', { when: moment(found.beginsAt) }) : undefined;
};

/** Takes one's own offer back, where nobody was faster: it is their own again. */
export async function withdrawOffer(
  community: Community,
  { user, ref }: { user: string; ref: Ref },
): Promise<void> {
  await community.transaction(async (tx) => {
    const found = await stored.findSwap(tx, ref);
    if (found?.owner === user && (await stored.takeSwap(tx, ref, user)))
      await deliver(tx, community, swapDelivery(ref));
  });
}
