/** Where the card of an event stands, whom it pings, and whether it is among the server's own events. */
import { gatheringIds, readPlan } from '#src/gatherings/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, select } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { hubNow } from './event-create.ts';
import { anId, change } from './event-questions.ts';

const card = select({
  id: gatheringIds.cardChannelId,
  access: leads,
  answers: 'update',
  chosen: anId,
  run: ({ plan }, channel, tap) =>
    change(
      plan,
      (row) => ok({ ...row, plan: { ...row.plan, card: { channel, ping: row.plan.card?.ping } } }),
      tap,
    ),
});

const ping = select({
  id: gatheringIds.pingRoleId,
  access: leads,
  answers: 'update',
  chosen: anId,
  async run({ plan }, role, tap) {
    const view = await readPlan(tap.community, plan);
    const channel = view.ok ? view.value.cardChannel : undefined;
    if (channel === undefined) return hubNow(plan, tap);
    // Everybody is a role, too, with the id of the server, and is never notified.
    const chosen = role === tap.community.guild ? undefined : role;
    return change(plan, (row) => ok({ ...row, plan: { ...row.plan, card: { channel, ping: chosen } } }), tap);
  },
});

const pingNobody = button({
  id: gatheringIds.pingNobodyId,
  access: leads,
  answers: 'update',
  run: ({ plan }, tap) =>
    change(
      plan,
      (row) => {
        const { card: known } = row.plan;
        return ok({ ...row, plan: { ...row.plan, card: known && { ...known, ping: undefined } } });
      },
      tap,
    ),
});

const mirror = button({
  id: gatheringIds.mirrorId,
  access: leads,
  answers: 'update',
  run: ({ plan, shown }, tap) =>
    change(plan, (row) => ok({ ...row, plan: { ...row.plan, mirrored: shown === 'yes' } }), tap),
});

export const eventCardHandlers = [card, ping, pingNobody, mirror];
