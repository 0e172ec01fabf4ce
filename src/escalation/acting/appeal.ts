/** Somebody asks for another look at what was done about them. It goes to another moderator than the first, once for each thing that was done. */
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
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
import type { LetterNow } from '../messages/letter.ts';
import { memberHashes } from '../recusal.ts';
import { spotOf } from './spot.ts';
import { lockAction } from './content.ts';
import type { Action } from './content.ts';
import { askedIn } from './answer.ts';
import type { Asked } from './answer.ts';
import { appealableFor, notAppealable } from './appealing.ts';
import type { NotAppealable } from './appealing.ts';
import { standingOf } from './standing.ts';

export type AppealRefused = NotAppealable | 'already' | 'cooling' | 'enough';

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
      if (action && !notAppealable(action, community.now()) && !(await appealed(tx, ref))) open.push(action);
    }
    return open;
  });
}

const appealed = async (tx: GuildTx, action: Ref) => (await cases.appeals(tx, { action })).length > 0;

/** What keeps somebody from asking for another look just now; `until` when, where that is short. */
interface Waits {
  readonly code: 'cooling' | 'enough';
  readonly until: Date;
}

async function waitsStill(tx: GuildTx, community: Community, user: string): Promise<Waits | undefined> {
  const lately = await cases.appeals(tx, {
    members: memberHashes(community, user),
    since: after(community.now(), -days(7)),
  });
  const [last] = lately;
  const ends = lately[weeklyLimit - 1];
  if (ends) return { code: 'enough', until: after(ends.openedAt, days(7)) };
  if (last && last.openedAt > after(community.now(), -coolOff))
    return { code: 'cooling', until: after(last.openedAt, coolOff) };
  return undefined;
}

export interface Appealing {
  readonly action: Ref;
  readonly user: string;
  readonly locale: string;
  readonly words: string;
  /** The same whenever the very same form is sent again: that is answered as the first time. */
  readonly once?: Ref;
}

export async function appeal(
  community: Community,
  { action: ref, user, locale, words, once = newRef() }: Appealing,
): Promise<Result<void, AppealRefused>> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user) return err('gone');
    const sentIn = await reports.caseOf(tx, once);
    if (sentIn !== undefined)
      return (await cases.appeals(tx, { action: ref })).some((one) => one.ref === sentIn)
        ? ok(undefined)
        : err('already');
    const over = notAppealable(action, community.now());
    if (over) return err(over);
    const about: Subject = ['appeal', ref];
    if ((await runningAbout(tx, community, about)) || (await appealed(tx, ref))) return err('already');
    const waits = await waitsStill(tx, community, user);
    if (waits) return err(waits.code);
    const opened = await joinOrOpen(tx, community, {
      kind: 'appeal',
      about,
      person: user,
      appealOf: action.caseRef,
      appealedAction: ref,
    });
    await keepReport(tx, community, opened.ref, {
      ref: once,
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

/** How another look at something stands, for whom it concerns: what came of it, why it cannot be asked for, or neither. */
export interface AppealNow {
  readonly asked?: Asked;
  readonly refused?: NotAppealable | Waits;
}

/** How another look at what was done about somebody stands, before they write a word. */
export async function appealNow(
  community: Community,
  { action: ref, user }: { action: Ref; user: string },
): Promise<AppealNow> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user) return { refused: 'gone' };
    const stands = await standsOf(tx, community, action);
    if (stands.asked || stands.refused) return stands;
    const waits = await waitsStill(tx, community, user);
    return waits ? { refused: waits } : {};
  });
}

async function standsOf(
  tx: GuildTx,
  community: Community,
  action: Action,
): Promise<{ readonly asked?: Asked; readonly refused?: NotAppealable }> {
  const [found] = await cases.appeals(tx, { action: action.ref });
  const asked = found && (await askedIn(tx, community, found.ref));
  if (asked) return { asked };
  const refused = notAppealable(action, community.now());
  return refused ? { refused } : {};
}

export interface LetterRead {
  readonly action: Action;
  readonly spot: HelpSpot;
  readonly now: LetterNow;
}

/** What was written to somebody, for them alone, and how it stands now. */
export async function letterFor(
  community: Community,
  { action: ref, user }: { action: Ref; user: string },
): Promise<LetterRead | undefined> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (action?.content.user !== user || action.state === 'draft') return undefined;
    const { asked, refused } = await standsOf(tx, community, action);
    return {
      action,
      spot: await spotOf(tx, community, await memberRecord(tx, community, user)),
      now: {
        standing: standingOf(action, community.now()),
        asked,
        mayAsk: asked === undefined && refused === undefined,
      },
    };
  });
}
