/** What moderators do to cases. Of any number of people at the same moment, the rule decides for each in turn. */
import * as cases from '#db/escalation/cases.ts';
import { save } from '#db/escalation/change.ts';
import * as duty from '#db/escalation/duty.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import { hasLooked } from '#db/escalation/history.ts';
import type { Happened } from '#db/escalation/history.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { answerAppeal } from './acting/answer.ts';
import { noteDeed } from './acting/trail.ts';
import { guardClaim, noteTaken } from './care/guard.ts';
import type { TooMuch } from './care/strain.ts';
import { transition } from './case.ts';
import type { CaseEvent, CaseRefused } from './case.ts';
import { askedAt, clockOnceJoined, isHeld, nudgeAt, targetsIn } from './clock.ts';
import { redraw } from './deliveries/redraw.ts';
import { noticeDelivery, noticeKind, reporterOf } from './deliveries/notice.ts';
import { isRecused } from './recusal.ts';
import type { Relates } from './recusal.ts';
import { transitions } from './transitions.ts';
import type { Effect, Transition } from './transitions.ts';
import { isHeavy } from './types.ts';
import type { Case, Strain } from './types.ts';

/** A refusal with the case that it is about, so that it can be named. */
export type ChangeRefused =
  | { readonly code: 'gone' | 'no_such_number' | 'not_yours_to_see' }
  /** Whom it was to be handed to must not see it; why is not said. */
  | { readonly code: 'not_theirs' }
  /** It had better be somebody else's turn, and somebody else is there. */
  | { readonly code: TooMuch; readonly inARow: number; readonly number: number }
  | (CaseRefused & { readonly number: number });

/** What a moderator may do by hand. */
export type ByHand = Exclude<CaseEvent, { readonly type: 'join' | 'add' | 'release' }>;

export interface Doing {
  readonly ref: Ref;
  readonly event: ByHand;
  /** For the other moderators. */
  readonly note?: string | undefined;
}

/** Does one thing to a case, with all that follows, or tells why not. */
export async function changeCase(
  community: Community,
  relates: Relates,
  { ref, event, note = '' }: Doing,
): Promise<Result<Case, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const [current, [taker] = [], on = []] = await Promise.all([
      cases.lock(tx, ref),
      ...(takes(event) ? ([duty.strainsOf(tx, [event.by]), duty.onDuty(tx, community.now())] as const) : []),
    ]);
    if (!current) return err({ code: 'gone' });
    if (await isRecused(tx, community, relates, { case: current, moderator: event.by }))
      return err({ code: 'not_yours_to_see' });
    if (event.type === 'hand_over') {
      const to = { case: current, moderator: event.to };
      if (await isRecused(tx, community, relates, to)) return err({ code: 'not_theirs' });
    }
    if (taker && current.state === 'open') {
      const recused = (moderator: string) => isRecused(tx, community, relates, { case: current, moderator });
      const refused = await guardClaim(tx, community, recused, { case: current, who: taker, on });
      if (refused) return err({ ...refused, number: current.number });
    }
    const looked = transitionOf(event).looked && (await hasLooked(tx, ref, event.by));
    return apply(tx, community, current, { event: { ...event, looked }, note, taker });
  });
}

const transitionOf = ({ type }: ByHand): Transition => transitions[type];

/** Whoever hands a case to themselves takes it. */
const takes = (event: ByHand): boolean =>
  event.type === 'take' || (event.type === 'hand_over' && event.to === event.by);

interface Change {
  readonly event: CaseEvent;
  readonly note?: string | undefined;
  /** How much its new owner has so far, where that is known. */
  readonly taker?: Strain | undefined;
}

/** The same for a case that is locked already. */
export async function apply(
  tx: GuildTx,
  community: Community,
  current: StoredCase,
  { event, note = '', taker }: Change,
): Promise<Result<Case, ChangeRefused>> {
  const changed = transition(current, event);
  if (!changed.ok) return err({ ...changed.error, number: current.number });
  const words =
    note === '' ? undefined : { key: await community.vault.cases.get(tx, current.ref), words: note };
  const effects: readonly Effect[] = transitions[event.type].follows;
  const by = 'by' in event ? event.by : undefined;
  const follow = follows(tx, community, { before: current, after: changed.value, taker, by });
  const what: Happened = {
    case: changed.value,
    type: transitions[event.type].past,
    actor: by,
    to: event.type === 'hand_over' ? event.to : undefined,
    note: words,
    now: community.now(),
  };
  // None of it hangs on another: it leaves in one piece, and where nothing else follows, with the commit.
  tx.last(
    save(tx, what, clockAfter(community, current, changed.value, event)),
    redraw(tx, community, changed.value, current.card !== undefined),
  );
  await Promise.all(effects.map((effect) => follow[effect]()));
  return changed;
}

/** Whatever its owner does with a case that waits for nobody shows that they look after it. */
function clockAfter(
  community: Community,
  before: StoredCase,
  changed: Case,
  event: CaseEvent,
): cases.Clock | undefined {
  const effects: readonly Effect[] = transitions[event.type].follows;
  const now = community.now();
  const targets = targetsIn(community.settings);
  if (effects.includes('clock')) return { since: now, nudgeAt: nudgeAt(changed.severity, now, 0, targets) };
  if (effects.includes('clock_runs_on'))
    return clockOnceJoined(before, { severity: changed.severity, at: now }, targets);
  if (effects.includes('clock_stops')) return { since: undefined, nudgeAt: undefined };
  const byOwner = 'by' in event && event.by === changed.owner && isHeld(before);
  if (!byOwner && !effects.includes('in_hand')) return undefined;
  return { since: undefined, nudgeAt: askedAt(changed, now, 0, targets) };
}

const savedWithTheCase = async (): Promise<void> => undefined;

interface Following {
  readonly before: StoredCase;
  readonly after: Case;
  readonly taker: Strain | undefined;
  readonly by: string | undefined;
}

/** What each effect of the table is. */
function follows(
  tx: GuildTx,
  community: Community,
  { before, after, taker, by }: Following,
): Record<Effect, () => Promise<void>> {
  const tell = async (user: string | undefined, kind: string) => {
    if (user !== undefined) await putInInbox(tx, community, { user, kind, subject: after.ref });
  };
  return {
    clock: savedWithTheCase,
    clock_runs_on: savedWithTheCase,
    in_hand: savedWithTheCase,
    clock_stops: savedWithTheCase,
    tell_new_owner: () => tell(after.owner === by ? undefined : after.owner, handedOverKind),
    // Whoever did it themselves knows.
    tell_owner: () => tell(before.owner === by ? undefined : before.owner, movedKind),
    tell_reporters: () =>
      after.kind === 'appeal'
        ? answer(tx, community, { before, after, by })
        : tellReporters(tx, community, after.ref),
    carried: () => noteTaken(tx, community, after, taker),
    debrief: async () => {
      if (isHeavy(before.severity)) await tell(before.owner, debriefKind);
    },
  };
}

/** What the inbox calls the question how they are, which follows a heavy case. */
export const debriefKind = 'escalation.debrief';
/** What the inbox calls them. */
export const handedOverKind = 'escalation.handed_over';
export const movedKind = 'escalation.moved';

/** Answers whoever asked for another look; what is taken back is noted with the case that it was done in. */
async function answer(
  tx: GuildTx,
  community: Community,
  { before: { ref, about }, after, by }: Omit<Following, 'taker'>,
): Promise<void> {
  // A case is locked before what was done in it, here as wherever that is taken back.
  const decided = about.appealOf && (await cases.lock(tx, about.appealOf));
  const takenBack = await answerAppeal(tx, community, { ref, about }, after.resolution);
  if (!takenBack || !decided || by === undefined) return;
  await apply(tx, community, decided, { event: { type: 'undo', by } });
  await noteDeed(tx, community, 'undo', { by, deed: takenBack, number: decided.number });
}

/** Lets those know who asked to be told that somebody looked: nothing about what, or what came of it. */
async function tellReporters(tx: GuildTx, community: Community, caseRef: Ref): Promise<void> {
  for (const { ref, notice } of await reports.takeAwaitingNotice(tx, caseRef, community.now())) {
    // Where the community has turned direct messages off since, it waits for them instead.
    if (notice === 'direct_message' && community.settings?.directMessages !== false) {
      await deliver(tx, community, noticeDelivery(ref, community.now()));
    } else {
      const reporter = await reporterOf(tx, community, ref);
      if (reporter) await putInInbox(tx, community, { user: reporter.user, kind: noticeKind, subject: ref });
    }
  }
}
