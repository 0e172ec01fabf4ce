/** `/duty swap`: offering a shift, and taking one over. */
import { duty } from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { dutyDefinition } from './definition.ts';

async function swapsNow({ community, caller, t }: Tap): Answer {
  return ok(duty.swapCard(await duty.readSwaps(community, caller.id), t));
}

const open = slash({
  definition: dutyDefinition,
  path: 'swap',
  access: moderators,
  run: (_args, tap) => swapsNow(tap),
});

const card = button({
  id: duty.swapsId,
  access: moderators,
  answers: 'update',
  run: (_values, tap) => swapsNow(tap),
});

const offer = button({
  id: duty.offerTurnId,
  access: moderators,
  answers: 'update',
  async run({ shift, minute }, tap) {
    const beginsAt = new Date(minutes(Number(minute)));
    const offered = await duty.offerTurn(tap.community, { user: tap.caller.id, shift, beginsAt });
    return offered ? swapsNow(tap) : err(duty.takeRefused('not_offered'));
  },
});

/** The offer in the staff channel is redrawn by its delivery, for everybody at once. */
const take = button({
  id: duty.takeSwapId,
  access: moderators,
  answers: 'reply',
  async run({ swap }, { community, caller, t }) {
    const taken = await duty.takeTurn(community, { user: caller.id, ref: swap });
    if (taken.ok) return ok(duty.turnTaken(taken.value, t));
    return err(taken.error === 'guide_first' ? duty.guideBefore : duty.takeRefused(taken.error));
  },
});

const withdraw = button({
  id: duty.withdrawId,
  access: moderators,
  answers: 'update',
  run: ({ swap }, tap) => thenSwaps(duty.withdrawOffer, swap, tap),
});

const giveBack = button({
  id: duty.giveBackId,
  access: moderators,
  answers: 'update',
  run: ({ swap }, tap) => thenSwaps(duty.giveTurnBack, swap, tap),
});

/** Does something about an offer, and shows how their swaps stand then. */
async function thenSwaps(does: typeof duty.withdrawOffer | typeof duty.giveTurnBack, ref: Ref, tap: Tap) {
  await does(tap.community, { user: tap.caller.id, ref });
  return swapsNow(tap);
}

export const swapHandlers = [open, card, offer, take, withdraw, giveBack];
