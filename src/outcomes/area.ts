/** Outcomes: whether the community helps, as its members say themselves, in sums that tell nothing of anybody. */
import { defineArea } from '#src/platform/area.ts';
import { inboxWords } from './inbox.ts';
import { askAgain, consentWithdrawn, exportOutcomes, forgetOutcomes, stopAsking } from './kept.ts';
import { closeParcels, followCourses } from './tick.ts';

export const outcomesArea = defineArea({
  name: 'outcomes',
  requires: { permissions: [], pages: true },
  ticks: (housekeeping) => [followCourses(housekeeping), closeParcels(housekeeping)],
  inbox: inboxWords,
  // Who has left is not asked, but goes on being counted among those who do not answer, until they are forgotten.
  reacts: {
    returned: askAgain,
    deceased: stopAsking,
    revived: askAgain,
    banned: (tx, community, { user }) => forgetOutcomes(tx, community, user),
    consentWithdrawn,
  },
  personalData: {
    tables: ['outcome_courses', 'outcome_answers'],
    export: exportOutcomes,
    erase: forgetOutcomes,
  },
});
