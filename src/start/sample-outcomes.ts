/**
 * What people answered when they were asked whether the community helps, over the hundred days before there was a bot: made up,
 * with as much getting better, staying the same and getting worse as such communities report, and with people who stop answering.
 */
import type { MemberActor, Tap } from '#sandbox/index.ts';
import type { Step } from './sample.ts';
import { wordsFor } from './words-for.ts';

/** By questionnaire, an entry a wave: what was answered by the key of each question, or nothing. */
export type SampleAnswers = Readonly<
  Record<string, readonly (Readonly<Record<string, number>> | undefined)[]>
>;

/** Writes them down. @param user - whose they are; undefined of those who have moved on since */
export type RecallsOutcomes = (
  people: readonly { readonly user?: string | undefined; readonly answered: SampleAnswers }[],
) => Promise<void>;

/** At the start, after 30, 60 and 90 days. */
const waves = [0, 1, 2, 3] as const;

const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, Math.round(value)));

/** How somebody has changed by a wave: from one step worse to two steps better. */
function steps(person: number, wave: number): number {
  const most = [2, 0, 1, -1, 1, 0, 2, 0][person % 8] ?? 0;
  return (most * wave) / 3 + (((person * 7 + wave * 3) % 5) - 2) / 5;
}

/** Every eighth lets the second wave pass, every sixth the third, every fourth the last. */
const passes = (person: number, wave: number): boolean =>
  wave > 0 && person % ([8, 8, 6, 4][wave] ?? 4) === (wave % 3) + 1;

/** What one person of so many answered. */
function answeredBy(person: number): SampleAnswers {
  const at = (answers: (step: number) => Record<string, number>) =>
    waves.map((wave) => (passes(person, wave) ? undefined : answers(steps(person, wave))));
  const spread = person % 3;
  return {
    gad2: at((step) => ({
      nervous: within(1.5 + spread / 2 - step / 2, 0, 3),
      control: within(1 + spread / 2 - step / 2, 0, 3),
    })),
    hrqol4: at((step) => ({
      general: within(4 - step / 2, 1, 5),
      physical: within(14 + spread * 3 - step * 2, 0, 30),
      mental: within(10 + spread * 2 - step * 2, 0, 30),
      activity: within(8 + spread * 2 - step, 0, 30),
    })),
    connection: at((step) => ({ lonely: within(3 + spread / 2 - step, 1, 5) })),
    hope: at((step) => ({ hope: within(5 - spread + step * 2, 0, 10) })),
  };
}

/** As many as answered. */
function answeredByMany(people: number): { readonly answered: SampleAnswers }[] {
  return Array.from({ length: people }, (_, person) => ({ answered: answeredBy(person) }));
}

interface Outcomes {
  readonly where: string;
  readonly recalls: RecallsOutcomes;
  /** How many answered, and what they are called; those who are here are the first of them. */
  readonly answered: { readonly by: string; readonly people: number };
}

/** @param here - who is still there, and has something to see on their own page */
export function stepsOfOutcomes(
  here: readonly { readonly key: string; readonly member: MemberActor }[],
  { where, recalls, answered }: Outcomes,
): Step[] {
  const agreements = here.map(({ key, member }): Step => {
    const press = async (label: string, on: Tap) => (await member.presses(label, { on })).settled();
    const t = wordsFor(member);
    return {
      name: `${key} agrees to be asked whether it helps`,
      isTaken: () =>
        member.sees(where).some(({ text, ephemeral }) => ephemeral && text.includes(t('outcomes:title'))),
      async take() {
        const hub = await (await member.runs('/start', {}, { in: where })).settled();
        const shown = await press(t('outcomes:hubShow'), hub);
        if (shown.labels.includes(t('outcomes:agree'))) await press(t('outcomes:agree'), shown);
      },
    };
  });
  return [
    ...agreements,
    {
      name: `${answered.by} have answered whether it helps`,
      isTaken: () => false,
      async take() {
        const users = here.map(({ member }) => member.user.id);
        const all = answeredByMany(answered.people);
        await recalls(all.map((person, index) => ({ ...person, user: users[index] })));
      },
    },
  ];
}
