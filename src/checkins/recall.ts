/** Answers of a time before Kindred was there: the sample community begins with some, so that there is something to look at. */
import { z } from 'zod';
import { hasAgreed, isMember } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { answersOf, keepAnswer } from './answers.ts';
import { answerValues, scales } from './types.ts';

/** As it is written down; what no answer can be is refused. */
interface PastAnswer {
  readonly at: Date;
  readonly scale: string;
  readonly value: number;
}

const shape = z.object({ scale: z.enum(scales), value: z.literal(answerValues) });

/** Of somebody who agreed to check-ins and has answered nothing in that time yet: done again, it changes nothing. */
export async function recallAnswers(
  community: Community,
  user: string,
  answers: readonly PastAnswer[],
): Promise<void> {
  const earliest = answers.reduce((first, { at }) => (at < first ? at : first), community.now());
  const latest = answers.reduce((last, { at }) => (at > last ? at : last), earliest);
  await community.transaction(async (tx) => {
    if (!(await isMember(tx, user)) || !(await hasAgreed(tx, user, 'checkins'))) return;
    const known = await answersOf(tx, community, user, earliest);
    if (known.some(({ at }) => at <= latest)) return;
    for (const { at, ...answer } of answers)
      await keepAnswer(tx, { ...community, now: () => at }, user, shape.parse(answer));
  });
}
