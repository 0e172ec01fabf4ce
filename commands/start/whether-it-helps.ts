/** The way from the hub to one's own questionnaires: agreeing to them once, then the link to the private page. */
import { memberCards } from '#src/members/index.ts';
import {
  askToAgree,
  courseCard,
  outcomesIds,
  outcomesPageName,
  ownCourse,
  pagesOff,
} from '#src/outcomes/index.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer, ButtonHandler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';

/** @param links - undefined where no page can be reached from outside */
export function whetherItHelpsHandlers(links: LinkMaker | undefined): readonly ButtonHandler[] {
  const now = async ({ community, caller, t }: Tap): Answer => {
    if (!links) return err(pagesOff);
    const course = await ownCourse(community, caller.id);
    if (!course?.agreed) return ok(askToAgree(t));
    return ok(courseCard(course, await links.make(community, outcomesPageName, caller.id), t));
  };
  return [
    button({
      id: outcomesIds.cardId,
      access: everyone,
      answers: 'update',
      run: (_values, tap) => now(tap),
    }),
    button({
      id: outcomesIds.agreeId,
      access: everyone,
      answers: 'update',
      run({ version }, tap) {
        const asked = { purpose: 'outcomes', version, zone: 'none' } as const;
        const askAge = () => memberCards.ageBeforeConsent(asked, tap.t);
        return agreeing(tap, { purpose: 'outcomes', version }, { askAge, next: () => now(tap) });
      },
    }),
  ];
}
