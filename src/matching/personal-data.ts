/** What matching keeps of somebody, as they read it themselves: nothing of anybody else, but whom they named. */
import * as apart from '#db/matching/apart.ts';
import * as matches from '#db/matching/matches.ts';
import * as mentors from '#db/matching/mentors.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalData } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { topicName, topicsOf } from '#src/topics/index.ts';
import { answerOf } from './answer.ts';
import { apartHashes, ownApart } from './apart.ts';
import { openFeelings } from './feedback.ts';
import { eraseMatching } from './member-events.ts';
import { toldLines } from './messages/told.ts';
import { openIn } from './record.ts';
import type { MatchRecord } from './record.ts';
import { matchRecord } from './record.ts';

export const personalData: PersonalData = {
  tables: ['match_profiles', 'match_apart', 'match_mentors', 'match_sides', 'match_people', 'match_breaks'],
  async export(tx, community, user, t) {
    const record = await matchRecord(tx, community, user);
    const lines = [
      ...(record ? await ofPool(tx, record, t) : []),
      ...(await ofProposals(tx, community, user, t)),
      ...(record ? await ofMatches(tx, record, t) : []),
      ...(record ? await ofMentoring(tx, record, t) : []),
      ...(await ofApart(tx, community, user, t)),
    ];
    return lines.length === 0
      ? []
      : [{ heading: t('matches:kept'), content: lines.map((line) => html`<p>${line}</p>`) }];
  },
  erase: eraseMatching,
};

async function ofPool(
  tx: GuildTx,
  { row: { inPool, waitingSince, createdAt }, profile }: MatchRecord,
  t: PageWords,
): Promise<readonly string[]> {
  const standing =
    inPool && waitingSince
      ? t('matches:keptIn', { date: t.day(waitingSince) })
      : t('matches:keptNot', { date: t.day(createdAt) });
  if (!profile) return [standing];
  const { bySlug } = await topicsOf(tx);
  const nameOf = (slug: string) => {
    const topic = bySlug.get(slug);
    return topic ? topicName(topic, t) : slug;
  };
  const told = toldLines(profile, nameOf, t);
  return [standing, t('matches:keptTold', { told: told.join('; ') })];
}

async function ofProposals(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const side of await proposals.allOf(tx, user)) {
    lines.push(t('matches:keptProposal', { date: t.day(side.openedAt) }));
    const answer = await answerOf(tx, community, side);
    if (answer) lines.push(t('matches:keptAnswer', { answer: t(`matches:answer.${answer}`) }));
  }
  return lines;
}

async function ofMatches(
  tx: GuildTx,
  { row: { user }, key }: MatchRecord,
  t: PageWords,
): Promise<readonly string[]> {
  return (await matches.allOf(tx, user)).flatMap(({ createdAt, endedAt, own }) => [
    endedAt
      ? t('matches:keptMatchEnded', { date: t.day(createdAt), end: t.day(endedAt) })
      : t('matches:keptMatch', { date: t.day(createdAt) }),
    ...openFeelings(tx, key, own).map(({ on, feeling }) =>
      t('matches:keptFelt', { date: t.day(new Date(on)), feeling: t(`matches:feel.${feeling}`) }),
    ),
  ]);
}

async function ofMentoring(
  tx: GuildTx,
  { row: { user }, key }: MatchRecord,
  t: PageWords,
): Promise<readonly string[]> {
  const mentor = await mentors.find(tx, user);
  if (!mentor) return [];
  const place = { table: 'match_mentors', column: 'words', row: user } as const;
  return [
    t('matches:keptMentor', { date: t.day(mentor.appliedAt) }),
    ...(mentor.words === null
      ? []
      : [t('matches:keptMentorWords', { words: openIn(tx, key, place, mentor.words) })]),
  ];
}

async function ofApart(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly string[]> {
  const asked = await ownApart(tx, community, user);
  const all = await apart.of(tx, apartHashes(community, user), community.now());
  const past = all.filter(({ reason }) => reason === 'past').length;
  return [
    ...asked.map(({ other, since }) => t('matches:keptApart', { date: t.day(since), who: other })),
    ...(past > 0 ? [t('matches:keptPast', { count: past })] : []),
  ];
}
