/** The custom ids of outcomes. None carries a person or an answer. */
import { customId, numberPart } from '#src/platform/discord/custom-id.ts';

export const cardId = customId('outcomes.card', {});
/** The consent, with the version of the words that stood above it. */
export const agreeId = customId('outcomes.agree', { version: numberPart });
/** The figures for leads, from a questionnaire's button. */
export const reportId = customId('outcomes.report', { instrument: numberPart });
/** The same as a file. */
export const fileId = customId('outcomes.file', {});
