/**
 * Courses of a time before Kindred was there: the sample community begins with some, so that there is something to look at.
 * They become sums the way all answers do, and of fewer than ten people there are none.
 */
import * as answers from '#db/outcomes/answers.ts';
import * as courses from '#db/outcomes/courses.ts';
import * as parcels from '#db/outcomes/parcels.ts';
import type { GuildTx } from '#db/database.ts';
import { hasAgreed, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { monthOf } from './count-up.ts';
import { closesAt, dayIn, dueNext } from './course.ts';
import { instruments } from './instruments/index.ts';
import type { Answers } from './instruments/instrument.ts';
import { sealAnswers } from './sealed-answers.ts';
import { closeParcel } from './statistics/parcels.ts';
import { instrumentNames } from './types.ts';
import type { InstrumentName } from './types.ts';
import { closedWaves, waveAt } from './waves.ts';

/** What one person answered, a list for each questionnaire: one entry a wave, undefined where they let it pass. */
type PastAnswers = Readonly<Partial<Record<string, readonly (Answers | undefined)[]>>>;

interface PastCourse {
  /** Somebody who is here and has agreed to be asked; undefined of those who have moved on, of whom only sums are left. */
  readonly user?: string | undefined;
  readonly answered: PastAnswers;
}

/** @param past.startedAt - when all of them began. Done again, it changes nothing. */
export async function recallOutcomes(
  community: Community,
  past: { readonly startedAt: Date; readonly people: readonly PastCourse[] },
): Promise<void> {
  await community.transaction(async (tx) => {
    if ((await parcels.all(tx)).length > 0) return;
    const over = closedWaves(dayIn(past, community.now())).map(({ wave }) => wave);
    for (const wave of over)
      for (const instrument of instrumentNames) await sumUp(tx, { instrument, wave, ...past });
    for (const { user, answered } of past.people)
      if (user !== undefined) await begin(tx, community, user, { startedAt: past.startedAt, answered, over });
  });
}

async function sumUp(
  tx: GuildTx,
  {
    instrument,
    wave,
    startedAt,
    people,
  }: {
    readonly instrument: InstrumentName;
    readonly wave: number;
    readonly startedAt: Date;
    readonly people: readonly PastCourse[];
  },
): Promise<void> {
  const { score, better, threshold } = instruments[instrument];
  const resolved = people.flatMap(({ answered }) => {
    const scoreAt = (at: number) => {
      const given = answered[instrument]?.[at];
      return given && score(given);
    };
    const [before, then] = [scoreAt(0), scoreAt(wave)];
    if (before === undefined) return [];
    return [{ change: wave === 0 ? before : then === undefined ? undefined : then - before }];
  });
  const parcel = closeParcel(resolved, { better, threshold: wave === 0 ? undefined : threshold?.by });
  // In the month after the one in which it could last be answered.
  const month = monthOf(after(closesAt({ startedAt }, waveAt(wave)), days(31))).name;
  if (parcel) await parcels.add(tx, { instrument, wave, ...parcel }, month);
}

async function begin(
  tx: GuildTx,
  community: Community,
  user: string,
  { startedAt, answered, over }: { startedAt: Date; answered: PastAnswers; over: readonly number[] },
): Promise<void> {
  if (!(await isMember(tx, user)) || !(await hasAgreed(tx, user, 'outcomes'))) return;
  // Agreeing began their course just now; whoever has answered since is left alone.
  if ((await answers.of(tx, user)).length > 0) return;
  await courses.remove(tx, user);
  const now = community.now();
  const course = { startedAt, longer: false, told: over.length, closed: over.length };
  await courses.begin(tx, user, { startedAt, nextAt: dueNext(course, now) ?? now });
  await courses.change(tx, user, {
    told: over.length,
    closed: over.length,
    nextAt: dueNext(course, now) ?? null,
  });
  for (const wave of over)
    for (const instrument of instrumentNames) {
      const given = answered[instrument]?.[wave];
      if (!given) continue;
      const [place, answeredAt] = [{ wave, instrument }, after(closesAt(course, waveAt(wave)), -days(7))];
      const answer = await sealAnswers(tx, community, { user, ...place }, given);
      await answers.keep(tx, user, {
        ...place,
        answeredAt,
        answer,
        closesAt: closesAt(course, waveAt(wave)),
      });
      await answers.markCounted(tx, place, [user]);
    }
}
