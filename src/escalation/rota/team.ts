/**
 * Who is a moderator any more, and who rests. Whoever lost the role, or is not on the server, leaves the rota; their shifts rest
 * for two weeks, in case they are back, and are gone then.
 */
import * as duty from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { keepAlerts } from '../alerts/places.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { swapDelivery } from '../deliveries/swap.ts';
import { casesAtRest } from '../messages/care.ts';
import { inTheirHands, ownCases, takeOff } from '../duty.ts';
import { turnOf, zoneOf } from './read.ts';
import { changeShifts } from './swaps.ts';

/** What the inbox calls a shift that somebody has again, because whoever took it over cannot have it. */
export const swapBackKind = 'duty.swap_back';

interface Who {
  readonly user: string;
}

/** What they took over is on offer again, and whose it was is told. @param only - undefined: all of it */
async function giveBackTurns(tx: GuildTx, community: Community, { user }: Who, only?: Ref): Promise<void> {
  for (const { ref, owner } of await stored.giveBack(tx, { user, ref: only, now: community.now() })) {
    await putInInbox(tx, community, { user: owner, kind: swapBackKind, subject: ref });
    await deliver(tx, community, swapDelivery(ref));
  }
}

/** Gives one back by their own wish. */
export async function giveTurnBack(
  community: Community,
  { user, ref }: Who & { readonly ref: Ref },
): Promise<void> {
  await community.transaction((tx) => giveBackTurns(tx, community, { user }, ref));
}

/** They have not got the role any more, or are not here. What they had waits for others. Twice is once. */
export async function leaveTeam(tx: GuildTx, community: Community, who: Who): Promise<void> {
  await takeOff(tx, community, who);
  await giveBackTurns(tx, community, who);
  const terms = await duty.known(tx, who.user);
  if (terms && !terms.leftAt) await duty.change(tx, who.user, { leftAt: community.now() });
}

/** They will not be back: nothing of how they were on duty is kept. */
export async function leaveForGood(tx: GuildTx, community: Community, who: Who): Promise<void> {
  await takeOff(tx, community, who);
  await giveBackTurns(tx, community, who);
  await stored.forgetTaken(tx, who.user);
  await changeShifts(tx, community, { ...who, goes: true }, () => duty.forget(tx, who.user));
}

/** Somebody was given the moderators' role, or lost it. */
export async function roleChanged(
  community: Community,
  { user, has }: Who & { readonly has: boolean },
): Promise<void> {
  await community.transaction(async (tx) => {
    if (!has) await leaveTeam(tx, community, { user });
    else if ((await duty.known(tx, user))?.leftAt) await duty.change(tx, user, { leftAt: null });
  });
}

/**
 * Their pause of everything takes them off too, and whoever has terms rests until they take duty up again by hand.
 * @param again - it goes on, and only what may be told of it has changed
 */
export async function pauseDuty(
  tx: GuildTx,
  community: Community,
  { again, ...who }: Who & { readonly again?: true },
): Promise<void> {
  if (again) return;
  if (await duty.known(tx, who.user)) await rest(tx, community, who);
  else await takeOff(tx, community, who);
}

/** What they took over from others is not left without anybody for it. */
async function rest(tx: GuildTx, community: Community, who: Who): Promise<void> {
  await duty.change(tx, who.user, { resting: true });
  await takeOff(tx, community, who);
  await giveBackTurns(tx, community, who);
}

/** Whether a rest holds it now. */
export async function rests(tx: GuildTx, _community: Community, user: string): Promise<boolean> {
  const terms = await duty.known(tx, user);
  return terms?.resting === true && terms.leftAt === undefined;
}

/** Whether anything goes on that "not now" would pause: they are on, have a case in their hands, or their shifts and calls count. */
export async function dutyGoesOn(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  const terms = await duty.known(tx, user);
  if (terms?.onUntil !== undefined && terms.onUntil > community.now()) return true;
  if ((await ownCases(tx, user)).some(inTheirHands)) return true;
  if (!terms || terms.resting || terms.leftAt) return false;
  return terms.callable || (await stored.shifts(tx, zoneOf(community), user)).length > 0;
}

/** How it stands with their cases while they rest. */
export async function casesWhileAtRest(
  tx: GuildTx,
  _community: Community,
  user: string,
): Promise<(t: Translate) => string> {
  const own = await ownCases(tx, user);
  const inHand = own.filter(inTheirHands).length;
  return (t) => casesAtRest({ inHand, second: own.length - inHand }, t);
}

/** What became of a "not now" by somebody of whom nothing is kept that could pause but their duty. */
export type Rest = 'nothing' | 'rests' | 'back';

/** @param ends - whether a rest that there is ends, as with the same command for a pause */
export async function restFromDuty(
  community: Community,
  { user, ends }: Who & { readonly ends: boolean },
): Promise<Rest> {
  return community.transaction(async (tx) => {
    const terms = await duty.known(tx, user);
    if (!terms && (await ownCases(tx, user)).length === 0) return 'nothing';
    if (ends && terms?.resting === true && !(await dutyGoesOn(tx, community, user))) {
      await endRest(tx, community, { user });
      return 'back';
    }
    await rest(tx, community, { user });
    return 'rests';
  });
}

/** The same by a button of its own, which pressed twice begins nothing. */
export async function comeBack(community: Community, user: string): Promise<void> {
  await community.transaction((tx) => endRest(tx, community, { user }));
}

/** Nothing begins by it, nor in the middle of a shift: their next one puts them on, or they do. */
export async function endRest(tx: GuildTx, community: Community, { user }: Who): Promise<void> {
  if ((await duty.known(tx, user))?.resting !== true) return;
  await duty.change(tx, user, { resting: false });
  const turn = await turnOf(tx, community, user);
  if (turn) await duty.change(tx, user, { shiftBegan: turn.from });
  await keepAlerts(tx, community);
}
