/** What concerns whoever sent a report: a limit without opening who it is, and opening it, which takes a moderator and a lead. */
import { z } from 'zod';
import {
  askOpening,
  decideOpening,
  limitDays,
  limitReporter,
  limitSaid,
  openingAnswerId,
  openingAnswered,
  openingAskedSaid,
  openingDecided,
  openingFor,
  openingId,
  openingRefused,
  openingResult,
  openingResultId,
  openingShown,
  reporterShown,
  sealedFormId,
  seeReporter,
  seeReporterId,
} from '#src/escalation/index.ts';
import type { Relates } from '#src/escalation/index.ts';
import { leads, moderators, staff } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { refPattern } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';

const answers = z.object({
  report: z.string().regex(refPattern).optional(),
  reason: z.string().trim().max(1000).default(''),
  days: z.coerce.number().pipe(z.literal(limitDays)).optional(),
});

export function sealedHandlers(relates: Relates): readonly Handler[] {
  return [
    modal({
      id: sealedFormId,
      access: moderators,
      answers: 'reply',
      fields: answers,
      async run({ case: ref, action }, { report, reason, days }, { community, caller, t }) {
        const by = caller.id;
        if (action === 'open_author' || action === 'open_reporter') {
          const about = action === 'open_author' ? null : (report ?? '');
          const asked = await askOpening(community, relates, { ref, report: about, reason, by });
          return asked.ok ? ok(openingAskedSaid(asked.value.number, t)) : err(openingRefused(asked.error));
        }
        const limit = { ref, report: report ?? '', forDays: days ?? 1, by };
        const limited = await limitReporter(community, relates, limit);
        return limited.ok ? ok(limitSaid(limited.value.until, t)) : err(openingRefused(limited.error));
      },
    }),
    button({
      id: openingId,
      access: leads,
      answers: 'reply',
      async run({ opening }, { community, caller, t }) {
        const found = await openingFor(community, relates, { opening, by: caller.id });
        return found.ok ? ok(openingShown(found.value, t)) : err(openingRefused(found.error));
      },
    }),
    button({
      id: openingAnswerId,
      access: leads,
      answers: 'update',
      async run({ opening, answer }, { community, caller, t }) {
        const by = caller.id;
        const decided = await decideOpening(community, relates, { opening, by, decision: answer });
        return decided.ok ? ok(openingDecided(decided.value, t)) : err(openingRefused(decided.error));
      },
    }),
    button({
      id: openingResultId,
      access: staff,
      answers: 'reply',
      async run({ opening }, { community, caller, t }) {
        const found = await openingResult(community, { opening, by: caller.id });
        return found.ok ? ok(openingAnswered(found.value, t)) : err(openingRefused(found.error));
      },
    }),
    button({
      id: seeReporterId,
      access: staff,
      answers: 'reply',
      async run({ opening }, { community, caller, t }) {
        const seen = await seeReporter(community, relates, { opening, by: caller.id });
        return seen.ok ? ok(reporterShown(seen.value, t)) : err(openingRefused(seen.error));
      },
    }),
  ];
}
