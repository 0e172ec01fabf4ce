/** Spanish, in words that people in every country where it is spoken understand; also what speakers of es-419 read. */
import type { Locale } from '../../keys.ts';
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
import escalationActions from './escalation-actions.ts';
import queue from './escalation.ts';
import flare from './flare.ts';
import further from './further.ts';
import gatherings from './gatherings.ts';
import groupsForLeads from './groups-for-leads.ts';
import groupsForAll from './groups.ts';
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

const groups = { ...groupsForAll, ...groupsForLeads } as const;
const escalation = { ...queue, ...escalationActions } as const;

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
} as const satisfies Locale;
