/** Asks a moderator from within a match, with as much of it as whoever asks wants to be seen. It reaches the queue like any other report. */
import { z } from 'zod';
import * as mentors from '#db/matching/mentors.ts';
import { reportKinds, submitReport } from '#src/escalation/index.ts';
import type { Limited, ReportRefused } from '#src/escalation/index.ts';
import { hallPlace } from '#src/platform/discord/hall/place.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { matchFor } from './card.ts';
import { endMatch } from './end-match.ts';
import { standInLine } from './line.ts';
import { matchedWith } from './relates.ts';

/** What moderators may see beside the words. */
export const helpContexts = ['words', 'conversation', 'who'] as const;

export const helpAnswers = z.object({
  kind: z.enum(reportKinds),
  words: z.string().trim().max(900).default(''),
  context: z.enum(helpContexts),
  next: z.enum(['keep', 'end']),
});

interface Asking {
  readonly user: string;
  readonly match: Ref;
  /** Of the form: one that arrives twice is one report. */
  readonly report: Ref;
  readonly locale: string;
  readonly answers: z.infer<typeof helpAnswers>;
  /** Says who the other is, in the words of whoever asks. */
  readonly naming: (others: readonly string[]) => string;
}

/** A mentor who had to ask for help is given time before the next person. */
const restAfter = days(14);

export type HelpRefused = 'gone' | 'needs_words' | 'too_many' | Limited;

/** @returns whether the match has ended with it */
export async function askForHelp(
  community: Community,
  { user, match: ref, report, locale, answers, naming }: Asking,
): Promise<Result<boolean, HelpRefused>> {
  const match = await matchFor(community, { user, ref });
  if (!match) return err('gone');
  const { kind, context, next } = answers;
  // Whoever shows no more than their words has to write some.
  if (context === 'words' && answers.words === '') return err('needs_words');
  const words = context === 'who' ? `${answers.words}\n${naming(match.others)}`.trim() : answers.words;
  const place = await community.transaction(async (tx) => (await hallPlace(tx)).channel);
  const where =
    context === 'words' || match.thread === undefined
      ? // Nothing points at it, so that two such reports never become one case.
        ({ channel: place ?? community.guild, id: report, about: 'words' } as const)
      : ({ channel: match.thread, id: match.thread, about: 'conversation' } as const);
  const sent = await submitReport(community, matchedWith, {
    ref: report,
    reporter: user,
    locale,
    message: where,
    answers: { kind, words, notice: 'inbox', known: false },
  });
  if (!sent.ok) return err(refusedFor(sent.error));
  if (match.own.part === 'mentor') await restOf(community, user);
  if (next === 'keep') return ok(false);
  await endMatch(community, { match: ref, user, next: 'rest' });
  return ok(true);
}

/** What concerns reports that are added to others, or what somebody pointed at, cannot happen here. */
function refusedFor(refused: ReportRefused): HelpRefused {
  return refused === 'needs_words' || refused === 'too_many' || typeof refused === 'object'
    ? refused
    : 'gone';
}

async function restOf(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    const mentor = await mentors.find(tx, user);
    const until = after(community.now(), restAfter);
    if (mentor && (mentor.restsUntil ?? community.now()) < until)
      await mentors.change(tx, mentor.ref, { restsUntil: until });
  });
}
