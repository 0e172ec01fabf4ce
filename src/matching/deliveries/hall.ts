/** The channel that conversations of people who were matched hang under. */
import { hallNeeded } from '#src/platform/discord/hall/needed.ts';

export const { hall, askForHall } = hallNeeded({ name: 'match.hall', priority: 3 });
