/** `/visit`: the consent at first use, then a link to the private page. */
import { memberCards } from '#src/members/index.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import {
  askForVisits,
  visitIds,
  visitsLink,
  visitsPageName,
  visitsUnavailable,
  visitsView,
} from '#src/visits/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';
import { visitDefinition } from './definition.ts';

/** @param links - undefined where no page can be reached from outside */
export function visitHandlers(links: LinkMaker | undefined): readonly Handler[] {
  const now = async ({ community, caller, t }: Tap): Answer => {
    if (!links) return err(visitsUnavailable);
    const { agreed } = await visitsView(community, caller.id);
    return ok(
      agreed ? visitsLink(await links.make(community, visitsPageName, caller.id), t) : askForVisits(t),
    );
  };
  return [
    slash({ definition: visitDefinition, path: '', access: everyone, run: (_args, tap) => now(tap) }),
    button({
      id: visitIds.agreeId,
      access: everyone,
      answers: 'update',
      run({ version }, tap) {
        const asked = { purpose: 'visits', version, zone: 'none' } as const;
        const askAge = () => memberCards.ageBeforeConsent(asked, tap.t);
        return agreeing(tap, { purpose: 'visits', version }, { askAge, next: () => now(tap) });
      },
    }),
  ];
}
