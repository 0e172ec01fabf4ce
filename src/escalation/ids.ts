/** The custom ids of the queue. */
import { customId, placePart, refPart } from '#src/platform/discord/custom-id.ts';

const aCase = { case: refPart };
export const lookId = customId('case.look', aCase);
export const takeId = customId('case.take', aCase);
export const resolveId = customId('case.resolve', aCase);
export const resolveFormId = customId('case.resolved', aCase);

/** The reported message stands in it too, so that a report gets through where its draft could not be kept. Only the reporter's own client sees it. */
const aReport = { draft: refPart, channel: placePart, message: placePart };
export const reportFormId = customId('report.send', aReport);
export const reportAgainId = customId('report.again', aReport);
