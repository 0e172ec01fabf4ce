/** All of `/resource`. */
import { agreeToLearning } from './agree.ts';
import { cardHandlersOfLearning } from './cards.ts';
import { findResourceHandlers } from './find.ts';
import { ownThingHandlers } from './own.ts';
import { suggestResourceHandlers } from './suggest.ts';
import { cardTeamHandlers } from './team.ts';

export const learningHandlers = [
  ...findResourceHandlers,
  ...suggestResourceHandlers,
  ...ownThingHandlers,
  ...cardHandlersOfLearning,
  ...cardTeamHandlers,
  ...agreeToLearning,
];
