/** `/lead outcomes`: whether the community helps, in sums of at least ten people. */
import { outcomesIds, outcomesReport, reportCard, reportFile } from '#src/outcomes/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

async function shown({ community, locale, t }: Tap, index: number): Answer {
  return ok(reportCard(await outcomesReport(community), index, locale, t));
}

export const outcomesHandlers = [
  slash({
    definition: leadDefinition,
    path: 'outcomes',
    access: leads,
    run: (_args, tap) => shown(tap, 0),
  }),
  button({
    id: outcomesIds.reportId,
    access: leads,
    answers: 'update',
    run: ({ instrument }, tap) => shown(tap, Number(instrument)),
  }),
  button({
    id: outcomesIds.fileId,
    access: leads,
    answers: 'reply',
    run: async (_values, { community, t }) => ok(reportFile(await outcomesReport(community), t)),
  }),
];
