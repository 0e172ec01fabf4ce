/** The channel that check-ins in private threads hang under. */
import { hallNeeded } from '#src/platform/discord/hall/needed.ts';

export const { hall, askForHall } = hallNeeded({ name: 'checkin.hall', priority: 6 });
