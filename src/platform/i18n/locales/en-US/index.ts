/** American English, the source of all translations: its keys and arguments are what every other locale must have. */
import afterwards from './afterwards.ts';
import alerts from './alerts.ts';
import asking from './asking.ts';
import buddy from './buddy.ts';
import checkins from './checkins.ts';
import circles from './circles.ts';
import communities from './communities.ts';
import contact from './contact.ts';
import doctor from './doctor.ts';
import duty from './duty.ts';
import endings from './endings.ts';
import escalationCases from './escalation-cases.ts';
import queue from './escalation.ts';
import flare from './flare.ts';
import further from './further.ts';
import gatherings from './gatherings.ts';
import groups from './groups.ts';
import guide from './guide.ts';
import history from './history.ts';
import helplines from './helplines.ts';
import learning from './learning.ts';
import letters from './letters.ts';
import matches from './matches.ts';
import matching from './matching.ts';
import members from './members.ts';
import notes from './notes.ts';
import outcomes from './outcomes.ts';
import pages from './pages.ts';
import planner from './planner.ts';
import platform from './platform.ts';
import privacy from './privacy.ts';
import prompts from './prompts.ts';
import pulse from './pulse.ts';
import reading from './reading.ts';
import sealed from './sealed.ts';
import sharing from './sharing.ts';
import topics from './topics.ts';
import when from './when.ts';
import visits from './visits.ts';

const escalation = { ...queue, ...escalationCases } as const;

export default {
  afterwards,
  alerts,
  asking,
  platform,
  pages,
  buddy,
  checkins,
  circles,
  communities,
  contact,
  topics,
  doctor,
  flare,
  groups,
  gatherings,
  helplines,
  history,
  notes,
  outcomes,
  visits,
  matches,
  matching,
  members,
  escalation,
  duty,
  endings,
  guide,
  learning,
  letters,
  planner,
  privacy,
  prompts,
  pulse,
  reading,
  sealed,
  sharing,
  further,
  when,
} as const;
