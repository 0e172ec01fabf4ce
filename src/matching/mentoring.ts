/** Mentors: asking to be one, a lead's yes, how many they look after, rest after something heavy, and a lead who asks how it is. */
import * as mentors from '#db/matching/mentors.ts';
import type { Mentor } from '#db/matching/mentors.ts';
import * as settings from '#db/matching/settings.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { mentorNoteDelivery } from './deliveries/wanted.ts';
import { inboxKinds } from './inbox.ts';
import { mentorsChecked, standInLine } from './line.ts';
import { matchRecord, openIn, saveTold, sealIn } from './record.ts';
import { tell } from './tell.ts';

export const usualCapacity = 3;

const wordsPlace = (user: string) => ({ table: 'match_mentors', column: 'words', row: user }) as const;

export async function applyAsMentor(
  community: Community,
  { user, capacity, words }: { user: string; capacity: number; words: string },
): Promise<Result<void, 'not_in_pool'>> {
  return community.transaction(async (tx) => {
    const { ref } = await standInLine(tx, community);
    const record = await matchRecord(tx, community, user);
    if (!record?.profile) return err('not_in_pool');
    const now = community.now();
    const sealedWords = words === '' ? null : sealIn(tx, record.key, wordsPlace(user), words);
    await mentors.apply(tx, { user, capacity, words: sealedWords, now });
    await deliver(tx, community, mentorNoteDelivery(ref, 'asked', now));
    return ok(undefined);
  });
}

/** A mentor, or somebody who asked to be one, as leads see them. */
export interface SeenMentor extends Omit<Mentor, 'words'> {
  readonly words: string | undefined;
}

async function seen(tx: GuildTx, community: Community, mentor: Mentor): Promise<SeenMentor> {
  const { words, ...rest } = mentor;
  const key = words && (await community.vault.members.find(tx, mentor.user));
  return { ...rest, words: key ? openIn(tx, key, wordsPlace(mentor.user), words) : undefined };
}

/** Those who wait for an answer come first, then those whom a lead has not asked for longest. */
export async function mentorsFor(community: Community): Promise<readonly SeenMentor[]> {
  return community.transaction(async (tx) => {
    const [asked, approved] = [
      await mentors.inState(tx, ['applied']),
      await mentors.inState(tx, ['approved']),
    ];
    const longest = approved.toSorted(
      (a, b) => (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0),
    );
    const all: SeenMentor[] = [];
    for (const mentor of [...asked, ...longest]) all.push(await seen(tx, community, mentor));
    return all;
  });
}

export async function mentorBy(community: Community, ref: Ref): Promise<SeenMentor | undefined> {
  return community.transaction(async (tx) => {
    const mentor = await mentors.byRef(tx, ref);
    return mentor && seen(tx, community, mentor);
  });
}

export type MentorDecision = 'approve' | 'decline' | 'stop' | 'fine';

/** @param by - the Discord id of the lead, for the audit trail */
export async function decideMentor(
  community: Community,
  { ref, decision, by }: { ref: Ref; decision: MentorDecision; by: string },
): Promise<Result<SeenMentor, 'gone'>> {
  return community.transaction(async (tx) => {
    await standInLine(tx, community);
    const mentor = await mentors.byRef(tx, ref);
    const waits = mentor?.state === 'applied';
    const fits = decision === 'approve' || decision === 'decline' ? waits : mentor?.state === 'approved';
    if (!mentor || !fits) return err('gone');
    const now = community.now();
    const { user } = mentor;
    if (decision === 'approve') {
      await mentors.change(tx, ref, { state: 'approved', checkedAt: now });
      await looksForNewcomers(tx, community, user);
    }
    if (decision === 'decline') await mentors.change(tx, ref, { state: 'declined', words: null });
    if (decision === 'stop') await mentors.change(tx, ref, { state: 'stopped', words: null });
    if (decision === 'fine') await mentors.change(tx, ref, { checkedAt: now });
    if (decision === 'approve' || decision === 'decline')
      await tell(tx, community, user, {
        kind: decision === 'approve' ? inboxKinds.mentorYes : inboxKinds.mentorNo,
        about: ref,
      });
    await recordChange(tx, community, { by, what: `matching.mentor_${decision}`, to: ref });
    const changed = await mentors.byRef(tx, ref);
    return changed ? ok(await seen(tx, community, changed)) : err('gone');
  });
}

async function looksForNewcomers(tx: GuildTx, community: Community, user: string): Promise<void> {
  const record = await matchRecord(tx, community, user);
  if (!record?.profile || record.profile.looksFor.includes('newcomer')) return;
  const { profile, key } = record;
  await saveTold(tx, key, user, { ...profile, looksFor: ['newcomer', ...profile.looksFor] });
}

/** Time off, or rest after something heavy; 0 weeks: they are back. Whom they look after already stays with them. */
export async function rest(
  community: Community,
  { user, weeks }: { user: string; weeks: number },
): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    const mentor = await mentors.find(tx, user);
    const until = weeks === 0 ? null : after(community.now(), days(7 * weeks));
    if (mentor) await mentors.change(tx, mentor.ref, { restsUntil: until });
  });
}

/** Of their own accord, and without a reason. */
export async function stopMentoring(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    const mentor = await mentors.find(tx, user);
    if (mentor) await mentors.change(tx, mentor.ref, { state: 'stopped', words: null });
  });
}

const atOnce = 50;

/** Reminds leads to ask mentors how it is for them. */
export function remindOfMentors({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'matching.mentors',
    every: '50 */10 * * * *',
    async run(now) {
      for (const guild of await database.withSystem((tx) => settings.mentorsDue(tx, now, atOnce))) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          const { ref, mentorsCheckAt } = await standInLine(tx, community);
          if (mentorsCheckAt > now) return;
          await settings.change(tx, { mentorsCheckAt: after(now, mentorsChecked) });
          await deliver(tx, community, mentorNoteDelivery(ref, 'check', now));
        });
      }
    },
  };
}
