/** Everything of `/match`. */
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { apartHandlers } from './apart.ts';
import { cardHandlers } from './card.ts';
import { matchHandlers } from './matches.ts';
import { mentoringHandlers } from './mentoring.ts';
import { onsetHandlers } from './onset.ts';
import { proposalHandlers } from './proposals.ts';
import { tellingHandlers } from './telling.ts';

export function everythingOfMatch(links: LinkMaker | undefined): readonly Handler[] {
  return [
    ...cardHandlers,
    ...tellingHandlers,
    ...proposalHandlers,
    ...matchHandlers,
    ...apartHandlers,
    ...mentoringHandlers,
    ...onsetHandlers(links),
  ];
}
