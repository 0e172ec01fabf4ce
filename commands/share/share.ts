/** `/share`: the card to begin with, one's own list, and what others feel with a tap. */
import { shareCards, shareIds, sharing } from '#src/sharing/index.ts';
import type { Feels } from '#src/sharing/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { shareDefinition } from './definition.ts';

async function hubNow({ community, caller, t }: Tap): Answer {
  return ok(shareCards.shareHub(await sharing.hubFor(community, caller.id, 'share'), t));
}

const share = slash({
  definition: shareDefinition,
  path: '',
  access: everyone,
  run: (_args, tap) => hubNow(tap),
});

const hub = button({
  id: shareIds.hubId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => hubNow(tap),
});

const mine = button({
  id: shareIds.mineId,
  access: everyone,
  answers: 'reply',
  run: async ({ page }, { community, caller, t }) =>
    ok(shareCards.ownList(await sharing.ownPosts(community, caller.id), Number(page), t)),
});

async function lookNow(ref: Ref, { community, caller, t }: Tap): Answer {
  const own = await sharing.ownPost(community, caller.id, ref);
  return own ? ok(shareCards.ownShown(community.guild, own, t)) : err(shareCards.postGone);
}

const look = button({
  id: shareIds.lookId,
  access: everyone,
  answers: 'update',
  run: ({ post }, tap) => lookNow(post, tap),
});

const takeBackAsk = button({
  id: shareIds.takeBackAskId,
  access: everyone,
  answers: 'update',
  run: async ({ post }, { t }) => ok(shareCards.takeBackAsk(post, t)),
});

const takeBack = button({
  id: shareIds.takeBackId,
  access: everyone,
  answers: 'update',
  async run({ post }, { community, caller, t }) {
    const back = await sharing.takeBack(community, caller.id, post);
    return back.ok ? ok(shareCards.takenBack(t)) : err(shareCards.postGone);
  },
});

const onLeaving = button({
  id: shareIds.leavingId,
  access: everyone,
  answers: 'update',
  async run({ post, leaving }, tap) {
    const said = await sharing.sayOnLeaving(tap.community, tap.caller.id, post, leaving);
    return said.ok ? lookNow(post, tap) : err(shareCards.postGone);
  },
});

async function feelNow(
  { community, caller, t }: Tap,
  felt: Omit<Feels, 'user'>,
  now: 'add' | 'remove',
): Answer {
  const done = await sharing.feel(community, { ...felt, user: caller.id }, now);
  if (!done.ok) return err(done.error === 'own' ? shareCards.ownFeeling : shareCards.postGone);
  return ok(shareCards.feltSaid({ ...felt, stands: done.value }, t));
}

const feel = button({
  id: shareIds.feelId,
  access: everyone,
  answers: 'reply',
  run: (felt, tap) => feelNow(tap, felt, 'add'),
});

const feelAgain = button({
  id: shareIds.feelAgainId,
  access: everyone,
  answers: 'update',
  run: ({ now, ...felt }, tap) => feelNow(tap, felt, now),
});

export const shareHandlers = [share, hub, mine, look, takeBackAsk, takeBack, onLeaving, feel, feelAgain];
