/** The custom ids of gatherings. */
import { customId } from '#src/platform/discord/custom-id.ts';

/** Under the message where newcomers begin. */
export const comingUpId = customId('start.events', {});
