/** Agreeing that what is saved and written is kept; what somebody was about to do comes right after it. */
import { learningIds, learningRefused } from '#src/learning/index.ts';
import type { AgeAnswer } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { agreeing } from '../agreeing.ts';
import { showOwnCards } from './cards.ts';
import { saveAfterAll } from './find.ts';

type Asked = Parameters<typeof learningRefused.askAge>[0] & { readonly age?: AgeAnswer };

function agree({ age, ...asked }: Asked, tap: Tap): Answer {
  const { version, next: then, resource } = asked;
  return agreeing(
    tap,
    { purpose: 'learning', version, age },
    {
      askAge: () => learningRefused.askAge(asked, tap.t),
      next: () => (then === 'save' && resource !== '-' ? saveAfterAll(resource, tap) : showOwnCards(tap, 0)),
    },
  );
}

const yes = button({ id: learningIds.agreeId, access: everyone, answers: 'update', run: agree });
const sayAge = button({ id: learningIds.ageThenAgreeId, access: everyone, answers: 'update', run: agree });

export const agreeToLearning = [yes, sayAge];
