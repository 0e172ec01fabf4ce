/** Check-ins as members start them, and the clock that brings them. */
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import { nextOccurrence } from '#src/checkins/schedule.ts';
import type { Schedule } from '#src/checkins/schedule.ts';
import type { TestSuite } from '#tests/harness/suite.ts';

/** Says yes to the first question, and to their age where that is asked. */
async function agreesToCheckins(member: MemberActor, age = '18 or over'): Promise<Tap> {
  const answer = await taps(member, 'Yes, ask me', await ownCard(member));
  return answer.labels.includes(age) ? taps(member, age, answer) : answer;
}

/** Starts one at nine every day, in the community's time zone or another. @returns its card */
export async function startsCheckin(
  member: MemberActor,
  { zone, age }: { zone?: string; age?: string } = {},
): Promise<Tap> {
  const where = await agreesToCheckins(member, age);
  if (zone === undefined) {
    const here = where.labels.find((label) => label.startsWith('It is '));
    return taps(member, here ?? '', where);
  }
  const found = await typed(member, 'Somewhere else', where, { zone });
  return taps(member, found.labels[0] ?? '', found);
}

/** Presses, and waits for what comes of it: on a busy machine the first answer is only a promise of one. */
export async function taps(
  member: MemberActor,
  label: string | RegExp,
  on: Tap | SeenMessage | undefined,
): Promise<Tap> {
  return (await member.presses(label, { on })).settled();
}

/** `/checkin`, as it is once it is shown. */
export async function ownCard(member: MemberActor): Promise<Tap> {
  return (await member.runs('/checkin')).settled();
}

/** Opens a form and fills it in. */
export async function typed(
  member: MemberActor,
  label: string,
  on: Tap | SeenMessage,
  values: Readonly<Record<string, string>>,
): Promise<Tap> {
  const form = await member.presses(label, { on });
  return (await form.submits(values)).settled();
}

const every: Schedule = {
  rhythm: 'daily',
  weekdays: 1,
  monthDay: 1,
  anchor: '2026-01-05',
  minute: 9 * 60,
  zone: 'UTC',
};

/** Moves the clock to the next time of a schedule, and has everything done that is due then. */
export async function comesTo(running: TestSuite, schedule: Partial<Schedule> = {}): Promise<void> {
  const { clock, suite } = running;
  clock.advance(nextOccurrence({ ...every, ...schedule }, clock.now()).at.getTime() - clock.now().getTime());
  await suite.runTicks();
}

/** The prompts that stand in somebody's direct messages, oldest first. */
export function promptsOf(member: MemberActor): SeenMessage[] {
  return member.directMessages().filter(({ text, ephemeral }) => !ephemeral && text.startsWith('Hello.'));
}
