/** *A hello tomorrow* in *Help now*: nothing is kept before somebody says how. */
import { help } from '#src/escalation/index.ts';
import type { ReachNeeds } from '#src/escalation/index.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { everywhere, spotFor } from './spot.ts';

export function helloHandlers(needs: ReachNeeds): readonly Handler[] {
  return [
    button({
      id: help.helloId,
      ...everywhere,
      answers: 'update',
      async run(standing, tap) {
        const [spot, [community]] = await Promise.all([
          spotFor(needs, standing, tap),
          help.reachable(needs, tap.community, tap),
        ]);
        return ok(
          community?.settings
            ? help.helloAsked(spot, community.settings.directMessages, tap.t)
            : help.helloSaid(spot, 'nowhere', tap.t),
        );
      },
    }),
    button({
      id: help.helloYesId,
      ...everywhere,
      answers: 'update',
      async run({ place, ...standing }, tap) {
        const { caller, locale, t } = tap;
        const [spot, [community]] = await Promise.all([
          spotFor(needs, standing, tap),
          help.reachable(needs, tap.community, tap),
        ]);
        const planned = community && (await help.tryPlanHello(community, { user: caller.id, locale, place }));
        return ok(planned ? help.helloPlanned(spot, planned, t) : help.helloSaid(spot, 'failed', t));
      },
    }),
    button({
      id: help.helloCancelId,
      ...everywhere,
      answers: 'update',
      async run({ hello, ...standing }, tap) {
        const [spot, [community]] = await Promise.all([
          spotFor(needs, standing, tap),
          help.reachable(needs, tap.community, tap),
        ]);
        if (community) await help.cancelHello(community, hello);
        return ok(help.helloSaid(spot, community ? 'cancelled' : 'notCancelled', tap.t));
      },
    }),
  ];
}
