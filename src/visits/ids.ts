/** The custom ids of visits. */
import { customId, numberPart } from '#src/platform/discord/custom-id.ts';

/** The consent, with the version of the words that stood above it. */
export const agreeId = customId('visits.agree', { version: numberPart });
