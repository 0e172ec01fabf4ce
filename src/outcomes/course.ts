/** A member's own course: what can be answered now, what was, and how it went. For them, and for nobody else. */
import * as answers from '#db/outcomes/answers.ts';
import * as courses from '#db/outcomes/courses.ts';
import type { CourseRow } from '#db/outcomes/courses.ts';
import type { GuildTx } from '#db/database.ts';
import { isMember, memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { asked, instruments } from './instruments/index.ts';
import type { Instrument, InstrumentName } from './instruments/instrument.ts';
import { openerOf } from './sealed-answers.ts';
import { closedWaves, dayOf, nextWave, openWave, waveAt } from './waves.ts';
import type { Wave } from './waves.ts';

export interface Scored {
  readonly wave: number;
  readonly instrument: InstrumentName;
  /** Undefined where too much was left out. */
  readonly score: number | undefined;
}

export interface OpenNow {
  readonly wave: number;
  readonly closesAt: Date;
  /** What is left to answer, in order. */
  readonly left: readonly Instrument[];
}

export interface Course {
  readonly agreed: boolean;
  readonly startedAt: Date;
  readonly longer: boolean;
  /** Undefined while nothing can be answered. */
  readonly open: OpenNow | undefined;
  readonly nextAt: Date | undefined;
  readonly scores: readonly Scored[];
  /** As a Discord locale. */
  readonly locale: string;
}

const whole = days(1);

/** Whole days since the start. */
export function dayIn({ startedAt }: Pick<CourseRow, 'startedAt'>, now: Date): number {
  return Math.floor((now.getTime() - startedAt.getTime()) / whole);
}

export function opensAt({ startedAt }: Pick<CourseRow, 'startedAt'>, wave: number): Date {
  return after(startedAt, days(dayOf(wave)));
}

/** The first moment at which a wave can no longer be answered. */
export function closesAt({ startedAt }: Pick<CourseRow, 'startedAt'>, { closes }: Wave): Date {
  return after(startedAt, days(closes + 1));
}

/** When there is something to do for a course: a wave opens, or ends. */
export function dueNext(row: CourseRow, now: Date): Date | undefined {
  const opens = nextWave(dayIn(row, now));
  const ends = closesAt(row, waveAt(closedWaves(dayIn(row, now)).length));
  return opens && opensAt(row, opens.wave) < ends ? opensAt(row, opens.wave) : ends;
}

export async function readCourse(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<Course | undefined> {
  const [row, record] = await Promise.all([courses.find(tx, user), memberRecord(tx, community, user)]);
  if (!row || !record) return undefined;
  const now = community.now();
  const [rows, open] = await Promise.all([answers.of(tx, user), openerOf(tx, community, user)]);
  const scores = rows.flatMap((one): Scored[] => {
    const given = open(one);
    const { wave, instrument } = one;
    return given ? [{ wave, instrument, score: instruments[instrument].score(given) }] : [];
  });
  const wave = openWave(dayIn(row, now));
  const next = nextWave(dayIn(row, now));
  return {
    agreed: stands(record.consents, 'outcomes'),
    startedAt: row.startedAt,
    longer: row.longer,
    open: wave && {
      wave: wave.wave,
      closesAt: closesAt(row, wave),
      left: asked(row.longer).filter(
        ({ name }) => !rows.some((one) => one.wave === wave.wave && one.instrument === name),
      ),
    },
    nextAt: next && opensAt(row, next.wave),
    scores,
    locale: record.locale,
  };
}

/** Reads somebody's course; begins it where they have agreed and none is there yet. */
export async function ownCourse(community: Community, user: string): Promise<Course | undefined> {
  const known = await community.read((tx) => readCourse(tx, community, user));
  if (known) return known;
  return community.transaction(async (tx) => {
    const record = (await isMember(tx, user)) ? await memberRecord(tx, community, user) : undefined;
    if (!record || !stands(record.consents, 'outcomes')) return undefined;
    const startedAt = community.now();
    await courses.begin(tx, user, { startedAt, nextAt: after(startedAt, days(dayOf(1))) });
    return readCourse(tx, community, user);
  });
}
