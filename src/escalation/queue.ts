/** What a moderator asks of the queue: what comes next, what they have, one case, and cases that fit. */
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as queue from '#db/escalation/queue.ts';
import { search } from '#db/escalation/search.ts';
import type { Search } from '#db/escalation/search.ts';
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { searchTopics, topicsOf } from '#src/topics/index.ts';
import { knownOf } from './acting/decide.ts';
import { offersFor } from './actions.ts';
import type { Offer } from './actions.ts';
import { boardNow } from './board-now.ts';
import type { Actor } from './case.ts';
import type { ChangeRefused } from './change-case.ts';
import type { QueueList } from './ids.ts';
import { joinOrOpen, runningAbout } from './open-case.ts';
import { noteRecordRead } from './record-reads.ts';
import { isRecused, memberHash as hashOf, memberHashes } from './recusal.ts';
import type { Relates } from './recusal.ts';
import { rankOf } from './types.ts';
import type { Case, ReportKind } from './types.ts';

/** So many are looked through for one that is not about the moderator or somebody close to them: nearly always a few will do. */
const lookThrough = [3, 25] as const;

/** What a moderator should look at next, worst first: what nobody has, and before anything less grave what waits for a second reader. */
export async function nextCase(
  community: Community,
  relates: Relates,
  moderator: string,
): Promise<StoredCase | undefined> {
  return community.transaction(async (tx) => {
    for (const most of lookThrough) {
      const [second, waiting] = await Promise.all([queue.awaitingSecond(tx, most), queue.waiting(tx, most)]);
      const others = second.filter(({ owner }) => owner !== moderator);
      const worstFirst = [...waiting, ...others].toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
      for (const found of worstFirst)
        if (!(await isRecused(tx, community, relates, { case: found, moderator }))) return found;
    }
    return undefined;
  });
}

export interface CasePage {
  readonly what: QueueList;
  readonly page: number;
  readonly cases: readonly StoredCase[];
  /** Whether there is another page. */
  readonly more: boolean;
}

export async function listCases(
  community: Community,
  { what, page, moderator, size }: { what: QueueList; page: number; moderator: string; size: number },
): Promise<CasePage> {
  return community.transaction(async (tx) => {
    const found =
      what === 'mine'
        ? await queue.ownedBy(tx, moderator, size + 1, page * size)
        : await queue.waiting(tx, size + 1, page * size);
    return { what, page, cases: found.slice(0, size), more: found.length > size };
  });
}

export const theBoard = (community: Community) => community.transaction((tx) => boardNow(tx, community));

/** What the trail calls looking up the cases that are about somebody. */
export const memberLookedUp = 'case.memberLookedUp';

export interface Wanted extends Omit<Search, 'members' | 'topics'> {
  /** As somebody types it. */
  readonly topic?: string | undefined;
  /** The Discord id of the person that it is about. */
  readonly member?: string | undefined;
}

/** Whom a moderator is close to, or is themselves, they find nothing about: that a case is there would tell enough. */
export async function findCases(
  community: Community,
  relates: Relates,
  wanted: Wanted,
  { by, size }: { by: string; size: number },
): Promise<{ cases: readonly StoredCase[]; more: boolean }> {
  return community.transaction(async (tx) => {
    const { member, topic, ...rest } = wanted;
    if (member !== undefined && (member === by || (await relates(tx, member, by))))
      return { cases: [], more: false };
    if (member !== undefined) {
      await recordChange(tx, community, { by, what: memberLookedUp });
      const memberHash = hashOf(community, member);
      await noteRecordRead(tx, community, { memberHash, what: 'looked_up' });
    }
    const members = member === undefined ? undefined : memberHashes(community, member);
    const topics = topic === undefined ? undefined : await slugsOf(tx, topic);
    const found = await search(tx, { ...rest, members, topics }, size + 1);
    return { cases: found.slice(0, size), more: found.length > size };
  });
}

/** All that what was typed may stand for. */
async function slugsOf(tx: GuildTx, typed: string): Promise<readonly string[]> {
  const found = searchTopics(await topicsOf(tx), typed);
  if (found.kind === 'none') return [];
  return (found.kind === 'found' && found.sure ? found.topics.slice(0, 1) : found.topics).map(
    ({ slug }) => slug,
  );
}

/** How a case stands, for a moderator who may see it. */
export async function caseFor(
  community: Community,
  relates: Relates,
  { moderator, ...which }: { moderator: string } & ({ ref: Ref } | { number: number }),
): Promise<Result<StoredCase, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const ref = 'ref' in which ? which.ref : await queue.byNumber(tx, which.number);
    const found = ref && (await cases.find(tx, ref));
    if (!found) return err({ code: 'ref' in which ? 'gone' : 'no_such_number' });
    if (await isRecused(tx, community, relates, { case: found, moderator }))
      return err({ code: 'not_yours_to_see' });
    return ok(found);
  });
}

/** The same, with what can be done with it by whoever asks. */
export async function casesOffers(
  community: Community,
  relates: Relates,
  { ref, actor }: { ref: Ref; actor: Actor },
): Promise<Result<{ case: StoredCase; offers: readonly Offer[] }, ChangeRefused>> {
  const found = await caseFor(community, relates, { ref, moderator: actor.by });
  if (!found.ok) return found;
  const known = await community.transaction((tx) => knownOf(tx, community, ref));
  return ok({ case: found.value, offers: offersFor(found.value, known, actor, community.now()) });
}

/**
 * A moderator opens a case of their own accord. What they say about it is its first note. About themselves or somebody close to
 * them they open none, and learn nothing of one that is there.
 */
export async function openByModerator(
  community: Community,
  relates: Relates,
  { by, kind, person, note }: { by: string; kind: ReportKind; person: string | undefined; note: string },
): Promise<Result<Case, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const beginning = { kind, by, person, note };
    if (person === undefined)
      return ok(await joinOrOpen(tx, community, { ...beginning, about: ['case', newRef()] }));
    if (person === by || (await relates(tx, person, by))) return err({ code: 'not_yours_to_see' });
    const running = await runningAbout(tx, community, ['person', person]);
    const current = await joinOrOpen(tx, community, { ...beginning, about: ['person', person] });
    // What others opened is a record of that person, and part of it is shown now.
    const { ref } = current;
    const memberHash = hashOf(community, person);
    if (running) await noteRecordRead(tx, community, { memberHash, what: 'case', case: ref });
    return ok(current);
  });
}
