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
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
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
  { group, offer }: { group: Ref; offer: `${number}` },
  takes: boolean,
  { community, caller, t }: Tap,
): Answer {
  const said = { group, offer: Number(offer), user: caller.id, takes };
  const now = await answerOffer(community, said);
  return now ? ok(offerAnswered(now, t)) : err(offerGone);
}

const take = button({
  id: takeOfferId,
  access: everyone,
  answers: 'update',
  run: (values, tap) => answer(values, true, tap),
});

const stay = button({
  id: declineOfferId,
  access: everyone,
  answers: 'update',
  run: (values, tap) => answer(values, false, tap),
});

export const offerHandlers = [show, take, stay];
