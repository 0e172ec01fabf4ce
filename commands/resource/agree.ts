/** Agreeing that what is saved and written is kept; what somebody was about to do comes right after it. */
import { learningIds, learningRefused } from '#src/learning/index.ts';
import { giveConsent, memberCards } from '#src/members/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { showOwnCards } from './cards.ts';
import { saveAfterAll } from './find.ts';

type Agreeing = Parameters<typeof learningRefused.askAge>[0] & { readonly age?: AgeAnswer };

async function agree({ age, ...asked }: Agreeing, tap: Tap): Answer {
  const { community, caller, locale, t } = tap;
  const { version, then, resource } = asked;
  const given = await giveConsent(community, {
    user: caller.id,
    locale,
    purpose: 'learning',
    version: Number(version),
    ...(age && { age }),
  });
  if (given.ok)
    return then === 'save' && resource !== '-' ? saveAfterAll(resource, tap) : showOwnCards(tap, 0);
  switch (given.error) {
    case 'age_unknown':
      return ok(learningRefused.askAge(asked, t));
    case 'too_young':
    case 'adults_only':
      return ok(memberCards.keptOut(given.error, t));
    case 'words_changed':
    case 'not_offered':
      return err(memberCards.givingRefused(given.error));
  }
}

const yes = button({ id: learningIds.agreeId, access: everyone, answers: 'update', run: agree });
const sayAge = button({ id: learningIds.ageThenAgreeId, access: everyone, answers: 'update', run: agree });

export const agreeToLearning = [yes, sayAge];
