/** Keeping what somebody answered on the page, and the choice of the longer form. */
import * as answers from '#db/outcomes/answers.ts';
import * as courses from '#db/outcomes/courses.ts';
import type { CourseRow } from '#db/outcomes/courses.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { closesAt, dayIn } from './course.ts';
import { gad2 } from './instruments/gad.ts';
import { instruments } from './instruments/index.ts';
import type { Answers, Instrument, InstrumentName } from './instruments/instrument.ts';
import { sealAnswers } from './sealed-answers.ts';
import { openWave } from './waves.ts';

export type AnswerRefused = 'no_consent' | 'not_open' | 'nothing' | { readonly outOfRange: number };

/** Reads what stood in a form: a number for each item's key, or nothing. */
export function answersIn(
  instrument: Instrument,
  typed: Readonly<Record<string, string>>,
): Result<Answers, AnswerRefused> {
  const given: Record<string, number> = {};
  for (const [index, { key, answer }] of instrument.items.entries()) {
    const text = (typed[key] ?? '').trim();
    if (text === '') continue;
    const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    const fits =
      answer.kind === 'choices' ? answer.values.includes(value) : value >= answer.from && value <= answer.to;
    if (!fits) return err({ outOfRange: index + 1 });
    given[key] = value;
  }
  return Object.keys(given).length === 0 ? err('nothing') : ok(given);
}

/** @param given.wave - the one that the form was made for: it may be over by now */
export async function keepAnswers(
  community: Community,
  user: string,
  given: { readonly wave: number; readonly instrument: InstrumentName; readonly answers: Answers },
): Promise<Result<void, AnswerRefused>> {
  return community.transaction(async (tx) => {
    const record = await memberRecord(tx, community, user);
    const course = await courses.lock(tx, user);
    if (!course || !record || !stands(record.consents, 'outcomes')) return err('no_consent');
    const wave = openWave(dayIn(course, community.now()));
    if (wave?.wave !== given.wave) return err('not_open');
    const keep = (name: InstrumentName, answered: Answers) =>
      keepOne(tx, community, user, {
        course,
        wave: wave.wave,
        name,
        answered,
        closes: closesAt(course, wave),
      });
    await keep(given.instrument, given.answers);
    // The longer form begins with the shorter one, so that everybody counts in that.
    if (given.instrument === 'gad7') await keep('gad2', only(gad2, given.answers));
    return ok(undefined);
  });
}

function only({ items }: Instrument, given: Answers): Answers {
  return Object.fromEntries(
    items.flatMap(({ key }) => (given[key] === undefined ? [] : [[key, given[key]]])),
  );
}

async function keepOne(
  tx: GuildTx,
  community: Community,
  user: string,
  kept: {
    readonly course: CourseRow;
    readonly wave: number;
    readonly name: InstrumentName;
    readonly answered: Answers;
    readonly closes: Date;
  },
): Promise<void> {
  const { wave, name: instrument, answered, closes } = kept;
  const answer = await sealAnswers(tx, community, { user, wave, instrument }, answered);
  await answers.keep(tx, user, { wave, instrument, answeredAt: community.now(), answer, closesAt: closes });
}

/** Counts from the next questionnaire on. */
export async function chooseForm(community: Community, user: string, longer: boolean): Promise<void> {
  await community.transaction((tx) => courses.change(tx, user, { longer }));
}

/** How a questionnaire is called in its forms. */
export function instrumentOf(name: string): Instrument | undefined {
  return Object.values(instruments).find((instrument) => instrument.name === name);
}
