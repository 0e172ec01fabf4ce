/** A lead has a question come back in a group's channel, changes it, or ends it. */
import * as stored from '#db/checkins/group.ts';
import type { GroupCheckinRow } from '#db/checkins/group.ts';
import { recordChange } from '#src/communities/index.ts';
import { allGroups, groupNamed } from '#src/groups/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { dayOf, monthDayOf, nextOccurrence, weekdayOf } from '../schedule.ts';
import type { Pack, Rhythm } from '../types.ts';

export interface GroupCheckinPlan {
  /** The group's name, as a lead chose or typed it. */
  readonly group: string;
  /** The Discord id of who decides. */
  readonly by: string;
  readonly pack: Pack;
  readonly own: readonly string[];
  readonly rhythm: Extract<Rhythm, 'daily' | 'weekly' | 'fortnightly' | 'monthly'>;
  /** After midnight, on the community's clock. */
  readonly minute: number;
}

/** Of a lead's own. */
const mostQuestions = 20;
/** Of a question, in characters: it stands in one message with a few lines around it. */
const longestQuestion = 300;

export type GroupCheckinRefused =
  | { readonly code: 'unknown'; readonly name: string }
  | { readonly code: 'no_questions' | 'questions_elsewhere' }
  | { readonly code: 'too_many' | 'too_long'; readonly most: number; readonly has: number }
  | { readonly code: 'none'; readonly name: string };

export interface GroupCheckinSet {
  readonly name: string;
  readonly row: GroupCheckinRow;
}

export async function setGroupCheckin(
  community: Community,
  plan: GroupCheckinPlan,
): Promise<Result<GroupCheckinSet, GroupCheckinRefused>> {
  const { pack, own, rhythm, minute, by } = plan;
  const group = groupNamed(await allGroups(community), plan.group);
  if (!group) return err({ code: 'unknown', name: plan.group });
  const refused = questionsRefused(plan);
  if (refused) return err(refused);
  return community.transaction(async (tx) => {
    const before = await stored.ofGroup(tx, group.ref);
    const now = community.now();
    const zone = community.settings?.timeZone ?? 'UTC';
    const anchor = dayOf(zone, now);
    const when = { rhythm, minute, zone, anchor, weekdays: weekdayOf(anchor), monthDay: monthDayOf(anchor) };
    const sameQuestions = before?.pack === pack && JSON.stringify(before.own) === JSON.stringify(own);
    const row: GroupCheckinRow = {
      guildId: community.guild,
      ref: before?.ref ?? newRef(),
      groupRef: group.ref,
      pack,
      own,
      ...when,
      nextAt: nextOccurrence(when, now).at,
      asked: sameQuestions ? before.asked : 0,
    };
    await stored.save(tx, row);
    await recordChange(tx, community, { by, what: 'checkins.group.set', to: group.ref });
    return ok({ name: group.name, row });
  });
}

/** Nothing of what a lead wrote is left out unsaid: whoever wrote too much decides themselves what goes. */
function questionsRefused({ pack, own }: GroupCheckinPlan): GroupCheckinRefused | undefined {
  if (pack !== 'own') return own.length > 0 ? { code: 'questions_elsewhere' } : undefined;
  if (own.length === 0) return { code: 'no_questions' };
  if (own.length > mostQuestions) return { code: 'too_many', most: mostQuestions, has: own.length };
  const longest = Math.max(...own.map((question) => question.length));
  return longest > longestQuestion ? { code: 'too_long', most: longestQuestion, has: longest } : undefined;
}

export async function endGroupCheckin(
  community: Community,
  { group: name, by }: { group: string; by: string },
): Promise<Result<{ readonly name: string }, GroupCheckinRefused>> {
  const group = groupNamed(await allGroups(community), name);
  if (!group) return err({ code: 'unknown', name });
  return community.transaction(async (tx) => {
    if (!(await stored.remove(tx, group.ref))) return err({ code: 'none', name: group.name });
    await recordChange(tx, community, { by, what: 'checkins.group.ended', to: group.ref });
    return ok({ name: group.name });
  });
}
