/** Agreeing that what is saved and written is kept; what somebody was about to do comes right after it. */
import { learningIds } from '#src/learning/index.ts';
import { giveConsent, memberCards } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { showOwnCards } from './cards.ts';
import { saveAfterAll } from './find.ts';

export const agreeToLearning = button({
  id: learningIds.agreeId,
  access: everyone,
  answers: 'update',
  async run({ version, then, resource }, tap) {
    const { community, caller, locale, t } = tap;
    const given = await giveConsent(community, {
      user: caller.id,
      locale,
      purpose: 'learning',
      version: Number(version),
    });
    if (given.ok)
      return then === 'save' && resource !== '-' ? saveAfterAll(resource, tap) : showOwnCards(tap, 0);
    switch (given.error) {
      case 'age_unknown':
        return ok(memberCards.ageBeforeConsent({ purpose: 'learning', version, zone: 'none' }, t));
      case 'too_young':
      case 'adults_only':
        return ok(memberCards.keptOut(given.error, t));
      case 'words_changed':
      case 'not_offered':
        return err(memberCards.givingRefused(given.error));
    }
  },
});
