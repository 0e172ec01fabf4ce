/** What one's groups ask, and the answers. */
import {
  answerOffer,
  declineOfferId,
  offerAnswered,
  offerFor,
  offerGone,
  offerId,
  offerShown,
  takeOfferId,
} from '#src/groups/index.ts';
import type { MemberEvents } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';

const show = button({
  id: offerId,
  access: everyone,
  answers: 'reply',
  async run({ group }, { community, caller, t }) {
    const found = await offerFor(community, { group, user: caller.id });
    return found ? ok(offerShown(found, t)) : err(offerGone);
  },
});

async function answer(
  { group, offer, takes }: { group: Ref; offer: `${number}`; takes: boolean },
  events: MemberEvents,
  { community, caller, t }: Tap,
): Answer {
  const said = { group, offer: Number(offer), user: caller.id, takes };
  const now = await answerOffer(community, said, events);
  return now ? ok(offerAnswered(now, t)) : err(offerGone);
}

const answering = (id: typeof takeOfferId, takes: boolean, events: MemberEvents) =>
  button({
    id,
    access: everyone,
    answers: 'update',
    run: (values, tap) => answer({ ...values, takes }, events, tap),
  });

export function offerHandlers(events: MemberEvents): readonly Handler[] {
  return [show, answering(takeOfferId, true, events), answering(declineOfferId, false, events)];
}
