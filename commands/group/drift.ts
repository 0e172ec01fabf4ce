/** The buttons under a change that somebody made by hand. The card itself is redrawn by its delivery, for everybody at once. */
import { driftAnswered, driftRefused, keepDriftId, restoreDriftId, settleDrift } from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';

async function settle(ref: Ref, as: 'keeping' | 'restoring', { community, t }: Tap): Answer {
  const settled = await settleDrift(community, { ref, as });
  return settled.ok ? ok(driftAnswered(as, t)) : err(driftRefused);
}

const keep = button({
  id: keepDriftId,
  access: leads,
  answers: 'update',
  run: ({ drift }, tap) => settle(drift, 'keeping', tap),
});

const restore = button({
  id: restoreDriftId,
  access: leads,
  answers: 'update',
  run: ({ drift }, tap) => settle(drift, 'restoring', tap),
});

export const driftHandlers = [keep, restore];
