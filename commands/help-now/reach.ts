/** *Ask a moderator to write* in *Help now*, and what stands in the staff channel by itself while there is no queue. */
import { answerDirectly, help } from '#src/escalation/index.ts';
import type { DutyNow, HelpStanding, ReachNeeds } from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { everywhere, spotFor } from './spot.ts';

export interface ReachHandlerNeeds extends ReachNeeds {
  readonly duty: DutyNow;
  /** What a server is called. */
  readonly serverName: (guild: string) => Promise<string>;
}

/** Whose moderators can be asked, and what they learn: before anybody is told anything. */
export async function beforeAsking(
  needs: ReachHandlerNeeds,
  standing: HelpStanding,
  tap: Tap,
): Promise<Message> {
  const [spot, communities] = await Promise.all([
    spotFor(needs, standing, tap),
    help.reachable(needs, tap.community, tap),
  ]);
  const choices = await help.choicesAmong(needs, tap.community, communities, tap.caller.id);
  return choices.length === 0 ? help.cannotAsk(spot, tap.t) : help.mayAsk(spot, choices, tap.t);
}

export function reachHandlers(needs: ReachHandlerNeeds): readonly Handler[] {
  const ask = button({
    id: help.reachId,
    ...everywhere,
    answers: 'update',
    run: async (standing, tap) => ok(await beforeAsking(needs, standing, tap)),
  });

  const yes = button({
    id: help.reachYesId,
    ...everywhere,
    answers: 'update',
    async run({ community: ref, ...standing }, tap) {
      const { caller, locale, inDirectMessages, t } = tap;
      const community = await help.communityMeant(needs, ref);
      const asked = { user: caller.id, locale, unsafe: standing.way === 'unsafe', inDirectMessages };
      const [spot, reached, duty] = await Promise.all([
        spotFor(needs, standing, tap),
        community ? help.reachOut(needs, community, asked) : ('nowhere' as const),
        community ? help.dutyIn(needs.duty, community, caller.id) : ('unknown' as const),
      ]);
      const said =
        typeof reached === 'string'
          ? ({ to: reached } as const)
          : ({ ...reached, to: 'queue', community: ref, duty } as const);
      return ok(help.wasAsked(spot, said, t));
    },
  });

  const directly = button({
    id: help.reachDirectlyId,
    ...everywhere,
    answers: 'update',
    async run({ community: ref, ...standing }, tap) {
      const community = await help.communityMeant(needs, ref);
      const [spot, answered, duty] = await Promise.all([
        spotFor(needs, standing, tap),
        community?.transaction((tx) => answerDirectly(tx, community, tap.caller.id)),
        community ? help.dutyIn(needs.duty, community, tap.caller.id) : ('unknown' as const),
      ]);
      return ok(help.answeredAnew(spot, answered && { ...answered, duty }, tap.t));
    },
  });

  const who = button({
    id: help.whoAskedId,
    access: moderators,
    anywhere: true,
    answers: 'update',
    async run({ who: sealed }, { community, guildLocale, t }) {
      const asked = help.whoIs(community, sealed);
      if (await help.takeUp(community, { ...asked, locale: guildLocale })) return ok(help.whoAskedQueued(t));
      const { settings } = community;
      const words = settings ? needs.translations.for(settings.locale) : t;
      return ok({
        ...help.waitsByItself(sealed, asked.unsafe, words),
        beside: help.whoAsked(asked, t),
      });
    },
  });

  return [ask, yes, directly, who];
}
