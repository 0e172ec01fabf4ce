/** Somebody asks for another look at what was done about them. It goes to another moderator than the first, once for each thing that was done. */
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { runningAbout, joinOrOpen, keepReport } from '../open-case.ts';
import type { Subject } from '../open-case.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import { memberHashes } from '../recusal.ts';
import { spotOf } from './spot.ts';
import { lockAction } from './content.ts';
import type { Action } from './content.ts';
import { appealableFor, canAppeal } from './appealing.ts';

export type AppealRefused = 'gone' | 'already' | 'cooling' | 'enough';

/** How many things somebody can ask another look at in a week. */
const weeklyLimit = 3;
/** After one, the next waits so long: what is written in the first anger helps nobody. */
const coolOff = hours(1);

/** What was done about somebody that they may still ask another look at; one thing, or all of it. */
export async function appealable(community: Community, user: string): Promise<readonly Action[]> {
  return community.transaction(async (tx) => {
    const since = after(community.now(), -appealableFor);
    const found = await actions.about(tx, memberHashes(community, user), since);
    const open = [];
    for (const { ref } of found) {
      const action = await lockAction(tx, community, ref);
      if (action && canAppeal(action, community.now()) && !(await appealed(tx, ref))) open.push(action);
    }
    return open;
  });
}

const appealed = async (tx: GuildTx, action: Ref) => (await cases.appeals(tx, { action })).length > 0;

export async function appeal(
  community: Community,
  { action: ref, user, locale, words }: { action: Ref; user: string; locale: string; words: string },
): Promise<Result<void, AppealRefused>> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user || !canAppeal(action, community.now())) return err('gone');
    const about: Subject = ['appeal', ref];
    if ((await runningAbout(tx, community, about)) || (await appealed(tx, ref))) return err('already');
    const [last, ...others] = await cases.appeals(tx, {
      members: memberHashes(community, user),
      since: after(community.now(), -days(7)),
    });
    if (last && others.length + 1 >= weeklyLimit) return err('enough');
    if (last && last.openedAt > after(community.now(), -coolOff)) return err('cooling');
    const opened = await joinOrOpen(tx, community, {
      kind: 'appeal',
      about,
      person: user,
      appealOf: action.caseRef,
      appealedAction: ref,
    });
    await keepReport(tx, community, opened.ref, {
      ref: newRef(),
      reporter: user,
      locale,
      kind: 'appeal',
      words,
      // Whoever asked is answered (see answer.ts), and not told that somebody looked as those are who look out for others.
      notice: 'none',
      known: true,
    });
    return ok(undefined);
  });
}

/** Who was written to wants no more of it. */
export async function wantNoMore(
  community: Community,
  { action: ref, user }: { action: Ref; user: string },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user) return false;
    await actions.change(tx, ref, { noMoreAt: community.now() });
    return true;
  });
}

/** What was written to somebody, for them alone. */
export async function letterFor(
  community: Community,
  { action: ref, user }: { action: Ref; user: string },
): Promise<{ action: Action; spot: HelpSpot } | undefined> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user || action.state === 'draft') return undefined;
    return { action, spot: await spotOf(tx, community, await memberRecord(tx, community, user)) };
  });
}
