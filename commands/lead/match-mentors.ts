/** `/lead match mentors`: a yes or no to those who asked, and a word now and then with those who are. */
import { decideMentor, matchCards, matchIds, mentorBy, mentorsFor } from '#src/matching/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

const list = slash({
  definition: leadDefinition,
  path: 'match mentors',
  access: leads,
  run: async (_args, { community, t }) => ok(matchCards.mentorsShown(await mentorsFor(community), 0, t)),
});

const page = button({
  id: matchIds.mentorsId,
  access: leads,
  answers: 'update',
  run: async ({ page: number }, { community, t }) =>
    ok(matchCards.mentorsShown(await mentorsFor(community), Number(number), t)),
});

const look = button({
  id: matchIds.mentorLookId,
  access: leads,
  answers: 'update',
  async run({ mentor: ref }, { community, t }) {
    const mentor = await mentorBy(community, ref);
    return mentor ? ok(matchCards.mentorCard(mentor, t)) : err(matchCards.mentorGone);
  },
});

const decide = button({
  id: matchIds.mentorDecideId,
  access: leads,
  answers: 'update',
  async run({ mentor: ref, decision }, { community, caller, t }) {
    const decided = await decideMentor(community, { ref, decision, by: caller.id });
    if (!decided.ok) return err(matchCards.mentorGone);
    return ok(matchCards.mentorsShown(await mentorsFor(community), 0, t));
  },
});

export const matchMentorHandlers = [list, page, look, decide];
