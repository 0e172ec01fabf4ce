/** What happens by itself: somebody is told that they are asked again, and what is over becomes sums. Safe on every process at once. */
import * as answers from '#db/outcomes/answers.ts';
import * as courses from '#db/outcomes/courses.ts';
import type { CourseRow } from '#db/outcomes/courses.ts';
import type { GuildTx } from '#db/database.ts';
import { isAway, isPaused, putInInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import { countUp, monthOf } from './count-up.ts';
import { closesAt, dayIn, dueNext } from './course.ts';
import { inboxKinds } from './inbox.ts';
import { asked } from './instruments/index.ts';
import { closedWaves, openWave } from './waves.ts';

const atOnce = 200;

export function followCourses({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'outcomes.follow',
    every: '35 */10 * * * *',
    async run(now) {
      for (const { guild, user } of await database.withSystem((tx) => courses.due(tx, now, atOnce))) {
        const community = await communityOf(guild);
        await community.transaction((tx) => follow(tx, community, user));
      }
    },
  };
}

/** While somebody pauses they are told nothing; the wave stays open, and they may hear of it when they are back. */
const askedAgainAfter = hours(6);

async function follow(tx: GuildTx, community: Community, user: string): Promise<void> {
  const course = await courses.lock(tx, user);
  const now = community.now();
  if (!course) return;
  const over = closedWaves(dayIn(course, now));
  for (const wave of over.slice(course.closed)) await accountFor(tx, user, course, wave);
  const open = openWave(dayIn(course, now));
  const news = open !== undefined && open.wave > course.told && !(await isAway(tx, user));
  const paused = news && (await isPaused(tx, user));
  const tells = news && !paused;
  if (tells) await putInInbox(tx, community, { user, kind: inboxKinds.open, subject: newRef() });
  await courses.change(tx, user, {
    closed: over.length,
    told: tells ? open.wave : course.told,
    nextAt: paused ? after(now, askedAgainAfter) : (dueNext(course, now) ?? null),
  });
}

/** Of what they had answered at the first wave, were asked at this one, and did not answer, it is noted that it passed. */
async function accountFor(
  tx: GuildTx,
  user: string,
  course: CourseRow,
  wave: ReturnType<typeof closedWaves>[number],
): Promise<void> {
  const rows = await answers.of(tx, user);
  const begun = rows.filter((row) => row.wave === 0).map(({ instrument }) => instrument);
  // The longer form has the shorter one in it.
  const asks = [...asked(false), ...asked(course.longer)].map(({ name }) => name);
  await answers.letPass(tx, user, {
    wave: wave.wave,
    instruments: begun.filter((instrument) => asks.includes(instrument)),
    closesAt: closesAt(course, wave),
  });
}

/** Parcels close once a month; what was over before the month began is in them, whenever the tick comes. */
export function closeParcels({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'outcomes.parcels',
    every: '15 40 * * * *',
    async run(now) {
      const month = monthOf(now);
      const guilds = await database.withSystem((tx) => answers.communitiesToCount(tx, month.from));
      for (const guild of guilds) {
        const community = await communityOf(guild);
        await community.transaction((tx) => countUp(tx, community, month));
      }
    },
  };
}
