/** The channel that letters in private threads hang under. */
import { hallNeeded } from '#src/platform/discord/hall/needed.ts';

export const { hall, askForHall } = hallNeeded({ name: 'case.hall', priority: 1 });
