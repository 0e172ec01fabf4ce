/** `/lead match rounds` and `schedule`: a look before a round goes out, and when rounds are. */
import {
  holdRound,
  letRoundGo,
  matchCards,
  matchIds,
  offeredSchedules,
  roundsView,
  setMode,
  setSchedule,
} from '#src/matching/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

async function roundsNow({ community, t }: Tap): Answer {
  return ok(matchCards.roundsShown(await roundsView(community), t));
}

const rounds = slash({
  definition: leadDefinition,
  path: 'match rounds',
  access: leads,
  run: (_args, tap) => roundsNow(tap),
});

const card = button({
  id: matchIds.roundsId,
  access: leads,
  answers: 'update',
  run: (_values, tap) => roundsNow(tap),
});

const deciding = (id: typeof matchIds.letGoId, decide: typeof letRoundGo) =>
  button({
    id,
    access: leads,
    answers: 'update',
    async run({ round: ref }, tap) {
      const decided = await decide(tap.community, { ref, by: tap.caller.id });
      return decided.ok ? roundsNow(tap) : err(matchCards.roundGone);
    },
  });

const mode = button({
  id: matchIds.modeId,
  access: leads,
  answers: 'update',
  async run({ mode: chosen }, tap) {
    await setMode(tap.community, { mode: chosen, by: tap.caller.id });
    return roundsNow(tap);
  },
});

const when = button({
  id: matchIds.whenId,
  access: leads,
  answers: 'update',
  run: async (_values, { t }) => ok(matchCards.whenAsked(t)),
});

async function keep(schedule: string, tap: Tap): Answer {
  const kept = await setSchedule(tap.community, { schedule: schedule.trim(), by: tap.caller.id });
  return kept.ok ? roundsNow(tap) : err(matchCards.scheduleRefused(kept.error, schedule));
}

const setWhen = button({
  id: matchIds.whenSetId,
  access: leads,
  answers: 'update',
  run: ({ schedule }, tap) => keep(offeredSchedules[schedule], tap),
});

const schedule = slash({
  definition: leadDefinition,
  path: 'match schedule',
  access: leads,
  run: ({ when: typed }, tap) => keep(typed, tap),
});

const suggest = completion({
  definition: leadDefinition,
  path: 'match schedule',
  option: 'when',
  access: leads,
  complete: async (_typed, { t }) => matchCards.offeredChoices(t),
});

export const matchRoundHandlers = [
  rounds,
  card,
  deciding(matchIds.letGoId, letRoundGo),
  deciding(matchIds.holdId, holdRound),
  mode,
  when,
  setWhen,
  schedule,
  suggest,
];
